/// Something on the half of the body with positive x.
struct BodyPart {
    let id: String
    let name: String
    let outline: Outline
    /// Lines that show how its fibres run.
    let fibres: [Outline]
    /// None where it is there to find one's way.
    let naming: Naming?

    /// What it is called beside the map.
    struct Naming {
        let lines: [String]
        /// Where the line to it ends, on the side of the body where the name stands.
        let target: Point
        let side: Callouts.Side
        /// Where the middle of the name stands, if not at the height of its target.
        let height: Double?

        init(_ lines: [String], _ target: Point, _ side: Callouts.Side, height: Double? = nil) {
            self.lines = lines
            self.target = target
            self.side = side
            self.height = height
        }
    }

    init(
        _ id: String, _ name: String, _ outline: Outline, fibres: [Outline] = [],
        _ naming: Naming? = nil
    ) {
        self.id = id
        self.name = name
        self.outline = outline
        self.fibres = fibres
        self.naming = naming
    }
}

extension BodyPart {
    static func muscles(_ view: BodyMap.View, _ layer: BodyMap.Layer) -> [BodyPart] {
        switch (view, layer) {
        case (.front, .surface): frontSurface
        case (.front, .deep): frontDeep
        case (.back, .surface): backSurface
        case (.back, .deep): backDeep
        case (_, .skin): []
        }
    }

    /// What lies around them at the surface.
    static func context(_ view: BodyMap.View) -> [BodyPart] { view == .front ? frontContext : backContext }

    private static let frontSurface = [
        BodyPart(
            "rectus-abdominis", "rectus abdominis",
            "1.6 268c, 20 266, 35 272, 38 300, 37 340, 35 380, 30 420, 20 456, 9 477, 1.6 481c",
            fibres: [.line("3 300, 20 297, 37 302"), .line("3 333, 20 331, 37 335"), .line("3 368, 20 367, 36 369")],
            Naming(["Rectus", "abdominis"], Point(24, 350), .right)),
        BodyPart(
            "external-oblique", "external oblique",
            "41 278, 58 276, 80 266, 97 262, 94 298, 86 332, 80 358, 79 380, 84 402, 78 412, 58 426, 38 446, 36 420, 40 380, 42 330",
            fibres: [
                .line("94 284, 70 298, 44 316"), .line("90 312, 68 328, 44 346"), .line("82 344, 64 360, 43 376"),
                .line("78 380, 60 396, 40 410"),
            ],
            Naming(["External", "oblique"], Point(-70, 320), .left)),
        BodyPart(
            "iliopsoas", "hip flexors (iliopsoas)",
            "70 424, 62 440, 50 456, 38 468, 36 486, 40 506, 48 500, 58 478, 70 452, 76 432",
            Naming(["Ilio-", "psoas"], Point(-52, 466), .left)),
        BodyPart(
            "rectus-femoris", "rectus femoris",
            "76 470, 84 492, 85 530, 81 580, 73 630, 63 668, 57 684, 50 684, 47 664, 48 620, 50 570, 55 520, 65 486",
            fibres: [.line("70 500, 66 580, 56 666")], Naming(["Rectus", "femoris"], Point(68, 560), .right)),
        BodyPart(
            "vastus-lateralis", "vastus lateralis",
            "91 512, 100 524, 103 556, 99 604, 90 650, 81 684, 72 694, 64 690, 69 668, 78 632, 86 580, 89 540",
            Naming(["Vastus", "lateralis"], Point(-92, 600), .left)),
        BodyPart(
            "vastus-medialis", "vastus medialis",
            "46 566, 44 610, 43 650, 45 678, 48 694, 42 706, 32 706, 24 692, 24 668, 28 626, 36 588",
            Naming(["Vastus", "medialis"], Point(36, 666), .right)),
    ]

    private static let frontDeep = [
        BodyPart(
            "transversus-abdominis", "transversus abdominis",
            "34 282, 60 286, 94 280, 89 312, 85 326, 66 330, 50 340, 40 358, 35 386, 30 420, 31 392, 38 350, 37 312",
            fibres: [.line("38 300, 90 298"), .line("39 318, 86 316"), .line("39 338, 48 338")],
            Naming(["Trans-", "versus"], Point(-74, 305), .left)),
        BodyPart(
            "internal-oblique", "internal oblique",
            "84 332, 66 336, 52 346, 43 362, 38 388, 37 404, 46 396, 60 387, 76 384, 79 372, 81 352",
            fibres: [
                .line("74 380, 62 356, 60 344"), .line("78 366, 72 348, 71 340"), .line("62 384, 52 370, 49 354"),
            ],
            Naming(["Internal", "oblique"], Point(66, 360), .right)),
        BodyPart(
            "psoas-major", "psoas major",
            "8 296, 16 300, 22 330, 32 376, 46 420, 58 454, 54 480, 46 508, 39 506, 42 478, 36 446, 22 404, 12 356",
            fibres: [.line("12 310, 24 366, 44 430, 48 490")], Naming(["Psoas", "major"], Point(19, 330), .right)),
        BodyPart(
            "iliacus", "iliacus", "42 400, 58 391, 78 393, 86 410, 76 434, 66 454, 59 450, 50 424",
            fibres: [.line("56 398, 60 420, 62 444"), .line("74 398, 70 420, 66 444")],
            Naming(["Iliacus"], Point(-70, 412), .left)),
        BodyPart(
            "vastus-intermedius", "vastus intermedius",
            "82 512, 88 540, 84 590, 75 640, 64 674, 52 676, 48 640, 52 580, 60 530, 70 510",
            Naming(["Vastus", "inter-", "medius"], Point(-72, 590), .left)),
    ]

    private static let backSurface = [
        BodyPart(
            "latissimus-dorsi", "latissimus dorsi",
            "36 250, 60 248, 86 250, 104 250, 101 272, 96 302, 87 336, 79 362, 64 382, 46 386, 32 366, 20 336, 10 306, 18 284",
            fibres: [
                .line("100 258, 60 268, 24 282"), .line("99 264, 60 294, 18 318"), .line("98 272, 66 318, 30 354"),
                .line("96 284, 74 336, 52 378"),
            ],
            Naming(["Latissimus", "dorsi"], Point(-72, 292), .left)),
        BodyPart(
            "gluteus-medius", "gluteus medius",
            "44 392, 64 388, 84 396, 94 420, 100 448, 100 466, 88 452, 70 424, 52 406",
            Naming(["Gluteus", "medius"], Point(-84, 420), .left)),
        BodyPart(
            "gluteus-maximus", "gluteus maximus",
            "5 430, 18 410, 38 402, 56 414, 74 436, 92 462, 102 484, 103 508, 95 522, 76 530, 52 532, 28 526, 10 514, 4 490, 3 456",
            fibres: [.line("14 424, 46 448, 92 486"), .line("8 448, 42 474, 92 506"), .line("7 478, 40 500, 76 522")],
            Naming(["Gluteus", "maximus"], Point(58, 470), .right)),
        BodyPart(
            "biceps-femoris", "biceps femoris",
            "52 540, 72 542, 88 552, 93 586, 89 630, 82 670, 77 704, 74 722, 68 722, 66 700, 60 660, 54 610, 50 566",
            fibres: [.line("64 552, 74 620, 73 700")], Naming(["Biceps", "femoris"], Point(-80, 600), .left)),
        BodyPart(
            "semitendinosus", "semitendinosus",
            "46 540, 49 580, 51 620, 47 664, 39 696, 31 722, 27 722, 30 690, 34 640, 34 590, 38 554",
            Naming(["Semi-", "tendinosus"], Point(43, 606), .right, height: 678)),
        BodyPart(
            "semimembranosus", "semimembranosus",
            "14 546, 28 542, 36 548, 31 590, 31 640, 27 690, 24 714, 21 690, 17 640, 13 592",
            Naming(["Semi-", "membranosus"], Point(24, 690), .right, height: 770)),
    ]

    private static let backDeep = [
        BodyPart(
            "spinalis", "spinalis", "2 196, 7 200, 9 240, 9 290, 8 326, 3 332",
            Naming(["Spinalis"], Point(6, 215), .right)),
        BodyPart(
            "longissimus", "longissimus",
            "11 176, 19 182, 24 220, 27 270, 27 320, 23 360, 16 396, 8 416, 10 380, 12 330, 12 270, 11 220",
            Naming(["Longis-", "simus"], Point(20, 284), .right)),
        BodyPart(
            "iliocostalis", "iliocostalis",
            "26 192, 36 202, 44 240, 46 286, 42 330, 34 366, 22 398, 18 400, 26 362, 30 320, 30 270, 28 226",
            Naming(["Ilio-", "costalis"], Point(-38, 250), .left)),
        BodyPart(
            "multifidus", "multifidus", "2 338, 7 342, 10 372, 13 400, 14 424, 8 440, 2 444",
            Naming(["Multifidus"], Point(8, 392), .right)),
        BodyPart(
            "quadratus-lumborum", "quadratus lumborum",
            "45 318, 57 314, 61 330, 60 354, 59 382, 46 387, 36 389, 38 372, 44 340",
            Naming(["Quadratus", "lumborum"], Point(-54, 350), .left)),
        BodyPart(
            "gluteus-minimus", "gluteus minimus", "50 408, 68 402, 84 410, 95 436, 100 458, 93 460, 78 446, 62 428",
            fibres: [.line("60 412, 80 434, 96 456")], Naming(["Gluteus", "minimus"], Point(-84, 430), .left)),
        BodyPart(
            "piriformis", "piriformis", "8 428, 16 424, 40 436, 70 452, 95 467, 94 475, 68 468, 36 456, 12 450",
            fibres: [.line("14 438, 50 451, 90 470")], Naming(["Piriformis"], Point(70, 460), .right)),
    ]

    private static let frontContext = [
        BodyPart(
            "chest", "chest", "3 200, 30 191, 66 188, 92 194, 110 206, 112 222, 100 240, 82 254, 56 262, 26 262, 4 252",
            fibres: [.line("8 210, 60 208, 104 216"), .line("8 236, 60 228, 102 226")]),
        BodyPart(
            "shoulder", "shoulder", "98 185, 118 190, 134 206, 141 232, 141 258, 134 270, 124 252, 114 228, 108 206"),
        BodyPart(
            "upper-arm", "upper arm", "121 258, 131 274, 141 268, 147 300, 151 335, 146 354, 137 346, 129 316, 122 286"),
        BodyPart(
            "forearm", "forearm", "138 372, 150 364, 161 374, 170 410, 174 450, 172 498, 166 502, 158 478, 148 432"),
        BodyPart("tensor", "tensor fasciae latae", "86 418, 95 440, 100 470, 101 500, 95 512, 90 488, 84 456, 80 434"),
        BodyPart(
            "sartorius", "sartorius",
            "79 424, 84 432, 76 464, 58 510, 40 562, 28 620, 24 672, 20 672, 20 630, 28 572, 46 510, 66 456"),
        BodyPart("adductors", "adductors", "8 512, 22 494, 36 496, 42 512, 34 544, 24 588, 17 610, 12 580, 8 545"),
        BodyPart("kneecap", "kneecap", "54 692, 62 698, 64 712, 58 724, 50 725, 43 714, 46 700"),
        BodyPart("shin", "shin", "58 738, 72 744, 79 780, 78 820, 68 880, 58 930, 54 930, 56 880, 56 820, 54 770"),
        BodyPart("calf", "calf", "26 742, 36 736, 46 744, 46 790, 42 840, 36 890, 32 880, 26 830, 23 785"),
    ]

    private static let backContext = [
        BodyPart(
            "trapezius", "trapezius",
            "1.4 124c, 13 130, 20 150, 40 165, 72 174, 100 180, 88 192, 62 204, 42 226, 26 258, 12 286, 1.4 297c",
            fibres: [.line("8 160, 40 176, 88 184"), .line("8 200, 34 200, 64 196"), .line("6 250, 20 236, 44 214")]),
        BodyPart(
            "shoulder", "shoulder", "100 184, 118 189, 134 206, 141 232, 140 258, 133 268, 120 246, 104 222, 84 206"),
        BodyPart(
            "upper-arm", "upper arm", "120 254, 132 274, 141 266, 148 302, 152 336, 147 352, 138 348, 129 316, 121 284"),
        BodyPart(
            "forearm", "forearm", "138 372, 150 364, 161 374, 170 410, 174 450, 172 498, 166 502, 158 478, 148 432"),
        BodyPart(
            "shoulder-blade", "shoulder blade muscles",
            "46 226, 64 210, 84 210, 102 226, 112 242, 104 246, 86 246, 62 244, 40 246"),
        BodyPart(
            "back-fascia", "fascia of the lower back", "2 302, 8 312, 18 340, 30 370, 42 388, 30 396, 16 408, 2 424"),
        BodyPart("adductors", "adductors", "7 530, 20 534, 11 544"),
        BodyPart(
            "outer-calf", "calf, outer head", "54 732, 66 730, 77 746, 82 780, 80 812, 70 842, 58 846, 54 810, 53 770"),
        BodyPart(
            "inner-calf", "calf, inner head", "26 734, 38 728, 49 734, 50 780, 50 820, 46 856, 36 848, 26 816, 23 778"),
        BodyPart(
            "heel-tendon", "Achilles tendon",
            "46 866, 58 856, 66 862, 58 900, 54 940, 50 962, 42 962, 40 930, 36 888, 34 862"),
    ]

    /// The skin that each root serves most often.
    static func skin(_ view: BodyMap.View) -> [BodyPart] {
        switch view {
        case .front:
            [
                BodyPart(
                    "skin-l2", "L2 skin",
                    "66 444, 84 428, 97 442, 103 470, 105 505, 105 545, 82 560, 48 558, 16 578, 11 556, 10 528, 24 500, 46 474",
                    Naming(["L2"], Point(62, 510), .right)),
                BodyPart(
                    "skin-l3", "L3 skin",
                    "103 566, 98 606, 90 648, 80 690, 76 716, 58 728, 38 727, 26 714, 24 690, 18 634, 17 596, 46 574, 80 572",
                    Naming(["L3"], Point(-56, 640), .left)),
                BodyPart(
                    "skin-l4", "L4 skin",
                    "26 742, 40 738, 54 740, 56 780, 53 840, 49 900, 46 948, 40 962, 34 956, 34 936, 31 900, 27 856, 23 816, 22 780",
                    Naming(["L4"], Point(40, 830), .right)),
                BodyPart(
                    "skin-l5", "L5 skin",
                    "61 740, 76 736, 80 770, 82 804, 77 846, 66 896, 59 938, 58 956, 57 978, 54 994, 42 997, 33 994, 31 984, 38 972, 48 962, 53 930, 57 860, 60 790",
                    Naming(["L5"], Point(-70, 820), .left)),
                BodyPart(
                    "skin-s1", "S1 skin", "61 962, 66 975, 70 987, 69 994, 61 997, 59 984",
                    Naming(["S1"], Point(65, 984), .right)),
            ]
        case .back:
            [
                BodyPart(
                    "skin-s2", "S2 skin",
                    "30 540, 56 536, 74 544, 72 600, 64 660, 56 716, 54 780, 51 846, 44 846, 41 780, 38 716, 32 660, 28 600",
                    Naming(["S2"], Point(-52, 620), .left)),
                BodyPart(
                    "skin-s1", "S1 skin",
                    "62 728, 75 734, 80 770, 81 806, 76 848, 66 896, 59 936, 59 958, 64 976, 69 990, 61 997, 46 997, 42 976, 44 930, 46 862, 54 856, 58 790",
                    Naming(["S1"], Point(66, 830), .right)),
            ]
        }
    }
}

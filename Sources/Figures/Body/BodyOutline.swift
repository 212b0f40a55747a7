/// The body, standing, in thousandths of its height: x from the middle, y down from the top of the head.
///
/// Only the half with positive x is written down; the other is its mirror image.
enum BodyOutline {
    static let whole = Outline.line(
        """
        0 0, 21 4, 37 20, 43 44, 43 70, 47 72, 46.5 85, 42 92, 38.5 108, 31 126, 28.5 138, 30 151, 42 163, 72 172, \
        100 178, 122 188, 138 206, 144 232, 147 262, 152 300, 158 335, 161 362, 169 392, 175 425, 177 460, 177 492, \
        180 512, 188 532, 196 556, 197 575, 193 580, 188 566, 189 590, 186 622, 180 640, 172 642, 165 632, 160 606, \
        158 575, 160 545, 163 516, 158 490, 150 455, 142 420, 136 392, 132 366, 126 335, 119 300, 112 268, 105 246, \
        103 262, 98 300, 90 332, 84 358, 83 380, 88 408, 96 436, 102 466, 105 500, 106 540, 102 590, 93 640, 83 685, \
        79 715, 80 740, 84 772, 85 805, 79 850, 68 900, 61 938, 60 956, 64 972, 70 986, 72 995, 62 1000, 44 1000, \
        32 998, 28 988, 30 970, 32 950, 30 920, 26 870, 21 820, 20 780, 23 745, 24 715, 21 680, 14 620, 8 570, 4 532, \
        0 520
        """
    ).mirroredWhole
}

/// Bones that show where deep muscles lie.
enum BodySkeleton {
    private static let sacrum = Outline.line("0 402, 19 404, 15 424, 7 444, 0 454").mirroredWhole
    private static let hipBone: Outline = """
        19 404, 34 392, 58 382, 80 390, 88 408, 82 428, 66 442, 64 460, 54 476, 46 492, 36 500, 28 488, 14 484, 3 482, \
        3 474, 16 470, 30 466, 40 456, 28 440, 20 424
        """
    private static let thighBone: Outline = """
        72 456, 88 452, 97 462, 96 482, 86 510, 78 560, 68 620, 62 670, 66 690, 60 702, 40 702, 36 690, 44 668, 54 610, \
        66 540, 74 500, 72 478
        """
    private static let ribs: [Outline] = [
        "6 303, 24 308, 44 318, 58 313, 57 319, 44 325, 24 315, 6 310",
        "6 289, 30 293, 58 297, 84 293, 83 299, 58 303, 30 299, 6 295",
        "6 275, 34 279, 64 282, 92 277, 91 283, 64 288, 34 285, 6 281",
    ]

    /// T1 to L5, each a little larger than the one above it.
    private static let spine: [Outline] = (0..<17).map { level in
        let middle = level < 12 ? 172 + Double(level) * 13.4 : 334.8 + Double(level - 12) * 14.4
        let half = 5.5 + Double(level) * 0.28
        return Outline([
            Point(-half, middle - 4.6), Point(half, middle - 4.6), Point(half * 0.88, middle),
            Point(half, middle + 4.6),
            Point(-half, middle + 4.6), Point(-half * 0.88, middle),
        ])
    }

    static let all =
        [ribs.flatMap(both), spine, [sacrum], both(hipBone), [thighBone, .circle(Point(66, 462), 17)].flatMap(both)]
        .flatMap(\.self)

    private static func both(_ outline: Outline) -> [Outline] { [outline, outline.mirrored] }
}

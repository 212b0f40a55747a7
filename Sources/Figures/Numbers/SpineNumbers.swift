/// What the lumbar spine and the pelvis are drawn from. Levels go from the top down: L1, L1–L2, … L5–S1.
enum SpineNumbers {
    static let incidence = Measure(
        "pelvic-incidence", "Pelvic incidence in the middle of people", [52], "°",
        spread: "51.9 published, SD 10", .study(.sagittalTable, people: "adults without symptoms"))
    static let incidenceRange = Measure(
        "pelvic-incidence-range", "Least and greatest pelvic incidence drawn", [33, 85], "°",
        .study(.incidenceReview, people: "the range in people without trouble, from a review"))
    static let identity = Measure(
        "incidence-identity", "Incidence is tilt plus slope, by definition", [], "",
        .study(.incidenceReview, people: "incidence stays the same in an adult; tilt and slope trade off"))
    static let tiltFromIncidence = Measure(
        "tilt-from-incidence", "Tilt when standing is incidence times the first number plus the second", [0.44, -11.4],
        "°",
        .study(.leHuec, people: "268 adults without symptoms, standing"))
    static let curveFromIncidence = Measure(
        "curve-from-incidence", "Curve from L1 to S1 is incidence times the first number plus the second",
        [0.54, 27.6],
        "°", .study(.leHuec, people: "268 adults without symptoms, standing"))
    static let shares = Measure(
        "segment-shares", "Share of the curve from L1–L2 down to L5–S1", [2.3, 11.7, 18.1, 25.2, 42.7], "%",
        spread: "SD of the segments 3.6° to 7.7°",
        .study(.segments, people: "324 adults, mean incidence 50.5°, SD 11.4"))
    static let changeShares = Measure(
        "change-shares", "Share of a change of the curve, from L1–L2 down to L5–S1", [17, 19, 20, 22, 22], "%",
        .assumed("no study of how the levels share it was read"))
    static let forward = Measure(
        "tilt-forward", "Furthest tilt forward on purpose, and how much the curve grows", [11.4, 10.8], "°",
        .study(.levine, people: "healthy students, standing"))
    static let backward = Measure(
        "tilt-backward", "Furthest tilt backward on purpose, and how much the curve shrinks", [8.7, 9.0], "°",
        .study(.levine, people: "healthy students, standing"))
    static let sitting = Measure(
        "sitting", "From standing to sitting, how far the pelvis tilts back and how much the curve shrinks",
        [18.3, 16.6],
        "°", spread: "two smaller studies found the curve smaller by 19° and by 39°",
        .study(.sitting, people: "50 healthy adults"))
    static let bending = Measure(
        "bending", "Bending forward as far as it goes: whole, lumbar spine, hips", [111, 41.6, 69.4], "°",
        .study(.esola, people: "20 adults with and 21 without a history of low back pain"))
    static let bendingRatio = Measure(
        "bending-ratio", "Lumbar spine against hips in the first, second and third 30° of bending", [1.9, 0.9, 0.4], "",
        spread: "people with a history of back pain moved the spine more early on",
        .study(.esola, people: "20 adults with and 21 without a history of low back pain"))

    static let thickness = Measure(
        "pelvic-thickness", "From the hip axis to the middle of S1, in lengths of the S1 endplate", [3.3], "",
        spread: "3.5 to 3.7 in high-grade slips and in children",
        .study(.pelvicThickness, people: "adults without a slip"))
    static let s1Length = Measure(
        "s1-length", "Length of the S1 endplate", [34], "mm",
        .assumed("close to the lower endplate of L5, 35.3 mm"))
    static let femoralHead = Measure(
        "femoral-head", "Diameter of the head of the thigh bone", [47], "mm", .assumed("general knowledge"))
    static let discs = Measure(
        "disc-heights", "Height of the discs in the middle, from L1–L2 down to L5–S1", [8.6, 9.5, 10.4, 11.2, 10.1],
        "mm",
        spread: "middles of reference ranges that reach about 2.4 to 3.4 mm up and down",
        .study(.zhang, people: "169 Asian adults without symptoms, MRI"))
    static let fifthBody = Measure(
        "l5-body", "L5: height in front and behind, length of the endplate", [30.3, 26.3, 35.5], "mm",
        spread: "SD 1.9, 1.9 and 3.5", .study(.cook, people: "196 adults, CT"))
    static let otherBodies = Measure(
        "l1-l4-bodies", "L1 to L4: height in front and behind, length of the endplate",
        [27.2, 28.4, 33.2, 28.2, 28.8, 33.9, 29.0, 28.9, 34.5, 29.4, 28.0, 35.0], "mm",
        .assumed("drawn from L5 upward so that L1 and L2 are a little lower in front, L4 and L5 behind"))
    static let spines = Measure(
        "spinous-processes", "How far the spinous processes of L1 to L5 reach behind the body", [50, 53, 54, 50, 40],
        "mm",
        .assumed("proportions simplified"))
    static let rootWidth = Measure(
        "root-width", "Width of the L5 root", [5.3], "mm", spread: "SD 0.9",
        .study(.neurography, people: "11 people without symptoms, MRI"))
    static let ganglionWidth = Measure(
        "ganglion-width", "Width of the L5 ganglion", [6.5], "mm", .study(.silverstein, people: "16 cadavers"))
    static let shapes = Measure(
        "spine-shapes", "The outlines of the bones", [], "",
        .assumed("drawn by hand to these sizes, proportions simplified; one vertebra stands for all five"))

    /// What every posture rests on.
    static let everywhere = [
        identity, incidence, incidenceRange, tiltFromIncidence, curveFromIncidence, shares, thickness, s1Length,
        femoralHead, discs, fifthBody, otherBodies, spines, rootWidth, ganglionWidth, shapes,
    ]
}

extension SpinePosture {
    /// The numbers that this posture rests on.
    var numbers: [Measure] {
        let own: [Measure] =
            switch stance {
            case .bending: [SpineNumbers.bending, SpineNumbers.bendingRatio]
            case .sitting: [SpineNumbers.sitting]
            case .standing where self == .standing(incidence: incidence): []
            case .standing:
                [tilt < Self.standing(incidence: incidence).tilt ? SpineNumbers.forward : SpineNumbers.backward]
            }
        return SpineNumbers.everywhere + own + (own.isEmpty ? [] : [SpineNumbers.changeShares])
    }
}

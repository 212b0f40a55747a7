/// What the lumbar spine and the pelvis are drawn from. Levels go from the top down: L1, L1–L2, … L5–S1.
enum SpineNumbers {
    static let incidence = Measure(
        "pelvic-incidence", "Pelvic incidence is #° in the middle of people", [52], spread: "51.9° published, SD 10°",
        .study(.sagittalTable, people: "adults without symptoms"))
    static let incidenceRange = Measure(
        "pelvic-incidence-range", "Pelvic incidence goes from #° to #°", [33, 85],
        .study(.incidenceReview, people: "the range in people without trouble, from a review"))
    static let identity = Measure(
        "incidence-identity", "Incidence is tilt plus slope, by definition",
        .study(.incidenceReview, people: "incidence stays the same in an adult; tilt and slope trade off"))
    static let tiltFromIncidence = Measure(
        "tilt-from-incidence", "Standing, the pelvis is tilted by # × incidence less #°", [0.44, 11.4],
        .study(.leHuec, people: "268 adults without symptoms, standing"))
    static let curveFromIncidence = Measure(
        "curve-from-incidence", "Standing, the curve from L1 to S1 is # × incidence plus #°", [0.54, 27.6],
        .study(.leHuec, people: "268 adults without symptoms, standing"))
    static let shares = Measure(
        "segment-shares", "Of the curve, L1–L2 makes #%, L2–L3 #%, L3–L4 #%, L4–L5 #%, L5–S1 #%",
        [2.3, 11.7, 18.1, 25.2, 42.7], spread: "SD of the segments 3.6° to 7.7°",
        .study(.segments, people: "324 adults, mean incidence 50.5°, SD 11.4°"))
    static let changeShares = Measure(
        "change-shares", "Of a change of the curve, L1–L2 takes #%, L2–L3 #%, L3–L4 #%, L4–L5 #%, L5–S1 #%",
        [17, 19, 20, 22, 22], .assumed("no study of how the levels share it was read"))
    static let forward = Measure(
        "tilt-forward", "People can tilt the pelvis forward by #°, and the curve grows by #°", [11.4, 10.8],
        .study(.levine, people: "healthy students, standing"))
    static let backward = Measure(
        "tilt-backward", "People can tilt the pelvis backward by #°, and the curve shrinks by #°", [8.7, 9.0],
        .study(.levine, people: "healthy students, standing"))
    static let sitting = Measure(
        "sitting", "From standing to sitting, the pelvis tilts back by #° and the curve shrinks by #°", [18.3, 16.6],
        spread: "two smaller studies found the curve smaller by 19° and by 39°",
        .study(.sitting, people: "50 healthy adults"))
    static let bending = Measure(
        "bending", "Bending forward goes to #°: the lumbar spine makes #°, the hips #°", [111, 41.6, 69.4],
        .study(.esola, people: "20 adults with and 21 without a history of low back pain"))
    static let bendingRatio = Measure(
        "bending-ratio",
        "For 1° in the hips, the lumbar spine makes #° in the first 30°, #° in the next, #° from 60° on",
        [1.9, 0.9, 0.4], spread: "people with a history of back pain moved the spine more early on",
        .study(.esola, people: "20 adults with and 21 without a history of low back pain"))

    static let thickness = Measure(
        "pelvic-thickness", "From the hip axis to the middle of S1 it is # times the length of the S1 endplate", [3.3],
        spread: "3.5 to 3.7 in high-grade slips and in children",
        .study(.pelvicThickness, people: "adults without a slip"))
    static let s1Length = Measure(
        "s1-length", "The S1 endplate is # mm long", [34], .assumed("close to the lower endplate of L5, 35.3 mm"))
    static let femoralHead = Measure(
        "femoral-head", "The head of the thigh bone is # mm wide", [47], .assumed("general knowledge"))
    static let discs = Measure(
        "disc-heights",
        "In their middle, the discs are # mm (L1–L2), # mm (L2–L3), # mm (L3–L4), # mm (L4–L5) and # mm (L5–S1) high",
        [8.6, 9.5, 10.4, 11.2, 10.1], spread: "middles of reference ranges that reach 2.4 to 3.4 mm up and down",
        .study(.zhang, people: "169 Asian adults without symptoms, MRI"))
    static let fifthBody = Measure(
        "l5-body", "The body of L5 is # mm high in front and # mm behind, and # mm long", [30.3, 26.3, 35.5],
        spread: "SD 1.9, 1.9 and 3.5 mm", .study(.cook, people: "196 adults, CT"))
    static let otherBodies = Measure(
        "l1-l4-bodies",
        "In front, behind and along, the body of L1 is #, # and # mm, of L2 #, # and # mm, of L3 #, # and # mm, of L4 #, # and # mm",
        [27.2, 28.4, 33.2, 28.2, 28.8, 33.9, 29.0, 28.9, 34.5, 29.4, 28.0, 35.0],
        .assumed("drawn from L5 upward so that L1 and L2 are a little lower in front, L4 and L5 behind"))
    static let spines = Measure(
        "spinous-processes", "Behind the body, the spinous processes of L1 to L5 reach #, #, #, # and # mm",
        [50, 53, 54, 50, 40], .assumed("proportions simplified"))
    static let rootWidth = Measure(
        "root-width", "The L5 root is # mm wide", [5.3], spread: "SD 0.9 mm",
        .study(.neurography, people: "11 people without symptoms, MRI"))
    static let ganglionWidth = Measure(
        "ganglion-width", "The L5 ganglion is # mm wide", [6.5], .study(.silverstein, people: "16 cadavers"))
    static let shapes = Measure(
        "spine-shapes", "The outlines of the bones",
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

/// What the maps of the body rest on.
enum BodyNumbers {
    static let shape = Measure(
        "body-shape", "The outline of the body and the muscles on it",
        .assumed("drawn by hand on a body of average build, proportions simplified; both sides are the same"))
    static let layers = Measure(
        "body-layers", "What lies at the surface and what lies deep",
        .assumed("muscles that cover each other are drawn side by side where both could not be seen"))
    static let roots = Measure(
        "root-skin", "The L2 to S2 roots serve this skin",
        spread: "maps in use differ; in 169 people root pain left its area in 64.1% of cases",
        .study(.bromley, people: "a teaching text"))
    static let rootsDiffer = Measure(
        "root-skin-differs", "Maps of the skin are inaccurate, and neighbours overlap",
        .study(.lee, people: "a review of the studies that maps rest on"))
    static let innerAnkle = Measure(
        "l4-inner-ankle", "The L4 area ends # mm beyond the inner ankle", [15],
        .study(.williams, people: "20 dissections"))
    static let rootEdges = Measure(
        "root-edges", "Where one area ends and the next begins", .assumed("sharp edges, which no person has"))

    static let muscles = [shape, layers]
    static let skin = [shape, roots, rootsDiffer, innerAnkle, rootEdges]
}

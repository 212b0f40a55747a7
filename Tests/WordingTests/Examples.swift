import Knowledge
import Wording

/// One example or more of every statement, in English: what a reader reads.
let englishExamples: [(statement: Statement, sentence: String)] =
    linkExamples + chainExamples + absenceExamples + surroundingExamples + whatIfExamples + comparisonExamples
    + loopExamples

private let linkExamples: [(statement: Statement, sentence: String)] = [
    (
        .link(link("tight-hamstrings", .contributesTo, "limited-pelvic-rotation", .limited)),
        "Tight hamstrings may contribute to limited pelvic rotation in bending."
    ),
    (
        .link(link("disc-extrusion", .leadsTo, "disc-resorption", .strong)),
        "A disc extrusion can lead to natural shrinking of a herniation."
    ),
    (
        .link(link("disc-extrusion", .compresses, "nerve-root", .strong)),
        "A disc extrusion can press on the spinal nerve root."
    ),
    (
        .link(link("disc-degeneration", .contributesTo, "low-back-pain", .strong)),
        "Disc degeneration contributes to low back pain."
    ),
    (
        .link(link("exercise-therapy", .treats, "low-back-pain", .moderate)),
        "Exercise therapy probably helps with low back pain."
    ),
    (
        .link(link("hamstrings", .reduces, "facet-joint", .limited)),
        "The hamstrings may relieve the facet joint."
    ),
    (
        .link(link("weak-trunk-muscles", .leadsTo, "low-back-pain", .contested, .bothSides)),
        "Weak trunk muscles are said to lead to low back pain, but studies disagree."
    ),
    (
        .link(link("weak-trunk-muscles", .leadsTo, "low-back-pain", .contested, .onlyDisputed)),
        "Weak trunk muscles are said to lead to low back pain, but studies do not bear it out."
    ),
    (
        .link(link("weak-trunk-muscles", .leadsTo, "low-back-pain", .contested, .untested)),
        "Weak trunk muscles are said to lead to low back pain, but nobody has tested it well."
    ),
    (
        .link(link("weak-trunk-muscles", .leadsTo, "low-back-pain", .contested)),
        "Weak trunk muscles are said to lead to low back pain, but that is contested."
    ),
    (
        .directly(link("tight-hip-flexors", .causes, "anterior-pelvic-tilt", .refuted)),
        "Directly, tight hip flexors were thought to cause an anterior pelvic tilt; the evidence says no."
    ),
    (
        .belongs("tight-hamstrings", to: "hamstrings", as: .state),
        "Tight hamstrings are a state of the hamstrings, so neither is a cause of the other."
    ),
    (
        .belongs("psoas-major", to: "hamstrings", as: .member),
        "The psoas major is part of the hamstrings, so neither is a cause of the other."
    ),
    (
        .overlap("erector-spinae", "hamstrings", shared: ["psoas-major", "pelvis"]),
        "The erector spinae and the hamstrings have the psoas major and the pelvis in common, which says nothing about cause and effect."
    ),
    (
        .overlap(
            "erector-spinae", "hamstrings",
            shared: [
                "ageing", "pelvis", "sciatica", "leg-pain", "disc-bulge", "nerve-root", "facet-joint", "psoas-major",
            ]),
        "The erector spinae and the hamstrings have ageing, the pelvis, sciatica, leg pain, a disc bulge, the spinal nerve root and two more in common, which says nothing about cause and effect."
    ),
]

private let ends = Statement.Ends("hamstrings", "sciatica")

private let chainExamples: [(statement: Statement, sentence: String)] = [
    (
        .claim(chain("disc-degeneration", .raises, "sciatica", .strong, 2)),
        "In two steps, disc degeneration can contribute to sciatica."
    ),
    (
        .claim(chain("tight-hip-flexors", .raises, "sciatica", .moderate, 4)),
        "In four steps, tight hip flexors probably contribute to sciatica."
    ),
    (
        .claim(chain("walking-programme", .lowers, "leg-pain", .limited)),
        "In three steps, a walking programme may help against leg pain."
    ),
    (
        .story(chain("tight-hamstrings", .raises, "sciatica", .speculative)),
        "How people get from tight hamstrings to sciatica, and where the story is weak."
    ),
    (
        .story(chain("tight-hamstrings", .lowers, "sciatica", .speculative)),
        "How people get from tight hamstrings to relief of sciatica, and where the story is weak."
    ),
    (
        .story(chain("education", .lowers, "sciatica", .speculative)),
        "How education and reassurance are thought to help against sciatica, and where the story is weak."
    ),
    (
        .story(chain("walking-programme", .lowers, "facet-joint", .speculative)),
        "How a walking programme is thought to relieve the facet joint, and where the story is weak."
    ),
    (
        .because(
            .speculative,
            [
                .weakest(link("hamstrings", .causes, "sciatica", .contested, .onlyDisputed), isOnly: true),
                .length(links: 5, lost: 2),
            ]),
        "As a whole it does not hold: its weakest link, from the hamstrings to sciatica, is contested, because studies do not bear it out; and a chain of five links is rated two steps below its weakest link."
    ),
    (
        .because(
            .limited,
            [
                .weakest(link("ageing", .causes, "sciatica", .limited), isOnly: false),
                .outsidePeople(from: "ageing", to: "pelvis", .animal), .length(links: 3, lost: 1),
            ]),
        "As a whole it has limited support: the first of its weakest links, from ageing to sciatica, has limited evidence; the link from ageing to the pelvis was seen in animals, not in people; and a chain of three links is rated one step below its weakest link."
    ),
    (
        .because(.limited, [.capped(from: "ageing", to: "sciatica", .graded(.limited))]),
        "As a whole it has limited support: the direct link from ageing to sciatica has only limited evidence."
    ),
    (
        .because(.speculative, [.capped(from: "ageing", to: "sciatica", .graded(.contested))]),
        "As a whole it does not hold: the direct link from ageing to sciatica is contested."
    ),
    (
        .because(.speculative, [.capped(from: "ageing", to: "sciatica", .contradicts)]),
        "As a whole it does not hold: the direct link from ageing to sciatica says the opposite."
    ),
    (
        .because(.speculative, [.capped(from: "ageing", to: "sciatica", .refuted)]),
        "As a whole it does not hold: the direct link from ageing to sciatica is refuted."
    ),
    (
        .because(.moderate, [.capped(from: "ageing", to: "numbness-tingling", .together(.moderate))]),
        "As a whole it has moderate support: ageing and numbness or tingling are only known to be found together, with moderate evidence."
    ),
    (
        .because(.speculative, [.capped(from: "ageing", to: "sciatica", .together(.refuted))]),
        "As a whole it does not hold: it is even in doubt that ageing and sciatica are found together."
    ),
    (
        .chains(ends, claims: 3, stories: 1, .all),
        "Three chains from the hamstrings to sciatica hold as a whole, and one more is told as a story. These are all, unless there are longer ones, which are not told."
    ),
    (.chains(ends, claims: 0, stories: 0, .all), "No chain of more links leads there."),
    (.chains(ends, claims: 0, stories: 0, .more), "There are chains of more links, which are not told."),
    (
        .chains(ends, claims: 0, stories: 0, .stopped),
        "No chain from the hamstrings to sciatica was found before the search had to stop."
    ),
    (.chains(ends, claims: 1, stories: 0, .all), "One chain from the hamstrings to sciatica holds as a whole."),
    (
        .chains(ends, claims: 0, stories: 2, .more),
        "No chain from the hamstrings to sciatica holds as a whole; two can be told as stories. There are more, less well supported or longer."
    ),
    (
        .chains(ends, claims: 0, stories: 1, .stopped),
        "No chain from the hamstrings to sciatica holds as a whole; one can be told as a story. The search stopped before it had seen all, so there may be better ones."
    ),
    (
        .disagreeing(ends, better: .raises),
        "They disagree about sciatica: the better supported ones make it likelier, the others make it less likely."
    ),
    (
        .disagreeing(Statement.Ends("ageing", "hamstrings"), better: .lowers),
        "They disagree about the hamstrings: the better supported ones relieve them, the others burden them."
    ),
    (
        .disagreeing(ends, better: nil),
        "They disagree about sciatica: some make it likelier and some make it less likely, with equal support."
    ),
]

private let absenceExamples: [(statement: Statement, sentence: String)] = [
    (.noChain(ends, isLimited: false), "No chain of causes leads from the hamstrings to sciatica at any length."),
    (.noChain(ends, isLimited: true), "No chain of causes leads from the hamstrings to sciatica under these limits."),
    (
        .onlyLonger(ends, links: 9, most: 8, isLimited: false),
        "Only a story of nine links connects the hamstrings with sciatica; stories of more than eight links are not told."
    ),
    (
        .onlyLonger(ends, links: 13, most: 1, isLimited: true),
        "Under these limits only a story of 13 links connects the hamstrings with sciatica; stories of more than one link are not told."
    ),
    (
        .onlyLonger(ends, links: 3, most: 2, isLimited: false),
        "The shortest chain from the hamstrings to sciatica has three links; none of more than two links was asked for."
    ),
    (.beyondLimits(ends, .claim), "Without these limits, there is a claim from the hamstrings to sciatica."),
    (.beyondLimits(ends, .story), "Without these limits, there is a story from the hamstrings to sciatica."),
    (
        .notComposed(Statement.Ends("walking-programme", "cauda-equina-syndrome")),
        "Cauda equina syndrome is an emergency, and no chain is made from a walking programme to it. The emergency's own page says what leads there directly, what its signs are and what to do."
    ),
    (
        .notComposedThrough(ends, ["cauda-equina-syndrome"]),
        "What connects the hamstrings with sciatica passes through an emergency (cauda equina syndrome), and no chain is made through it. The emergency's own page says what leads there and what to do."
    ),
    (
        .notComposedThrough(ends, ["cauda-equina-syndrome", "pelvis"]),
        "What connects the hamstrings with sciatica passes through emergencies (cauda equina syndrome and the pelvis), and no chain is made through them. The emergencies' own pages say what leads there and what to do."
    ),
    (
        .leftOut(["ageing", "pelvis"], more: 3),
        "Nothing is composed of these and an emergency: ageing, the pelvis and three more."
    ),
    (
        .otherWay(.link(link("sciatica", .causes, "tight-hamstrings", .limited))),
        "The other way round, sciatica may cause tight hamstrings."
    ),
    (
        .otherWay(.claim(chain("sciatica", .raises, "tight-hamstrings", .limited))),
        "The other way round, in three steps, sciatica may contribute to tight hamstrings."
    ),
    (
        .otherWay(.story(chain("sciatica", .raises, "tight-hamstrings", .speculative))),
        "The other way round there is only a story: how people get from sciatica to tight hamstrings, and where the story is weak."
    ),
    (
        .commonCause("ageing", of: Statement.Ends("disc-bulge", "numbness-tingling")),
        "Both a disc bulge and numbness or tingling may follow from ageing, and that makes neither a cause of the other."
    ),
    (
        .missingLink(from: "hamstrings", to: ["ageing", "disc-bulge"], more: 0),
        "What is missing is a link from the hamstrings to something that leads there, such as ageing or a disc bulge."
    ),
    (
        .missingLink(from: "hamstrings", to: ["ageing", "disc-bulge", "lifestyle-risk"], more: 2),
        "What is missing is a link from the hamstrings to something that leads there, such as ageing; a disc bulge; or smoking, obesity and poor general health; there are two more."
    ),
    (.oneEnd("hamstrings"), "A chain needs two ends, and this question has only one: the hamstrings."),
    (
        .unconnected("hamstrings", "sciatica"),
        "No links on this site lead from the hamstrings to sciatica, or back."
    ),
]

private let surroundingExamples: [(statement: Statement, sentence: String)] = [
    (
        .around("sciatica", .upstream, direct: 5, claims: 3, stories: 1),
        "Five links bear directly on sciatica; three more things are connected by a chain that holds as a whole; one more thing is connected by stories only."
    ),
    (
        .around("sciatica", .downstream, direct: 0, claims: 0, stories: 2),
        "No link starts directly from sciatica; two things are connected by stories only."
    ),
    (
        .around("sciatica", .upstream, direct: 0, claims: 0, stories: 0),
        "No link of cause and effect bears on sciatica."
    ),
    (.around("sciatica", .upstream, direct: 1, claims: 0, stories: 0), "One link bears directly on sciatica."),
    (.heading(.raises, of: "sciatica", .upstream), "What may bring it on"),
    (.heading(.raises, of: "pelvis", .upstream), "What may act on it"),
    (.heading(.raises, of: "sciatica", .downstream), "What it may lead to"),
    (.heading(.raises, of: "pelvis", .downstream), "What it may act on"),
    (.heading(.lowers, of: "sciatica", .upstream), "What may help"),
    (.heading(.lowers, of: "pelvis", .upstream), "What may relieve it"),
    (.heading(.lowers, of: "ageing", .upstream), "What may lower it"),
    (.heading(.lowers, of: "walking-programme", .downstream), "What it may help with"),
    (.heading(.lowers, of: "ageing", .downstream), "What it may lower"),
    (.heading(.together, of: "sciatica", .upstream), "Found together with it"),
    (.heading(.refuted, of: "sciatica", .upstream), "What the evidence speaks against"),
    (.onlyStories(["ageing", "pelvis"], more: 3), "Connected by stories only: ageing, the pelvis and three more."),
    (
        .notComposedWith("hamstrings", ["cauda-equina-syndrome"]),
        "No chain is made between the hamstrings and an emergency (cauda equina syndrome); its own page says what leads there and what to do."
    ),
    (
        .notComposedWith("hamstrings", ["cauda-equina-syndrome", "sciatica"]),
        "No chain is made between the hamstrings and emergencies (cauda equina syndrome and sciatica); their own pages say what leads there and what to do."
    ),
    (
        .question(about: "sciatica"),
        "Going by the links on this site, which of these may bring on sciatica?"
    ),
]

private let whatIfExamples: [(statement: Statement, sentence: String)] = [
    (.applied("walking-programme", .likelier, outcomes: 1), "What a walking programme may make likelier"),
    (.applied("walking-programme", .lessLikely, outcomes: 1), "What a walking programme may make less likely"),
    (.applied("tight-hamstrings", .ambiguous, outcomes: 1), "Where it is open what tight hamstrings do"),
    (.applied("walking-programme", .stories, outcomes: 1), "What only stories connect with a walking programme"),
    (
        .isOpen(cause: "tight-hamstrings", outcome: "sciatica"),
        "What tight hamstrings do to sciatica is open, because two claims of equal standing disagree."
    ),
    (
        .lessSupported(chain("walking-programme", .raises, "sciatica", .limited, 4)),
        "A claim that weighs less says the opposite: in four steps, a walking programme may contribute to sciatica."
    ),
    (
        .lessSupported(chain("walking-programme", .raises, "sciatica", .limited, 1)),
        "A claim that weighs less says the opposite: a walking programme may contribute to sciatica."
    ),
    (
        .remaining(without: ["ageing"], outcome: "sciatica", .raises, others: 5, best: .moderate),
        "Without ageing, five other possible causes of sciatica remain, stories aside; the best of them has moderate support."
    ),
    (
        .remaining(without: ["ageing"], outcome: "sciatica", .raises, others: 1, best: .limited),
        "Without ageing, one other possible cause of sciatica remains, stories aside; it has limited support."
    ),
    (
        .remaining(without: ["ageing", "pelvis"], outcome: "sciatica", .raises, others: 0, best: nil),
        "Without ageing and the pelvis, no other possible cause of sciatica remains, stories aside."
    ),
    (
        .remaining(without: ["walking-programme"], outcome: "leg-pain", .lowers, others: 2, best: .strong),
        "Without a walking programme, two other things that may help against leg pain remain, stories aside; the best of them has strong support."
    ),
    (
        .hasLinks("hamstrings", to: ["ageing", "pelvis"]),
        "The hamstrings have links to ageing and the pelvis, but no claim leads from there to what was asked about."
    ),
    (.hasNoLinks("ageing"), "No link known here leads on from ageing."),
    (.hasNoClaims("ageing"), "Nothing known here leads from ageing to what was asked about."),
    (
        .untouched(4, isAll: false),
        "This says nothing about four other conditions and symptoms that were asked about."
    ),
    (.untouched(1, isAll: false), "This says nothing about one other condition or symptom that was asked about."),
    (
        .untouched(4, isAll: true),
        "Nothing known here says anything about the conditions and symptoms that were asked about."
    ),
    (
        .cutClaims(outcome: "sciatica", lost: ["ageing", "disc-bulge"], .raises),
        "Nothing here would say any more that ageing or a disc bulge may contribute to sciatica."
    ),
    (
        .cutClaims(outcome: "leg-pain", lost: ["walking-programme"], .lowers),
        "Nothing here would say any more that a walking programme may help against leg pain."
    ),
]

private let two = Statement.Ends("disc-bulge", "tight-hamstrings")

private let comparisonExamples: [(statement: Statement, sentence: String)] = [
    (.shared(two, claims: 2, stories: 0), "Two things may lead to both a disc bulge and tight hamstrings."),
    (
        .shared(two, claims: 1, stories: 1),
        "One thing may lead to both a disc bulge and tight hamstrings; one more is connected with both, and at least one of the ways is a story."
    ),
    (
        .shared(two, claims: 0, stories: 3),
        "No claim leads to both a disc bulge and tight hamstrings; three things are connected with both, and at least one of the ways is a story."
    ),
    (
        .shared(two, claims: 0, stories: 0),
        "Nothing on this site leads to both a disc bulge and tight hamstrings, at any length."
    ),
    (.compared(.sharedCauses, two), "What may lead to both"),
    (.compared(.onlyFirst, two), "What may lead to a disc bulge, and has no way to tight hamstrings"),
    (.compared(.onlySecond, two), "What may lead to tight hamstrings, and has no way to a disc bulge"),
    (.compared(.throughFirst, two), "What reaches tight hamstrings only through a disc bulge"),
    (.compared(.throughSecond, two), "What reaches a disc bulge only through tight hamstrings"),
    (.compared(.sharedHelp, two), "What may help with both"),
    (.compared(.helpsFirst, two), "What may help with a disc bulge, and has no way to tight hamstrings"),
    (.compared(.helpsSecond, two), "What may help with tight hamstrings, and has no way to a disc bulge"),
    (.compared(.sharedEffects, two), "Where both may lead"),
    (.compared(.effectsOfFirst, two), "Where a disc bulge may lead, and tight hamstrings have no way"),
    (.compared(.effectsOfSecond, two), "Where tight hamstrings may lead, and a disc bulge has no way"),
    (.compared(.company, two), "Found together, and no more"),
    (
        .company("ageing", claims: "tight-hamstrings", foundWith: "low-back-pain"),
        "Ageing may lead to tight hamstrings, which are found together with low back pain; no chain of causes leads from there to low back pain."
    ),
    (
        .byStories(["ageing", "pelvis"], more: 1),
        "Where at least one way is a story: ageing, the pelvis and one more."
    ),
    (.noDiagnosis, "This tells what is known of each; it is no way to find out which one somebody has."),
]

private let loopExamples: [(statement: Statement, sentence: String)] = [
    (
        .loop("low-back-pain", by: ["fear-avoidance", "weak-trunk-muscles"], isReinforcing: true, .limited),
        "In three steps, low back pain may lead back to itself by way of fear-avoidance and weak trunk muscles. This loop is reinforcing: it keeps itself going. As a whole it has limited support."
    ),
    (
        .loop("tight-hamstrings", by: ["ageing"], isReinforcing: false, .moderate),
        "In two steps, tight hamstrings probably lead back to themselves by way of ageing. This loop is balancing: it keeps itself in check. As a whole it has moderate support."
    ),
    (
        .loop("tight-hamstrings", by: ["ageing"], isReinforcing: true, .speculative),
        "How people get from tight hamstrings back to themselves by way of ageing, and where the story is weak. This loop would be reinforcing."
    ),
    (
        .loops(told: 5, .more, longest: 8, mayBeLonger: true),
        "These are the five best supported loops; there are more. Loops of more than eight links were not looked for."
    ),
    (.loops(told: 1, .all, longest: 8, mayBeLonger: false), "This is the only loop of causes."),
    (.loops(told: 2, .all, longest: 8, mayBeLonger: false), "These are all the loops of causes."),
    (
        .loops(told: 2, .stopped, longest: 8, mayBeLonger: false),
        "The search stopped before it had seen all loops, so there may be more."
    ),
    (.loops(told: 0, .all, longest: 8, mayBeLonger: false), "The graph has no loops of causes."),
    (
        .loops(told: 0, .all, longest: 8, mayBeLonger: true),
        "The graph has no loop of causes of up to eight links, but a longer one, which is not told."
    ),
    (
        .loops(told: 0, .stopped, longest: 8, mayBeLonger: true),
        "No loop of causes was found before the search had to stop."
    ),
    (
        .keystones(ends, count: 2, bound: nil),
        "Every chain of causes from the hamstrings to sciatica passes through:"
    ),
    (
        .keystones(ends, count: 0, bound: 8),
        "No step lies on every chain of causes of up to eight links from the hamstrings to sciatica."
    ),
    (
        .noWay(ends, bound: nil, isLimited: false),
        "No chain of causes leads from the hamstrings to sciatica at any length."
    ),
    (
        .noWay(ends, bound: 8, isLimited: true),
        "No chain of causes of up to eight links leads from the hamstrings to sciatica under these limits."
    ),
]

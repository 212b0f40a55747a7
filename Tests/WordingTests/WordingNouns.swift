import Knowledge
import Wording

/// German nouns as the evidence data give them: masculine, feminine, neuter and plural, with and without an article.
let germanNouns: [(Entity.ID, Noun)] = [
    noun(
        "hamstrings", Name("Hintere Oberschenkelmuskulatur"), .muscle,
        "die hintere Oberschenkelmuskulatur", "die hintere Oberschenkelmuskulatur",
        "der hinteren Oberschenkelmuskulatur", "der hinteren Oberschenkelmuskulatur"),
    noun(
        "tight-hamstrings", Name("Steife hintere Oberschenkelmuskulatur"), .state,
        "steife hintere Oberschenkelmuskulatur", "steife hintere Oberschenkelmuskulatur",
        "steifer hinterer Oberschenkelmuskulatur", "steifer hinterer Oberschenkelmuskulatur"),
    noun(
        "erector-spinae", Name("Rückenstrecker"), .muscle,
        "der Rückenstrecker", "den Rückenstrecker",
        "dem Rückenstrecker", "des Rückenstreckers"),
    noun(
        "tight-back-muscles", Name("Verspannte Rückenmuskeln", isPlural: true), .state,
        "verspannte Rückenmuskeln", "verspannte Rückenmuskeln",
        "verspannten Rückenmuskeln", "verspannter Rückenmuskeln"),
    noun(
        "psoas-major", Name("Großer Lendenmuskel"), .muscle,
        "der große Lendenmuskel", "den großen Lendenmuskel",
        "dem großen Lendenmuskel", "des großen Lendenmuskels"),
    noun(
        "tight-hip-flexors", Name("Steife Hüftbeuger", isPlural: true), .state,
        "steife Hüftbeuger", "steife Hüftbeuger",
        "steifen Hüftbeugern", "steifer Hüftbeuger"),
    noun(
        "weak-trunk-muscles", Name("Schwache Rumpfmuskeln", isPlural: true), .state,
        "schwache Rumpfmuskeln", "schwache Rumpfmuskeln",
        "schwachen Rumpfmuskeln", "schwacher Rumpfmuskeln"),
    noun(
        "facet-joint", Name("Facettengelenk"), .structure,
        "das Facettengelenk", "das Facettengelenk",
        "dem Facettengelenk", "des Facettengelenks"),
    noun(
        "nerve-root", Name("Nervenwurzel"), .structure,
        "die Nervenwurzel", "die Nervenwurzel",
        "der Nervenwurzel", "der Nervenwurzel"),
    noun(
        "sciatic-nerve", Name("Ischiasnerv"), .structure,
        "der Ischiasnerv", "den Ischiasnerv",
        "dem Ischiasnerv", "des Ischiasnervs"),
    noun(
        "annulus-fibrosus", Name("Faserring"), .structure,
        "der Faserring", "den Faserring",
        "dem Faserring", "des Faserrings"),
    noun(
        "pelvis", Name("Becken"), .structure,
        "das Becken", "das Becken",
        "dem Becken", "des Beckens"),
    noun(
        "anterior-pelvic-tilt", Name("Beckenkippung nach vorn"), .mechanism,
        "eine Beckenkippung nach vorn", "eine Beckenkippung nach vorn",
        "einer Beckenkippung nach vorn", "einer Beckenkippung nach vorn"),
    noun(
        "disc-height-loss", Name("Höhenverlust der Bandscheibe"), .mechanism,
        "ein Höhenverlust der Bandscheibe", "einen Höhenverlust der Bandscheibe",
        "einem Höhenverlust der Bandscheibe", "eines Höhenverlusts der Bandscheibe"),
    noun(
        "nerve-root-inflammation", Name("Entzündung einer Nervenwurzel"), .mechanism,
        "eine Entzündung einer Nervenwurzel", "eine Entzündung einer Nervenwurzel",
        "einer Entzündung einer Nervenwurzel", "einer Entzündung einer Nervenwurzel"),
    noun(
        "increased-lordosis", Name("Verstärkte Lendenlordose"), .mechanism,
        "eine verstärkte Lendenlordose", "eine verstärkte Lendenlordose",
        "einer verstärkten Lendenlordose", "einer verstärkten Lendenlordose"),
    noun(
        "intradiscal-pressure", Name("Druck in der Bandscheibe"), .mechanism,
        "der Druck in der Bandscheibe", "den Druck in der Bandscheibe",
        "dem Druck in der Bandscheibe", "des Drucks in der Bandscheibe"),
    noun(
        "limited-pelvic-rotation", Name("Eingeschränkte Beckendrehung beim Bücken"), .mechanism,
        "eine eingeschränkte Beckendrehung beim Bücken", "eine eingeschränkte Beckendrehung beim Bücken",
        "einer eingeschränkten Beckendrehung beim Bücken", "einer eingeschränkten Beckendrehung beim Bücken"),
    noun(
        "vertebral-subluxation-claim", Name("Chiropraktische „Subluxation“"), .mechanism,
        "die chiropraktische „Subluxation“", "die chiropraktische „Subluxation“",
        "der chiropraktischen „Subluxation“", "der chiropraktischen „Subluxation“"),
    noun(
        "fear-avoidance", Name("Angst-Vermeidungs-Verhalten"), .mechanism,
        "Angst-Vermeidungs-Verhalten", "Angst-Vermeidungs-Verhalten",
        "Angst-Vermeidungs-Verhalten", "von Angst-Vermeidungs-Verhalten"),
    noun(
        "ageing", Name("Altern"), .factor,
        "das Altern", "das Altern",
        "dem Altern", "des Alterns"),
    noun(
        "lifestyle-risk", Name("Rauchen, starkes Übergewicht und schlechte allgemeine Gesundheit", isPlural: true),
        .factor,
        "Rauchen, starkes Übergewicht und schlechte allgemeine Gesundheit",
        "Rauchen, starkes Übergewicht und schlechte allgemeine Gesundheit",
        "Rauchen, starkem Übergewicht und schlechter allgemeiner Gesundheit",
        "von Rauchen, starkem Übergewicht und schlechter allgemeiner Gesundheit"),
    noun(
        "cauda-equina-syndrome", Name("Cauda-equina-Syndrom"), .condition,
        "ein Cauda-equina-Syndrom", "ein Cauda-equina-Syndrom",
        "einem Cauda-equina-Syndrom", "eines Cauda-equina-Syndroms"),
    noun(
        "disc-bulge", Name("Umlaufende Bandscheibenvorwölbung"), .condition,
        "eine umlaufende Bandscheibenvorwölbung", "eine umlaufende Bandscheibenvorwölbung",
        "einer umlaufenden Bandscheibenvorwölbung", "einer umlaufenden Bandscheibenvorwölbung"),
    noun(
        "disc-degeneration", Name("Bandscheibendegeneration"), .condition,
        "eine Bandscheibendegeneration", "eine Bandscheibendegeneration",
        "einer Bandscheibendegeneration", "einer Bandscheibendegeneration"),
    noun(
        "disc-extrusion", Name("Bandscheibenextrusion"), .condition,
        "eine Bandscheibenextrusion", "eine Bandscheibenextrusion",
        "einer Bandscheibenextrusion", "einer Bandscheibenextrusion"),
    noun(
        "disc-protrusion", Name("Bandscheibenprotrusion"), .condition,
        "eine Bandscheibenprotrusion", "eine Bandscheibenprotrusion",
        "einer Bandscheibenprotrusion", "einer Bandscheibenprotrusion"),
    noun(
        "disc-sequestration", Name("Bandscheibensequester"), .condition,
        "ein Bandscheibensequester", "einen Bandscheibensequester",
        "einem Bandscheibensequester", "eines Bandscheibensequesters"),
    noun(
        "disc-resorption", Name("Natürliche Rückbildung eines Bandscheibenvorfalls"), .mechanism,
        "die natürliche Rückbildung eines Bandscheibenvorfalls",
        "die natürliche Rückbildung eines Bandscheibenvorfalls",
        "der natürlichen Rückbildung eines Bandscheibenvorfalls",
        "der natürlichen Rückbildung eines Bandscheibenvorfalls"),
    noun(
        "low-back-pain", Name("Kreuzschmerzen", isPlural: true), .condition,
        "Kreuzschmerzen", "Kreuzschmerzen",
        "Kreuzschmerzen", "von Kreuzschmerzen"),
    noun(
        "sciatica", Name("Ischialgie"), .condition,
        "eine Ischialgie", "eine Ischialgie",
        "einer Ischialgie", "einer Ischialgie"),
    noun(
        "spondylolisthesis", Name("Degeneratives Wirbelgleiten"), .condition,
        "degeneratives Wirbelgleiten", "degeneratives Wirbelgleiten",
        "degenerativem Wirbelgleiten", "degenerativen Wirbelgleitens"),
    noun(
        "spinal-stenosis", Name("Lumbale Spinalkanalstenose"), .condition,
        "eine lumbale Spinalkanalstenose", "eine lumbale Spinalkanalstenose",
        "einer lumbalen Spinalkanalstenose", "einer lumbalen Spinalkanalstenose"),
    noun(
        "leg-pain", Name("Beinschmerzen", isPlural: true), .symptom,
        "Beinschmerzen", "Beinschmerzen",
        "Beinschmerzen", "von Beinschmerzen"),
    noun(
        "numbness-tingling", Name("Taubheit und Kribbeln", isPlural: true), .symptom,
        "Taubheit und Kribbeln", "Taubheit und Kribbeln",
        "Taubheit und Kribbeln", "von Taubheit und Kribbeln"),
    noun(
        "stretch-cat-camel", Name("Katze-Kamel-Übung"), .exercise,
        "die Katze-Kamel-Übung", "die Katze-Kamel-Übung",
        "der Katze-Kamel-Übung", "der Katze-Kamel-Übung"),
    noun(
        "walking-programme", Name("Gehprogramm"), .treatment,
        "ein Gehprogramm", "ein Gehprogramm",
        "einem Gehprogramm", "eines Gehprogramms"),
    noun(
        "education", Name("Aufklärung und Beratung", isPlural: true), .treatment,
        "Aufklärung und Beratung", "Aufklärung und Beratung",
        "Aufklärung und Beratung", "von Aufklärung und Beratung"),
    noun(
        "exercise-therapy", Name("Bewegungstherapie"), .treatment,
        "Bewegungstherapie", "Bewegungstherapie",
        "Bewegungstherapie", "von Bewegungstherapie"),
    // Two that nobody has declined.
    ("tarlov-cyst", Noun("Tarlov-Zyste", .condition)), ("narrow-canal", Noun("Enger Wirbelkanal", .condition)),
]

private func noun(
    _ id: Entity.ID, _ name: Name, _ kind: EntityKind, _ nominative: String, _ accusative: String, _ dative: String,
    _ genitive: String
) -> (Entity.ID, Noun) {
    let forms = Declension(nominative: nominative, accusative: accusative, dative: dative, genitive: genitive)
    return (id, Noun(name, kind, declension: forms))
}

/// The same things in English, whose articles follow from the names.
let englishNouns: [(Entity.ID, Noun)] = [
    ("hamstrings", Noun(Name("Hamstrings", isPlural: true), .muscle)),
    ("tight-hamstrings", Noun(Name("Tight hamstrings", isPlural: true), .state)),
    ("erector-spinae", Noun(Name("Erector spinae", isPlural: true), .muscle)),
    ("tight-back-muscles", Noun(Name("Tight or stiff back muscles", isPlural: true), .state)),
    ("psoas-major", Noun(Name("Psoas major"), .muscle)),
    ("tight-hip-flexors", Noun(Name("Tight hip flexors", isPlural: true), .state)),
    ("weak-trunk-muscles", Noun(Name("Weak trunk muscles", isPlural: true), .state)),
    ("facet-joint", Noun(Name("Facet joint"), .structure)),
    ("nerve-root", Noun(Name("Spinal nerve root"), .structure)),
    ("sciatic-nerve", Noun(Name("Sciatic nerve"), .structure)),
    ("annulus-fibrosus", Noun(Name("Annulus fibrosus"), .structure)),
    ("pelvis", Noun(Name("Pelvis"), .structure)),
    ("anterior-pelvic-tilt", Noun(Name("Anterior pelvic tilt"), .mechanism)),
    ("disc-height-loss", Noun(Name("Loss of disc height"), .mechanism)),
    ("nerve-root-inflammation", Noun(Name("Chemical irritation of a nerve root"), .mechanism)),
    ("increased-lordosis", Noun(Name("Deepened lumbar curve"), .mechanism)),
    ("intradiscal-pressure", Noun(Name("Pressure inside the disc"), .mechanism)),
    ("limited-pelvic-rotation", Noun(Name("Limited pelvic rotation in bending"), .mechanism)),
    ("vertebral-subluxation-claim", Noun(Name("Chiropractic 'subluxation' (claimed)"), .mechanism)),
    ("fear-avoidance", Noun(Name("Fear-avoidance"), .mechanism)),
    ("ageing", Noun(Name("Ageing"), .factor)),
    ("lifestyle-risk", Noun(Name("Smoking, obesity and poor general health", isPlural: true), .factor)),
    ("cauda-equina-syndrome", Noun(Name("Cauda equina syndrome"), .condition)),
    ("disc-bulge", Noun(Name("Disc bulge"), .condition)),
    ("disc-degeneration", Noun(Name("Disc degeneration"), .condition)),
    ("disc-extrusion", Noun(Name("Disc extrusion"), .condition)),
    ("disc-protrusion", Noun(Name("Disc protrusion"), .condition)),
    ("disc-sequestration", Noun(Name("Disc sequestration"), .condition)),
    ("disc-resorption", Noun(Name("Natural shrinking of a herniation"), .mechanism)),
    ("low-back-pain", Noun(Name("Low back pain"), .condition)),
    ("sciatica", Noun(Name("Sciatica"), .condition)),
    ("spondylolisthesis", Noun(Name("Spondylolisthesis (degenerative)"), .condition)),
    ("spinal-stenosis", Noun(Name("Lumbar spinal stenosis"), .condition)),
    ("leg-pain", Noun(Name("Leg pain"), .symptom)),
    ("numbness-tingling", Noun(Name("Numbness or tingling"), .symptom)),
    ("stretch-cat-camel", Noun(Name("Cat-camel"), .exercise)),
    ("walking-programme", Noun(Name("Walking programme"), .treatment)),
    ("education", Noun(Name("Education and reassurance", isPlural: true), .treatment)),
    ("exercise-therapy", Noun(Name("Exercise therapy"), .treatment)),
    ("tarlov-cyst", Noun("Tarlov cyst", .condition)), ("narrow-canal", Noun("Narrow spinal canal", .condition)),
]

let german = Teller(German(), germanNouns)
let english = Teller(English(), englishNouns)

func link(
    _ cause: Entity.ID, _ relation: Relation, _ effect: Entity.ID, _ grade: EvidenceGrade,
    _ contention: Contention? = nil
) -> Statement.LinkClause {
    Statement.LinkClause(cause: cause, relation: relation, effect: effect, grade: grade, contention: contention)
}

func chain(
    _ from: Entity.ID, _ sign: Sign, _ to: Entity.ID, _ support: Support, _ links: Int = 3
) -> Statement.ChainClause {
    Statement.ChainClause(from: from, to: to, sign: sign, support: support, links: links)
}

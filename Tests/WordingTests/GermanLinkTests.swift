import Knowledge
import Testing
import Wording

/// One link in German: cases, contractions, verbs in two parts, and never firmer than the grade.
@Suite struct GermanLinkTests {
    @Test func isAsSureAsTheEvidence() {
        expect(
            german,
            tells: [
                (
                    .link(link("disc-degeneration", .contributesTo, "sciatica", .strong)),
                    "Eine Bandscheibendegeneration trägt zu einer Ischialgie bei."
                ),
                (
                    .link(link("disc-degeneration", .contributesTo, "sciatica", .moderate)),
                    "Eine Bandscheibendegeneration trägt wahrscheinlich zu einer Ischialgie bei."
                ),
                (
                    .link(link("disc-degeneration", .contributesTo, "sciatica", .limited)),
                    "Eine Bandscheibendegeneration trägt möglicherweise zu einer Ischialgie bei."
                ),
                (
                    .link(link("disc-degeneration", .contributesTo, "sciatica", .contested, .bothSides)),
                    "Eine Bandscheibendegeneration soll zu einer Ischialgie beitragen; die Studien sind sich nicht einig."
                ),
                (
                    .link(link("disc-degeneration", .contributesTo, "sciatica", .refuted)),
                    "Früher nahm man an, dass eine Bandscheibendegeneration zu einer Ischialgie beiträgt; das ist widerlegt."
                ),
            ])
    }

    @Test func tellsThreeKindsOfContestedApart() {
        expect(
            german,
            tells: [
                (
                    .link(link("increased-lordosis", .causes, "low-back-pain", .contested, .bothSides)),
                    "Eine verstärkte Lendenlordose soll Kreuzschmerzen verursachen; die Studien sind sich nicht einig."
                ),
                (
                    .link(link("increased-lordosis", .causes, "low-back-pain", .contested, .onlyDisputed)),
                    "Eine verstärkte Lendenlordose soll Kreuzschmerzen verursachen; Studien bestätigen das nicht."
                ),
                (
                    .link(link("increased-lordosis", .causes, "low-back-pain", .contested, .untested)),
                    "Eine verstärkte Lendenlordose soll Kreuzschmerzen verursachen; gut geprüft hat das noch niemand."
                ),
                (
                    .link(link("increased-lordosis", .causes, "low-back-pain", .contested)),
                    "Eine verstärkte Lendenlordose soll Kreuzschmerzen verursachen; das ist umstritten."
                ),
            ])
    }

    @Test func saysOfNoCauseThatItAlwaysIsOne() {
        expect(
            german,
            tells: [
                (
                    .link(link("disc-extrusion", .causes, "cauda-equina-syndrome", .strong)),
                    "Eine Bandscheibenextrusion kann ein Cauda-equina-Syndrom verursachen."
                ),
                (
                    .link(link("disc-extrusion", .leadsTo, "disc-resorption", .strong)),
                    "Eine Bandscheibenextrusion kann zur natürlichen Rückbildung eines Bandscheibenvorfalls führen."
                ),
                (
                    .link(link("disc-extrusion", .compresses, "nerve-root", .strong)),
                    "Eine Bandscheibenextrusion kann auf die Nervenwurzel drücken."
                ),
                (
                    .link(link("nerve-root-inflammation", .irritates, "sciatic-nerve", .strong)),
                    "Eine Entzündung einer Nervenwurzel kann den Ischiasnerv reizen."
                ),
            ])
    }

    @Test func givesEachVerbItsCase() {
        expect(
            german,
            tells: [
                (
                    .link(link("disc-degeneration", .leadsTo, "disc-height-loss", .moderate)),
                    "Eine Bandscheibendegeneration führt wahrscheinlich zu einem Höhenverlust der Bandscheibe."
                ),
                (
                    .link(link("increased-lordosis", .increasesLoadOn, "facet-joint", .moderate)),
                    "Eine verstärkte Lendenlordose erhöht wahrscheinlich die Belastung des Facettengelenks."
                ),
                (
                    .link(link("increased-lordosis", .increasesLoadOn, "intradiscal-pressure", .limited)),
                    "Eine verstärkte Lendenlordose verstärkt möglicherweise den Druck in der Bandscheibe."
                ),
                (
                    .link(link("disc-bulge", .compresses, "sciatica", .limited)),
                    "Eine umlaufende Bandscheibenvorwölbung führt möglicherweise durch Druck zu einer Ischialgie."
                ),
                (
                    .link(link("nerve-root-inflammation", .irritates, "leg-pain", .moderate)),
                    "Eine Entzündung einer Nervenwurzel löst wahrscheinlich Beinschmerzen aus."
                ),
                (
                    .link(link("stretch-cat-camel", .reduces, "tight-back-muscles", .limited)),
                    "Die Katze-Kamel-Übung hilft möglicherweise gegen verspannte Rückenmuskeln."
                ),
                (
                    .link(link("stretch-cat-camel", .reduces, "intradiscal-pressure", .limited)),
                    "Die Katze-Kamel-Übung verringert möglicherweise den Druck in der Bandscheibe."
                ),
                (
                    .link(link("walking-programme", .reduces, "disc-degeneration", .limited)),
                    "Ein Gehprogramm wirkt möglicherweise einer Bandscheibendegeneration entgegen."
                ),
                (
                    .link(link("stretch-cat-camel", .reduces, "facet-joint", .limited)),
                    "Die Katze-Kamel-Übung entlastet möglicherweise das Facettengelenk."
                ),
                (
                    .link(link("exercise-therapy", .treats, "low-back-pain", .moderate)),
                    "Bewegungstherapie hilft wahrscheinlich bei Kreuzschmerzen."
                ),
                (
                    .link(link("walking-programme", .prevents, "low-back-pain", .moderate)),
                    "Ein Gehprogramm beugt wahrscheinlich Kreuzschmerzen vor."
                ),
                (
                    .link(link("disc-bulge", .associatedWith, "ageing", .strong)),
                    "Eine umlaufende Bandscheibenvorwölbung geht mit dem Altern einher."
                ),
            ])
    }

    @Test func contractsPrepositionAndArticle() {
        expect(
            german,
            tells: [
                (
                    .link(link("tight-hip-flexors", .contributesTo, "intradiscal-pressure", .limited)),
                    "Steife Hüftbeuger tragen möglicherweise zum Druck in der Bandscheibe bei."
                ),
                (
                    .link(link("disc-sequestration", .leadsTo, "disc-resorption", .moderate)),
                    "Ein Bandscheibensequester führt wahrscheinlich zur natürlichen Rückbildung eines Bandscheibenvorfalls."
                ),
                (
                    .unconnected("annulus-fibrosus", "sciatic-nerve"),
                    "Keine Verbindung auf dieser Website führt vom Faserring zum Ischiasnerv oder zurück."
                ),
            ])
    }

    @Test func agreesInNumber() {
        expect(
            german,
            tells: [
                (
                    .link(link("tight-hip-flexors", .causes, "anterior-pelvic-tilt", .refuted)),
                    "Früher nahm man an, dass steife Hüftbeuger eine Beckenkippung nach vorn verursachen; das ist widerlegt."
                ),
                (
                    .link(link("weak-trunk-muscles", .leadsTo, "low-back-pain", .contested, .bothSides)),
                    "Schwache Rumpfmuskeln sollen zu Kreuzschmerzen führen; die Studien sind sich nicht einig."
                ),
                (
                    .link(link("lifestyle-risk", .contributesTo, "sciatica", .moderate)),
                    "Rauchen, starkes Übergewicht und schlechte allgemeine Gesundheit tragen wahrscheinlich zu einer Ischialgie bei."
                ),
                (
                    .link(link("education", .prevents, "fear-avoidance", .limited)),
                    "Aufklärung und Beratung beugen möglicherweise Angst-Vermeidungs-Verhalten vor."
                ),
                (
                    .link(link("tight-hamstrings", .contributesTo, "limited-pelvic-rotation", .limited)),
                    "Steife hintere Oberschenkelmuskulatur trägt möglicherweise zu einer eingeschränkten Beckendrehung beim Bücken bei."
                ),
            ])
    }

    @Test func saysWhatCanDevelopAtEveryGrade() {
        func told(_ grade: EvidenceGrade, _ contention: Contention? = nil) -> String {
            german.text(.link(link("disc-protrusion", .canProgressTo, "disc-extrusion", grade, contention)))
        }
        #expect(told(.strong) == "Eine Bandscheibenprotrusion kann sich zu einer Bandscheibenextrusion entwickeln.")
        #expect(
            told(.moderate)
                == "Eine Bandscheibenprotrusion kann sich wahrscheinlich zu einer Bandscheibenextrusion entwickeln.")
        #expect(told(.limited) == "Eine Bandscheibenprotrusion könnte sich zu einer Bandscheibenextrusion entwickeln.")
        #expect(
            told(.contested, .untested)
                == "Eine Bandscheibenprotrusion soll sich zu einer Bandscheibenextrusion entwickeln können; gut geprüft hat das noch niemand."
        )
        #expect(
            told(.refuted)
                == "Früher nahm man an, dass sich eine Bandscheibenprotrusion zu einer Bandscheibenextrusion entwickeln kann; das ist widerlegt."
        )
    }

    @Test func leavesANameAloneThatNobodyHasDeclined() {
        expect(
            german,
            tells: [
                (
                    .link(link("tarlov-cyst", .contributesTo, "narrow-canal", .limited)),
                    "Tarlov-Zyste trägt möglicherweise zu „Enger Wirbelkanal“ bei."
                ),
                (
                    .link(link("narrow-canal", .causes, "unknown-thing", .strong)),
                    "„Enger Wirbelkanal“ kann unknown-thing verursachen."
                ),
                (
                    .remaining(without: ["ageing"], outcome: "tarlov-cyst", .raises, others: 2, best: .limited),
                    "Ohne das Altern bleiben, von Geschichten abgesehen, zwei andere mögliche Ursachen von Tarlov-Zyste; das beste davon ist schwach belegt."
                ),
            ])
    }

    /// For trees, whose branches begin with the verb.
    @Test func canBeToldWithoutItsCause() {
        func parts(_ link: Statement.LinkClause) -> [String] {
            let (verb, tail) = german.verbPhrase(of: link)
            return [verb, german.object(of: link), tail]
        }
        #expect(
            parts(link("tight-hip-flexors", .contributesTo, "intradiscal-pressure", .limited))
                == ["tragen möglicherweise zum", "Druck in der Bandscheibe", " bei"])
        #expect(
            parts(link("disc-protrusion", .canProgressTo, "disc-extrusion", .contested, .onlyDisputed))
                == ["soll sich zu", "einer Bandscheibenextrusion", " entwickeln können; Studien bestätigen das nicht"])
        #expect(
            parts(link("tight-hip-flexors", .causes, "anterior-pelvic-tilt", .refuted))
                == ["sollen früheren Annahmen nach", "eine Beckenkippung nach vorn", " verursachen; das ist widerlegt"])
        #expect(
            parts(link("increased-lordosis", .increasesLoadOn, "facet-joint", .strong))
                == ["erhöht die Belastung", "des Facettengelenks", ""])
    }
}

import Knowledge
import Testing
import Wording

/// Whole answers in German.
@Suite struct GermanAnswerTests {
    @Test func tellsChainsAndStories() {
        expect(
            german,
            tells: [
                (
                    .directly(link("disc-extrusion", .causes, "cauda-equina-syndrome", .strong)),
                    "Direkte Verbindung: Eine Bandscheibenextrusion kann ein Cauda-equina-Syndrom verursachen."
                ),
                (
                    .claim(chain("disc-degeneration", .raises, "sciatica", .strong, 2)),
                    "In zwei Schritten kann eine Bandscheibendegeneration zu einer Ischialgie beitragen."
                ),
                (
                    .claim(chain("tight-hip-flexors", .raises, "leg-pain", .moderate, 4)),
                    "In vier Schritten tragen steife Hüftbeuger wahrscheinlich zu Beinschmerzen bei."
                ),
                (
                    .claim(chain("disc-extrusion", .lowers, "sciatica", .limited)),
                    "In drei Schritten wirkt eine Bandscheibenextrusion möglicherweise einer Ischialgie entgegen."
                ),
                (
                    .claim(chain("education", .lowers, "leg-pain", .limited)),
                    "In drei Schritten helfen Aufklärung und Beratung möglicherweise gegen Beinschmerzen."
                ),
                (
                    .story(chain("hamstrings", .raises, "sciatica", .speculative, 7)),
                    "Wie von der hinteren Oberschenkelmuskulatur auf eine Ischialgie geschlossen wird und wo diese Geschichte schwach ist."
                ),
                (
                    .story(chain("psoas-major", .raises, "annulus-fibrosus", .speculative)),
                    "Wie vom großen Lendenmuskel auf den Faserring geschlossen wird und wo diese Geschichte schwach ist."
                ),
                (
                    .story(chain("education", .lowers, "sciatica", .speculative)),
                    "Wie Aufklärung und Beratung gegen eine Ischialgie helfen sollen und wo diese Geschichte schwach ist."
                ),
                (
                    .story(chain("disc-extrusion", .lowers, "sciatica", .speculative)),
                    "Wie von einer Bandscheibenextrusion auf eine Linderung einer Ischialgie geschlossen wird und wo diese Geschichte schwach ist."
                ),
                (
                    .story(chain("walking-programme", .lowers, "facet-joint", .speculative)),
                    "Wie ein Gehprogramm das Facettengelenk entlasten soll und wo diese Geschichte schwach ist."
                ),
            ])
    }

    @Test func tellsNoStoryAsAClaim() {
        let story = chain("hamstrings", .raises, "sciatica", .speculative, 7)
        for teller in [german, english] { #expect(teller.text(.claim(story)) == teller.text(.story(story))) }
    }

    @Test func saysWhyAChainIsSupportedSo() {
        let weakest = link("psoas-major", .contributesTo, "annulus-fibrosus", .limited)
        let contested = link("increased-lordosis", .causes, "low-back-pain", .contested, .untested)
        func capped(_ direct: Statement.Direct) -> Statement {
            .because(.limited, [.capped(from: "psoas-major", to: "sciatic-nerve", direct)])
        }
        expect(
            german,
            tells: [
                (
                    .because(.limited, [.weakest(weakest, isOnly: true)]),
                    "Als Ganzes ist das schwach belegt: Das schwächste Glied, vom großen Lendenmuskel zum Faserring, ist schwach belegt."
                ),
                (
                    .because(.speculative, [.weakest(contested, isOnly: false), .length(links: 5, lost: 2)]),
                    "Als Ganzes trägt das nicht: Das erste der schwächsten Glieder, von einer verstärkten Lendenlordose zu Kreuzschmerzen, ist umstritten, weil es noch niemand gut geprüft hat; und eine Kette aus fünf Gliedern gilt zwei Stufen weniger als ihr schwächstes Glied."
                ),
                (
                    .because(.limited, [.outsidePeople(from: "ageing", to: "pelvis", .cadaver)]),
                    "Als Ganzes ist das schwach belegt: Das Glied vom Altern zum Becken wurde an Leichen, nicht an lebenden Menschen, beobachtet."
                ),
                (
                    capped(.graded(.limited)),
                    "Als Ganzes ist das schwach belegt: Die direkte Verbindung vom großen Lendenmuskel zum Ischiasnerv ist nur schwach belegt."
                ),
                (
                    capped(.contradicts),
                    "Als Ganzes ist das schwach belegt: Die direkte Verbindung vom großen Lendenmuskel zum Ischiasnerv besagt das Gegenteil."
                ),
                (
                    capped(.refuted),
                    "Als Ganzes ist das schwach belegt: Die direkte Verbindung vom großen Lendenmuskel zum Ischiasnerv ist widerlegt."
                ),
                (
                    capped(.together(.moderate)),
                    "Als Ganzes ist das schwach belegt: Vom großen Lendenmuskel und dem Ischiasnerv ist nur bekannt, dass sie zusammen vorkommen, und das ist mäßig belegt."
                ),
                (
                    capped(.together(.contested)),
                    "Als Ganzes ist das schwach belegt: Selbst dass der große Lendenmuskel und der Ischiasnerv zusammen vorkommen, ist zweifelhaft."
                ),
            ])
    }

    @Test func opensAnAnswerAboutTwoThings() {
        let ends = Statement.Ends("ageing", "disc-bulge")
        expect(
            german,
            tells: [
                (
                    .chains(ends, claims: 3, stories: 1, .all),
                    "Drei Ketten vom Altern zu einer umlaufenden Bandscheibenvorwölbung tragen als Ganzes, und eine weitere wird als Geschichte erzählt. Das sind alle, es sei denn, es gibt längere, die nicht erzählt werden."
                ),
                (
                    .chains(ends, claims: 1, stories: 12, .more),
                    "Eine Kette vom Altern zu einer umlaufenden Bandscheibenvorwölbung trägt als Ganzes, und zwölf weitere werden als Geschichten erzählt. Es gibt weitere, schlechter belegte oder längere."
                ),
                (
                    .chains(ends, claims: 0, stories: 13, .stopped),
                    "Keine Kette vom Altern zu einer umlaufenden Bandscheibenvorwölbung trägt als Ganzes; 13 lassen sich als Geschichten erzählen. Die Suche endete, bevor sie alle gesehen hatte; es kann also bessere geben."
                ),
                (
                    .disagreeing(ends, better: .raises),
                    "Über eine umlaufende Bandscheibenvorwölbung sagen sie Gegensätzliches: Nach den besser belegten wird das wahrscheinlicher, nach den anderen weniger wahrscheinlich."
                ),
                (
                    .disagreeing(Statement.Ends("ageing", "pelvis"), better: nil),
                    "Über das Becken sagen sie Gegensätzliches: Nach einigen wird das belastet, nach anderen entlastet, und beides ist gleich gut belegt."
                ),
                (
                    .belongs("tight-hamstrings", to: "hamstrings", as: .state),
                    "Steife hintere Oberschenkelmuskulatur ist ein Zustand der hinteren Oberschenkelmuskulatur, daher ist keines von beiden eine Ursache des anderen."
                ),
                (
                    .belongs("tight-hip-flexors", to: "psoas-major", as: .member),
                    "Steife Hüftbeuger sind ein Teil des großen Lendenmuskels, daher ist keines von beiden eine Ursache des anderen."
                ),
                (
                    .overlap("erector-spinae", "hamstrings", shared: ["psoas-major", "pelvis"]),
                    "Der Rückenstrecker und die hintere Oberschenkelmuskulatur haben den großen Lendenmuskel und das Becken gemeinsam; über Ursache und Wirkung sagt das nichts."
                ),
                (
                    .commonCause("ageing", of: Statement.Ends("disc-bulge", "spondylolisthesis")),
                    "Sowohl eine umlaufende Bandscheibenvorwölbung als auch degeneratives Wirbelgleiten können auf das Altern zurückgehen, und das macht keines von beiden zur Ursache des anderen."
                ),
            ])
    }

    @Test func saysWhatIsNotThere() {
        let ends = Statement.Ends("psoas-major", "disc-bulge")
        expect(
            german,
            tells: [
                (
                    .noChain(ends, isLimited: false),
                    "Vom großen Lendenmuskel zu einer umlaufenden Bandscheibenvorwölbung führt keine Ursachenkette, wie lang sie auch sein mag."
                ),
                (
                    .noChain(ends, isLimited: true),
                    "Unter diesen Einschränkungen führt keine Ursachenkette vom großen Lendenmuskel zu einer umlaufenden Bandscheibenvorwölbung."
                ),
                (
                    .onlyLonger(ends, links: 9, most: 8, isLimited: false),
                    "Vom großen Lendenmuskel zu einer umlaufenden Bandscheibenvorwölbung gibt es nur eine Geschichte aus neun Gliedern; Geschichten aus mehr als acht Gliedern werden nicht erzählt."
                ),
                (
                    .onlyLonger(ends, links: 3, most: 2, isLimited: true),
                    "Unter diesen Einschränkungen hat die kürzeste Kette vom großen Lendenmuskel zu einer umlaufenden Bandscheibenvorwölbung drei Glieder; nach Ketten aus mehr als zwei Gliedern ist nicht gefragt."
                ),
                (
                    .beyondLimits(ends, .story),
                    "Ohne diese Einschränkungen gibt es vom großen Lendenmuskel zu einer umlaufenden Bandscheibenvorwölbung eine Geschichte."
                ),
                (
                    .notComposed(Statement.Ends("walking-programme", "cauda-equina-syndrome")),
                    "Ein Cauda-equina-Syndrom ist ein Notfall, und von einem Gehprogramm dorthin wird keine Kette gebildet. Die Seite des Notfalls sagt, was direkt dorthin führt, welche Zeichen er hat und was zu tun ist."
                ),
                (
                    .notComposedWith("walking-programme", ["cauda-equina-syndrome"]),
                    "Zwischen einem Gehprogramm und einem Notfall (ein Cauda-equina-Syndrom) wird keine Kette gebildet; dessen eigene Seite sagt, was dorthin führt und was zu tun ist."
                ),
                (
                    .notComposedThrough(ends, ["cauda-equina-syndrome"]),
                    "Was den großen Lendenmuskel mit einer umlaufenden Bandscheibenvorwölbung verbindet, führt über einen Notfall (ein Cauda-equina-Syndrom), und darüber wird keine Kette gebildet. Die Seite des Notfalls sagt, was dorthin führt und was zu tun ist."
                ),
                (
                    .leftOut(["disc-bulge", "leg-pain"], more: 0),
                    "Mit einem Notfall wird hieraus nichts verkettet: eine umlaufende Bandscheibenvorwölbung und Beinschmerzen."
                ),
                (
                    .otherWay(.claim(chain("disc-bulge", .raises, "leg-pain", .limited, 2))),
                    "Andersherum: In zwei Schritten trägt eine umlaufende Bandscheibenvorwölbung möglicherweise zu Beinschmerzen bei."
                ),
                (
                    .otherWay(.story(chain("disc-bulge", .raises, "leg-pain", .speculative))),
                    "Andersherum gibt es nur eine Geschichte: wie von einer umlaufenden Bandscheibenvorwölbung auf Beinschmerzen geschlossen wird und wo diese Geschichte schwach ist."
                ),
                (
                    .missingLink(from: "psoas-major", to: ["ageing", "lifestyle-risk"], more: 3),
                    "Was fehlt, ist eine Verbindung vom großen Lendenmuskel zu etwas, das dorthin führt, zum Beispiel das Altern; oder Rauchen, starkes Übergewicht und schlechte allgemeine Gesundheit; es gibt drei weitere."
                ),
                (.oneEnd("ageing"), "Eine Kette braucht zwei Enden, und diese Frage hat nur eines: das Altern."),
            ])
    }

    @Test func listsWhatIsAround() {
        expect(
            german,
            tells: [
                (
                    .around("sciatica", .upstream, direct: 5, claims: 3, stories: 10),
                    "Fünf Verbindungen wirken direkt auf eine Ischialgie; drei weitere Dinge sind durch eine Kette verbunden, die als Ganzes trägt; zehn weitere Dinge sind nur durch Geschichten verbunden."
                ),
                (
                    .around("ageing", .downstream, direct: 1, claims: 1, stories: 0),
                    "Eine Verbindung geht direkt vom Altern aus; eine weitere Sache ist durch eine Kette verbunden, die als Ganzes trägt."
                ),
                (
                    .around("annulus-fibrosus", .downstream, direct: 0, claims: 0, stories: 0),
                    "Keine Verbindung von Ursache und Wirkung geht vom Faserring aus."
                ),
                (.heading(.raises, of: "sciatica", .upstream), "Was dazu führen kann"),
                (.heading(.raises, of: "pelvis", .downstream), "Worauf das wirken kann"),
                (.heading(.lowers, of: "sciatica", .upstream), "Was helfen kann"),
                (.heading(.together, of: "sciatica", .upstream), "Was damit zusammen vorkommt"),
                (
                    .onlyStories(["ageing", "pelvis"], more: 4),
                    "Nur durch Geschichten verbunden: das Altern, das Becken und vier weitere."
                ),
                (
                    .byStories(["ageing", "numbness-tingling"], more: 0),
                    "Wo mindestens ein Weg eine Geschichte ist: das Altern sowie Taubheit und Kribbeln."
                ),
            ])
    }

    @Test func saysWhatWouldChange() {
        expect(
            german,
            tells: [
                (
                    .applied("walking-programme", .lessLikely, outcomes: 2),
                    "Was durch ein Gehprogramm weniger wahrscheinlich werden kann"
                ),
                (
                    .applied("psoas-major", .likelier, outcomes: 1),
                    "Was durch den großen Lendenmuskel wahrscheinlicher werden kann"
                ),
                (.applied("education", .ambiguous, outcomes: 1), "Wo offen ist, was Aufklärung und Beratung bewirken"),
                (
                    .applied("psoas-major", .stories, outcomes: 1),
                    "Was nur Geschichten mit dem großen Lendenmuskel verbinden"
                ),
                (
                    .isOpen(cause: "walking-programme", outcome: "leg-pain"),
                    "Ob ein Gehprogramm zu Beinschmerzen beiträgt oder dem entgegenwirkt, ist offen, weil sich zwei Aussagen von gleichem Gewicht widersprechen."
                ),
                (
                    .isOpen(cause: "tight-hip-flexors", outcome: "intradiscal-pressure"),
                    "Ob steife Hüftbeuger zum Druck in der Bandscheibe beitragen oder dem entgegenwirken, ist offen, weil sich zwei Aussagen von gleichem Gewicht widersprechen."
                ),
                (
                    .lessSupported(chain("walking-programme", .raises, "leg-pain", .limited)),
                    "Eine Aussage, die weniger wiegt, besagt das Gegenteil: In drei Schritten trägt ein Gehprogramm möglicherweise zu Beinschmerzen bei."
                ),
                (
                    .remaining(without: ["ageing"], outcome: "low-back-pain", .raises, others: 5, best: .moderate),
                    "Ohne das Altern bleiben, von Geschichten abgesehen, fünf andere mögliche Ursachen von Kreuzschmerzen; das beste davon ist mäßig belegt."
                ),
                (
                    .remaining(without: ["ageing"], outcome: "sciatica", .raises, others: 1, best: .limited),
                    "Ohne das Altern bleibt, von Geschichten abgesehen, eine andere mögliche Ursache einer Ischialgie; sie ist schwach belegt."
                ),
                (
                    .remaining(without: ["ageing", "psoas-major"], outcome: "sciatica", .raises, others: 0, best: nil),
                    "Ohne das Altern und den großen Lendenmuskel bleibt, von Geschichten abgesehen, keine andere mögliche Ursache einer Ischialgie."
                ),
                (
                    .remaining(without: ["walking-programme"], outcome: "leg-pain", .lowers, others: 2, best: .limited),
                    "Ohne ein Gehprogramm bleiben, von Geschichten abgesehen, zwei andere Dinge, die gegen Beinschmerzen helfen können; das beste davon ist schwach belegt."
                ),
                (
                    .cutClaims(outcome: "sciatica", lost: ["ageing", "disc-bulge"], .raises),
                    "Nichts würde hier mehr besagen, dass das Altern und eine umlaufende Bandscheibenvorwölbung zu einer Ischialgie beitragen können."
                ),
                (
                    .hasLinks("ageing", to: ["pelvis", "annulus-fibrosus"]),
                    "Das Altern hat Verbindungen zum Becken und zum Faserring, aber keine Aussage führt von dort zu dem, wonach gefragt ist."
                ),
                (.hasNoLinks("ageing"), "Keine hier bekannte Verbindung geht vom Altern aus."),
                (
                    .hasNoClaims("ageing"),
                    "Nichts, was hier bekannt ist, führt vom Altern zu dem, wonach gefragt ist."
                ),
                (
                    .untouched(12, isAll: false),
                    "Über zwölf andere Erkrankungen und Beschwerden, nach denen gefragt ist, sagt das nichts."
                ),
            ])
    }

    @Test func comparesTwoThings() {
        let ends = Statement.Ends("disc-degeneration", "facet-joint")
        expect(
            german,
            tells: [
                (
                    .shared(ends, claims: 2, stories: 1),
                    "Zwei Dinge können sowohl zu einer Bandscheibendegeneration als auch zum Facettengelenk führen; eine weitere Sache ist mit beiden verbunden, und mindestens einer der Wege ist eine Geschichte."
                ),
                (
                    .shared(ends, claims: 0, stories: 0),
                    "Nichts auf dieser Website führt sowohl zu einer Bandscheibendegeneration als auch zum Facettengelenk, über wie viele Schritte auch immer."
                ),
                (
                    .compared(.onlyFirst, ends),
                    "Was zu einer Bandscheibendegeneration führen kann und keinen Weg zum Facettengelenk hat"
                ),
                (
                    .compared(.throughFirst, ends),
                    "Was zum Facettengelenk nur über eine Bandscheibendegeneration gelangt"
                ),
                (
                    .compared(.helpsSecond, ends),
                    "Was beim Facettengelenk helfen kann und keinen Weg zu einer Bandscheibendegeneration hat"
                ),
                (
                    .compared(.effectsOfFirst, ends),
                    "Wozu eine Bandscheibendegeneration führen kann und wohin vom Facettengelenk kein Weg führt"
                ),
                (
                    .company("ageing", claims: "disc-bulge", foundWith: "low-back-pain"),
                    "Das Altern kann zu einer umlaufenden Bandscheibenvorwölbung führen, und damit zusammen kommen Kreuzschmerzen vor; keine Ursachenkette führt von dort zu Kreuzschmerzen."
                ),
                (
                    .noDiagnosis,
                    "Das sagt, was über jedes von beiden bekannt ist; welches davon jemand hat, lässt sich so nicht herausfinden."
                ),
            ])
    }

    @Test func tellsLoopsAndKeystones() {
        expect(
            german,
            tells: [
                (
                    .loop(
                        "low-back-pain", by: ["fear-avoidance", "weak-trunk-muscles"], isReinforcing: true, .limited),
                    "In drei Schritten führen Kreuzschmerzen möglicherweise über Angst-Vermeidungs-Verhalten und schwache Rumpfmuskeln zu sich selbst zurück. Dieser Kreis ist verstärkend: Er hält sich selbst in Gang. Als Ganzes ist er schwach belegt."
                ),
                (
                    .loop("disc-bulge", by: ["psoas-major"], isReinforcing: false, .strong),
                    "In zwei Schritten kann eine umlaufende Bandscheibenvorwölbung über den großen Lendenmuskel zu sich selbst zurückführen. Dieser Kreis ist ausgleichend: Er hält sich selbst in Grenzen. Als Ganzes ist er gut belegt."
                ),
                (
                    .loop("low-back-pain", by: ["psoas-major"], isReinforcing: true, .speculative),
                    "Wie von Kreuzschmerzen über den großen Lendenmuskel zurück auf Kreuzschmerzen geschlossen wird und wo diese Geschichte schwach ist. Dieser Kreis wäre verstärkend."
                ),
                (
                    .loops(told: 5, .more, longest: 8, mayBeLonger: true),
                    "Das sind die fünf am besten belegten Kreise; es gibt weitere. Nach Kreisen mit mehr als acht Gliedern wurde nicht gesucht."
                ),
                (.loops(told: 1, .all, longest: 8, mayBeLonger: false), "Das ist der einzige Kreis von Ursachen."),
                (.loops(told: 0, .all, longest: 8, mayBeLonger: false), "Der Graph hat keine Kreise von Ursachen."),
                (
                    .keystones(Statement.Ends("ageing", "sciatica"), count: 2, bound: nil),
                    "Jede Ursachenkette vom Altern zu einer Ischialgie führt durch:"
                ),
                (
                    .keystones(Statement.Ends("ageing", "sciatica"), count: 0, bound: 8),
                    "Kein Schritt liegt auf jeder Ursachenkette mit bis zu acht Gliedern vom Altern zu einer Ischialgie."
                ),
                (
                    .noWay(Statement.Ends("ageing", "pelvis"), bound: 8, isLimited: false),
                    "Vom Altern zum Becken führt keine Ursachenkette mit bis zu acht Gliedern."
                ),
                (
                    .question(about: "sciatica"),
                    "Was davon kann nach den Verbindungen auf dieser Website zu einer Ischialgie führen?"
                ),
            ])
    }
}

import Knowledge
import LessonDecoding
import TestSupport
import Testing

struct PointerRecordTests {
    @Test func whatAStateSaysPointsFromTheStateAndNotFromItsMuscle() {
        let atlas = Lessons([
            "muscles/psoas.xml": """
            <muscle id="psoas" region="hip" part-of="flexors">
              <summary>It is <ref to="long"/>.</summary>
              <state id="tight"><summary>It is <ref to="short"/>.</summary></state>
              <state id="weak" of="psoas iliacus"><summary>It is soft.<cite source="s"/></summary></state>
              <section id="a"><heading>A</heading><p><em>See <ref to="hip"/></em></p></section>
            </muscle>
            """
        ]).reading.atlas
        #expect(atlas.pointers(of: "psoas").map(\.id) == ["flexors", "long", "hip"])
        #expect(atlas.pointers(of: "tight").map(\.id) == ["short"])
        #expect(atlas.pointers(of: "weak").map(\.id) == ["psoas", "iliacus", "s"])
        #expect(atlas.pointers(of: "weak").map(\.target) == [.kind(.muscle), .kind(.muscle), .source])
    }
}

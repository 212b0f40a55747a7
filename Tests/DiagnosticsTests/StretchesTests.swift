import Diagnostics
import Testing

struct StretchesTests {
    private func range(_ start: Int32, _ end: Int32, file: Int32 = 0) -> SourceRange {
        SourceRange(file: file, start: start, end: end)
    }

    @Test func answersAsLookingAtEveryStretchDoes() {
        let all = [range(5, 9), range(0, 2), range(7, 12), range(20, 30), range(22, 24), range(3, 6, file: 1)]
        let stretches = Stretches(all)
        for file: Int32 in 0...2 {
            for start: Int32 in 0...32 {
                for end in start...min(start + 6, 33) {
                    let asked = range(start, end, file: file)
                    let touched = all.contains {
                        $0.file == file && $0.start < max(end, start + 1) && start < $0.end
                    }
                    #expect(stretches.touch(asked) == touched, "\(asked)")
                    // What overlaps is one stretch: 5 to 12.
                    let held = (all + [range(5, 12)]).contains { $0.file == file && $0.start <= start && end <= $0.end }
                    #expect(stretches.hold(asked) == held, "\(asked)")
                }
            }
        }
    }

    @Test func touchesNothingWhenThereIsNone() {
        #expect(Stretches([]).isEmpty && !Stretches([]).touch(range(0, 1)) && !Stretches([]).hold(range(0, 1)))
    }
}

import Testing

@testable import Figures

private let someNumber = Measure("n", "Something", .assumed("for the test"))

@Suite struct PlotTests {
    @Test(arguments: [0, 1, 20, 37, 100]) func countsAHundredPeople(_ count: Int) {
        let figure = IconArray(count, "have it", number: someNumber).figure()
        let counted = figure.regions.filter { $0.role == .numberLit }.flatMap(\.outlines).count
        #expect(counted == count)
        #expect(figure.regions.flatMap(\.outlines).count == 100)
        #expect(figure.alternative == "\(count) of 100 have it")
    }

    @Test func takesMoreThanEverybodyForEverybody() {
        #expect(IconArray(130, "have it", number: someNumber).count == 100)
        #expect(IconArray(-1, "have it", number: someNumber).count == 0)
    }

    @Test func standsNobodyOnAnothersFeet() {
        let people = IconArray(40, "have it", number: someNumber).figure().regions.flatMap(\.outlines).map(\.bounds)
        for (index, person) in people.enumerated() {
            #expect(people[(index + 1)...].allSatisfy { !$0.overlaps(person) })
        }
    }

    /// The x of a plot's line of no effect, and of its diamonds.
    private func places(_ plot: IntervalPlot) throws -> (noEffect: Double, values: [Double]) {
        let figure = plot.figure()
        let line = try #require(figure.regions.first { $0.role == .noEffect })
        return (
            line.outlines[0].bounds.left,
            figure.regions.filter { $0.role == .numberLit }.map { $0.outlines[0].bounds.centre.x }
        )
    }

    @Test func putsHalfAndTwiceEquallyFarFromNoEffect() throws {
        let plot = IntervalPlot(
            .ratio,
            [
                .init("half", 0.5, from: 0.4, to: 0.6, number: someNumber),
                .init("twice", 2, from: 1.5, to: 2.6, number: someNumber),
            ],
            less: "less", more: "more")
        let (noEffect, values) = try places(plot)
        #expect(abs((noEffect - values[0]) - (values[1] - noEffect)) < 1e-9)
    }

    @Test func putsDifferencesOnEitherSideOfNothing() throws {
        let plot = IntervalPlot(
            .difference,
            [
                .init("down", -10, from: -14, to: -6, number: someNumber),
                .init("up", 5, from: -1, to: 11, number: someNumber),
            ],
            less: "less", more: "more")
        let (noEffect, values) = try places(plot)
        #expect(abs((noEffect - values[0]) - 2 * (values[1] - noEffect)) < 1e-9)
    }

    @Test func writesRoundNumbersUnderTheScale() throws {
        let plot = IntervalPlot(
            .ratio, [.init("x", 1.4, from: 1.1, to: 2.2, number: someNumber)], less: "less", more: "more")
        let words = plot.figure().labels.flatMap(\.lines)
        #expect(words.contains("1") && words.contains("2"))
        #expect(words.contains("1.4 (1.1 to 2.2)"))
    }

    @Test func knowsLogarithms() {
        for power in -6...6 {
            let value = power < 0 ? 1 / Double(1 << -power) : Double(1 << power)
            #expect(abs(IntervalPlot.Scale.logarithm(value) - Double(power)) < 1e-12)
        }
        #expect(abs(IntervalPlot.Scale.logarithm(10) - 3.321_928_094_887_362) < 1e-12)
    }
}

import Testing

@testable import Figures

/// Every figure there is, by name.
private let everyFigure: [(name: String, figure: Figure)] = {
    let number = Measure("n", "Something", .assumed("for the test"))
    let postures: [(String, SpinePosture)] =
        [33, 44, 52, 62, 85].flatMap { incidence in
            [
                ("back \(incidence)", .tiltedBackward(incidence: Double(incidence).degrees)),
                ("neutral \(incidence)", .standing(incidence: Double(incidence).degrees)),
                ("forward \(incidence)", .tiltedForward(incidence: Double(incidence).degrees)),
                ("sitting \(incidence)", .sitting(incidence: Double(incidence).degrees)),
            ]
        } + [15, 45, 90, 111].map { ("bending \($0)", .bending(by: Double($0).degrees)) }
    let spines = postures.flatMap { name, posture in
        SpinePosture.Naming.allCases.map { ("\(name), \($0)", posture.figure($0 == .parts ? nil : name, naming: $0)) }
            + [("\(name), small", posture.figure(name, isSmall: true))]
    }
    let segments = MotionSegment.State.allCases.flatMap { state in
        MotionSegment.View.allCases.flatMap { view in
            [false, true].map { ("\(state) \(view) \($0)", MotionSegment(state).figure(view, isSmall: $0)) }
        }
    }
    let bodies = BodyMap.all.flatMap { map in
        [false, true].map { ("\(map) \($0)", map.figure(lit: Set(map.regions.prefix(2).map(\.id)), isSmall: $0)) }
    }
    let plots = [
        (
            "icons",
            IconArray(37, "people aged 20 without pain have disc degeneration on a scan", number: number).figure()
        ),
        (
            "ratio",
            IntervalPlot(
                .ratio,
                [
                    .init("One", 1.3, from: 1.1, to: 1.5, number: number),
                    .init(
                        "A name that is far too long to stand in one line of a figure", 1.59, from: 0.02, to: 84,
                        number: number),
                ], less: "less of it than without", more: "more of it than without, in many more words"
            ).figure()
        ),
        (
            "difference",
            IntervalPlot(
                .difference, [.init("One", -15, from: -18, to: -12, number: number)], less: "less pain",
                more: "more pain"
            ).figure()
        ),
    ]
    return spines + segments + bodies + plots
}()

@Suite struct EveryFigureTests {
    @Test(arguments: everyFigure.map(\.name)) func keepsItsWordsApartAndInside(_ name: String) throws {
        let figure = try #require(everyFigure.first { $0.name == name }).figure
        let frame = Box(left: 0, top: 0, right: figure.width, bottom: figure.height)
        for (index, label) in figure.labels.enumerated() {
            #expect(frame.contains(label.box), "'\(label.lines)' leaves the frame of \(frame): \(label.box)")
            for other in figure.labels[(index + 1)...] {
                #expect(!label.box.overlaps(other.box), "'\(label.lines)' lies on '\(other.lines)'")
            }
        }
    }

    @Test func fitsAPhoneWithLettersOfTwelvePixels() {
        for (name, figure) in everyFigure {
            #expect(figure.width <= Figure.phone, "\(name)")
        }
        for size in Label.Size.allCases { #expect(size.height >= 12) }
    }

    @Test func saysWhereEveryNumberComesFrom() {
        for (name, figure) in everyFigure {
            #expect(!figure.numbers.isEmpty, "\(name) rests on nothing")
            for number in figure.numbers {
                switch number.basis {
                case .study(let study, let people):
                    #expect(!study.id.isEmpty && study.reference.count > 12 && !people.isEmpty, "\(number.id)")
                case .assumed(let reason):
                    #expect(!reason.isEmpty && number.told.contains("Assumed: "), "\(number.id)")
                }
            }
        }
    }

    @Test func restsOnNoMoreThanIsDrawn() {
        #expect(!SpinePosture.standing().numbers.contains(SpineNumbers.sitting))
        #expect(SpinePosture.tiltedForward().numbers.contains(SpineNumbers.forward))
        #expect(!SpinePosture.tiltedForward().numbers.contains(SpineNumbers.backward))
        #expect(MotionSegment(.bulge).numbers(.above).contains(SegmentNumbers.bulge))
        #expect(!MotionSegment(.healthy).numbers(.above).contains(SegmentNumbers.sizes))
    }

    @Test func namesEachNumberOnce() {
        let all = Set(everyFigure.flatMap(\.figure.numbers))
        #expect(Set(all.map(\.id)).count == all.count)
        let studies = Set(all.compactMap(\.study))
        #expect(Set(studies.map(\.id)).count == studies.count)
    }

    @Test func givesWhatCanBeTalkedOfAnIdOfItsOwn() {
        for (name, figure) in everyFigure {
            let ids = figure.regions.compactMap(\.id)
            #expect(Set(ids).count == ids.count, "\(name): \(ids)")
            #expect(!figure.alternative.isEmpty)
        }
    }

    @Test func drawsNothingThatIsNoNumber() {
        for (name, figure) in everyFigure {
            let points = figure.regions.flatMap(\.outlines).flatMap(\.curves).flatMap { [$0.first, $0.second, $0.end] }
            #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.length < 5000 }, "\(name)")
        }
    }

    @Test func tellsNumbersAsTheyWerePublished() {
        #expect(
            SpineNumbers.forward.told
                == "People can tilt the pelvis forward by 11.4°, and the curve grows by 10.8°; healthy students, standing."
        )
        #expect(
            SpineNumbers.femoralHead.told == "The head of the thigh bone is 47 mm wide. Assumed: general knowledge.")
        #expect(
            SpineNumbers.rootWidth.told == "The L5 root is 5.3 mm wide (SD 0.9 mm); 11 people without symptoms, MRI.")
        #expect((-0.25).told == "−0.25")
        #expect(12.0.told == "12")
        #expect((-0.0001).told == "0")
    }
}

@Suite struct CalloutTests {
    @Test func setsNamesUnderEachOtherInTheOrderOfWhatTheyName() {
        var callouts = Callouts()
        let names = [90.0, 50, 52, 51].map { Callouts.Name("\($0)", target: Point(100, $0)) }
        callouts.add(names, on: .left, edge: 2, room: 0...120)
        #expect(callouts.labels.map(\.lines) == [["50.0"], ["51.0"], ["52.0"], ["90.0"]])
        for (a, b) in zip(callouts.labels, callouts.labels.dropFirst()) { #expect(!a.box.overlaps(b.box)) }
        #expect(callouts.labels.allSatisfy { $0.box.top >= 0 && $0.box.bottom <= 120 })
    }

    @Test func pushesUpWhatWouldLeaveTheRoom() {
        var callouts = Callouts()
        callouts.add((0..<5).map { Callouts.Name("\($0)", target: Point(0, 118)) }, on: .right, edge: 90, room: 0...120)
        #expect(callouts.labels.allSatisfy { $0.box.bottom <= 120 })
        for (a, b) in zip(callouts.labels, callouts.labels.dropFirst()) { #expect(!a.box.overlaps(b.box)) }
    }

    @Test func wrapsWordsAndCutsNone() {
        let label = Label.wrapped("one two three four", at: .zero, width: 60)
        #expect(label.lines.joined(separator: " ") == "one two three four")
        #expect(label.lines.count > 1 && label.box.width <= 60)
        #expect(Label.wrapped("incomprehensibilities", at: .zero, width: 10).lines == ["incomprehensibilities"])
    }
}

import Figures
import Foundation
import HTML
import Testing

@testable import Templates

/// What a figure becomes in a page.
struct FigureTemplateTests {
    private static let stylesheet = String(decoding: assets.flatMap(\.bytes), as: UTF8.self)

    @Test(arguments: Role.allCases) func paintsEveryRole(_ role: Role) {
        #expect(
            Self.stylesheet.contains(".anatomy .\(role.rawValue) {") || Self.stylesheet.contains(".\(role.rawValue), "))
    }

    @Test func writesNoStyleAndNoScript() {
        for map in BodyMap.all {
            let svg = anatomy(map.figure(lit: ["skin-l5"])).text
            #expect(!svg.contains("style=") && !svg.contains("<style") && !svg.contains("<script"))
            #expect(svg.contains("role=\"img\" aria-label=\"The body from the \(map.view.rawValue)"))
        }
    }

    /// Where each curve ends, added up from the steps that the path tells.
    @Test func tellsPathsToATenthOfAPixel() throws {
        let outline: Outline = "10 10, 40.26 12.04, 38 45.55c, 12.3 40c"
        let region = Region(.bone, outline)
        let svg = anatomy(
            Figure(width: 60, height: 60, regions: [region], alternative: "x", numbers: [])
        ).text
        let path = try #require(svg.split(separator: "\"").first { $0.hasPrefix("M") })
        var (place, numbers, ends): (Point, [Double], [Point]) = (.zero, [], [])
        var number = ""
        func take() {
            if let value = Double(number) { numbers.append(value) }
            number = ""
        }
        for character in path + "M" {
            if character.isLetter || character == " " || character == "-" { take() }
            if character == "-" || character == "." || character.isNumber { number.append(character) }
            if character.isLetter, numbers.count >= 2 {
                place = place + Point(numbers[numbers.count - 2], numbers[numbers.count - 1])
                ends.append(place)
                numbers = []
            }
        }
        #expect(path.contains("l") && path.contains("c") && path.hasSuffix("z"))
        let expected = outline.points + [outline.points[0]]
        #expect(ends.count == expected.count)
        for (end, knot) in zip(ends, expected) { #expect(end.distance(to: knot) < 0.08) }
    }

    @Test func tellsWhereItsNumbersComeFrom() {
        let text = howItWasDrawn(SpinePosture.standing().figure()).text
        #expect(text.contains("<li>The head of the thigh bone is 47 mm wide. Assumed: general knowledge.</li>"))
        #expect(text.contains("324 adults, mean incidence 50.5°, SD 11.4°. <cite>Segmental lumbar lordosis"))
    }

    /// Outlines tell regions apart at 3:1 at least, whatever they are filled with, in light and in dark.
    @Test func tellsRegionsApartByTheirOutlines() throws {
        let sheets = Self.stylesheet.components(separatedBy: "@media screen and (prefers-color-scheme: dark)")
        let figures = try #require(sheets.first?.components(separatedBy: "/* Anatomical figures").last)
        let dark = try #require(sheets.last?.components(separatedBy: "svg.anatomy").first)
        for sheet in [figures, dark] {
            let line = try luminance("fig-line", in: sheet)
            for fill in [
                "bone", "bone-behind", "disc", "nucleus", "canal", "skin", "context", "muscle", "deep", "harm-fill",
                "ligament",
            ] {
                let other = try luminance("fig-" + fill, in: sheet)
                #expect((max(line, other) + 0.05) / (min(line, other) + 0.05) >= 3, "\(fill)")
            }
        }
    }

    private func luminance(_ name: String, in sheet: String) throws -> Double {
        let digits = try #require(sheet.components(separatedBy: "--\(name): #").dropFirst().first).prefix(6)
        let colour = try #require(Int(digits, radix: 16))
        let parts = [colour >> 16, colour >> 8 & 255, colour & 255].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

/// Draws the links of a ladder whose nodes have their places.
///
/// Between two layers nothing stands in a link's way, and there it bends. Through a layer it runs straight, slanted as
/// far as its neighbours leave room.
struct Routing {
    let arrangement: Arrangement
    let ladder: Ladder
    let size: [Int]
    /// Across the direction.
    let middle: [Int]
    /// Where every layer begins and ends along the direction.
    let bands: [Range<Int>]
    let endRoom: EndRoom
    let direction: Format.Direction

    /// How far a link keeps away from the boxes it passes, in px.
    private static let clearance = 5

    /// A place of the curve, and how steep it is there: px across for one px along.
    private struct Station {
        var along: Int
        var across: Int
        var slope: Double
    }

    func curve(of arc: Int) -> Picture.Curve {
        let link = arrangement.arcs[arc]
        let segments = ladder.firstSegment[arc]..<ladder.firstSegment[arc + 1]
        let first = ladder.segments[segments.lowerBound]
        let last = ladder.segments[segments.upperBound - 1]
        let begin = Station(
            along: bands[ladder.layer[first.from]].upperBound, across: middle[first.from] + first.fromPort, slope: 0)
        let end = Station(
            along: bands[ladder.layer[last.to]].lowerBound, across: middle[last.to] + last.toPort, slope: 0)
        let (near, far) = link.ends
        let (nearRoom, farRoom) = (endRoom.after[first.from], endRoom.before[last.to])
        // Where the line may begin to bend, and where it has to be straight again.
        var stations = [begin]
        stations[0].along += nearRoom
        for segment in segments.dropLast() {
            let knot = ladder.segments[segment].to
            stations += passage(through: knot, from: segment, to: segment + 1)
        }
        var arrival = end
        arrival.along -= farRoom
        stations.append(arrival)

        var start = point(begin.along + (near?.inset ?? 0), begin.across)
        var pieces: [Picture.Piece] = []
        if nearRoom > near?.inset ?? 0 { pieces.append(.line(to: point(stations[0].along, begin.across))) }
        for index in stride(from: 0, to: stations.count - 1, by: 2) {
            if index > 0 { pieces.append(.line(to: point(stations[index].along, stations[index].across))) }
            pieces.append(bend(stations[index], stations[index + 1]))
        }
        if farRoom > far?.inset ?? 0 {
            pieces.append(.line(to: point(end.along - (far?.inset ?? 0), end.across)))
        }
        pieces = Self.joined(pieces, from: start)
        var tip = point(end.along, end.across)
        if link.isTurned {
            (start, pieces) = Self.reversed(pieces, from: start)
            tip = point(begin.along, begin.across)
        }
        return Picture.Curve(start: start, pieces: pieces, tip: tip, isBackward: link.isTurned)
    }

    /// Straight pieces in one line become one.
    private static func joined(_ pieces: [Picture.Piece], from start: Picture.Point) -> [Picture.Piece] {
        var joined: [Picture.Piece] = []
        var before = start
        for piece in pieces {
            let last = joined.last?.end ?? start
            if case .line(let end) = piece, case .line? = joined.last,
                (before.x == last.x && last.x == end.x) || (before.y == last.y && last.y == end.y)
            {
                joined[joined.count - 1] = piece
            } else {
                before = last
                joined.append(piece)
            }
        }
        return joined
    }

    /// Into a knot's layer and out of it again.
    private func passage(through knot: Int, from before: Int, to after: Int) -> [Station] {
        let band = bands[ladder.layer[knot]]
        var slope = 0.0
        let (first, second) = (rise(before), rise(after))
        if first * second > 0 {
            slope = 2 * first * second / (first + second)
            let steepest = Double(2 * (room(beside: knot) - Self.clearance)) / Double(max(1, band.count))
            slope = min(max(slope, -max(0, steepest)), max(0, steepest))
        }
        let lean = Int((slope * Double(band.count) / 2).rounded())
        return [
            Station(along: band.lowerBound, across: middle[knot] - lean, slope: slope),
            Station(along: band.upperBound, across: middle[knot] + lean, slope: slope),
        ]
    }

    /// How steep a segment is on the whole.
    private func rise(_ segment: Int) -> Double {
        let part = ladder.segments[segment]
        let along = bands[ladder.layer[part.to]].lowerBound - bands[ladder.layer[part.from]].upperBound
        return Double(middle[part.to] + part.toPort - middle[part.from] - part.fromPort) / Double(max(1, along))
    }

    /// From a knot to the edge of its nearer neighbour; knots share what is between them.
    private func room(beside knot: Int) -> Int {
        let row = ladder.rows[ladder.layer[knot]]
        let place = ladder.place[knot]
        var room = 60
        for neighbour in [place - 1, place + 1] where row.indices.contains(neighbour) {
            let other = row[neighbour]
            let distance = abs(middle[other] - middle[knot])
            room = min(room, ladder.isKnot(other) ? distance / 2 : distance - size[other] / 2)
        }
        return room
    }

    private func bend(_ start: Station, _ end: Station) -> Picture.Piece {
        if start.across == end.across, start.slope == 0, end.slope == 0 {
            return .line(to: point(end.along, end.across))
        }
        let reach = (end.along - start.along) / 2
        return .spline(
            point(start.along + reach, start.across + Int((start.slope * Double(reach)).rounded())),
            point(end.along - reach, end.across - Int((end.slope * Double(reach)).rounded())),
            to: point(end.along, end.across))
    }

    private func point(_ along: Int, _ across: Int) -> Picture.Point {
        switch direction {
        case .rightward: Picture.Point(x: along, y: across)
        case .downward: Picture.Point(x: across, y: along)
        }
    }

    private static func reversed(
        _ pieces: [Picture.Piece], from start: Picture.Point
    ) -> (Picture.Point, [Picture.Piece]) {
        let starts = [start] + pieces.map(\.end)
        let turned = pieces.indices.reversed().map { index -> Picture.Piece in
            switch pieces[index] {
            case .line: .line(to: starts[index])
            case .spline(let first, let second, _): .spline(second, first, to: starts[index])
            }
        }
        return (starts[starts.count - 1], turned)
    }
}

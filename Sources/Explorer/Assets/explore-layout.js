// Last part of the layout: the curves, and the picture as a whole.
(function (explorer) {
  'use strict';

  const margin = 4;
  const betweenParts = 24;
  // How far a link keeps away from the boxes it passes, in px.
  const clearance = 5;

  // A format is `{ direction: 'rightward' | 'downward', room, abreast, fontSize, lineHeight }`. The picture has a box for
  // every node and a curve for every link of the sketch, in their order.
  explorer.layOut = function (sketch, format) {
    const parts = explorer.connectedParts(sketch).map((part) => {
      const ladder = explorer.makeLadder(part, explorer.layersOf(part, format.abreast));
      explorer.orderRows(ladder);
      explorer.fastenPorts(ladder);
      return { part, ladder };
    });
    const words = sketch.nodes.map((node) => new explorer.MeasuredWords(node.label, format.fontSize));
    const measure = new explorer.BoxMeasure(words, parts.map(({ ladder }) => ladder), format);
    const isRightward = format.direction === 'rightward';
    const boxes = [];
    const curves = [];
    let [along, across] = [0, 0];
    for (const { part, ladder } of parts) {
      const labels = part.nodes.map((node) => measure.label(node));
      const size = ladder.layer.map((_, node) => (ladder.isKnot(node)
        ? 4 : Math.trunc(Math.max(measure.across(labels[node]), explorer.portRoom(ladder, node)) / 2) * 2));
      const gap = (a, b) => measure.gap(ladder.isKnot(a), ladder.isKnot(b));
      const settled = explorer.placeBlocks(ladder, size, gap);
      explorer.settle(ladder, size, settled, isRightward ? null : format.room - 2 * margin, gap);
      const top = Math.min(...settled.map((middle, node) => middle - size[node] / 2));
      const start = across === 0 ? margin : across + betweenParts;
      const middle = settled.map((place) => place - top + start);
      across = Math.max(...middle.map((place, node) => place + size[node] / 2));
      const endRoom = explorer.endRoomOf(part);
      const bands = measure.bands(ladder, endRoom, labels, middle, margin);
      along = Math.max(along, bands[bands.length - 1][1]);
      part.nodes.forEach((node, place) => {
        const [begin, end] = bands[ladder.layer[place]];
        const edge = middle[place] - size[place] / 2;
        boxes[node] = boxed(format, begin, edge, end - begin, size[place], labels[place].lines);
        boxes[node].layer = ladder.layer[place];
      });
      const routing = { part, ladder, size, middle, bands, endRoom, isRightward };
      part.arcs.forEach((arc, index) => { curves[arc.link] = curveOf(routing, index); });
    }
    if (parts.length > 0) [along, across] = [along + margin, across + margin];
    return {
      isRightward, boxes, curves, lineHeight: format.lineHeight,
      width: isRightward ? along : across, height: isRightward ? across : along,
    };
  };

  function boxed(format, along, across, depth, breadth, lines) {
    const isRightward = format.direction === 'rightward';
    const [x, y] = isRightward ? [along, across] : [across, along];
    const [width, height] = isRightward ? [depth, breadth] : [breadth, depth];
    const rest = height - lines.length * format.lineHeight;
    const capital = Math.trunc((format.lineHeight * 10 + format.fontSize * 7) / 20);
    return { x, y, width, height, lines, baseline: y + Math.trunc(rest / 2) + capital };
  }

  // Pieces are `[x, y]` for a line or `[x, y, x, y, x, y]` for a spline, each going on where the one before ended.
  function curveOf(routing, index) {
    const { part, ladder, middle, bands, endRoom, isRightward } = routing;
    const arc = part.arcs[index];
    const first = ladder.segments[ladder.firstSegment[index]];
    const last = ladder.segments[ladder.firstSegment[index + 1] - 1];
    const begin = { along: bands[ladder.layer[first.from]][1], across: middle[first.from] + first.fromPort, slope: 0 };
    const end = { along: bands[ladder.layer[last.to]][0], across: middle[last.to] + last.toPort, slope: 0 };
    const [near, far] = explorer.endsOf(arc).map((kind) => (kind ? explorer.endInsets[kind] : 0));
    const [nearRoom, farRoom] = [endRoom.after[first.from], endRoom.before[last.to]];
    const point = (along, across) => (isRightward ? [along, across] : [across, along]);
    // Where the line may begin to bend, and where it has to be straight again.
    const stations = [{ ...begin, along: begin.along + nearRoom }];
    for (let segment = ladder.firstSegment[index]; segment + 1 < ladder.firstSegment[index + 1]; segment += 1) {
      stations.push(...passage(routing, ladder.segments[segment].to, segment));
    }
    stations.push({ ...end, along: end.along - farRoom });
    let start = point(begin.along + near, begin.across);
    let pieces = [];
    if (nearRoom > near) pieces.push(point(stations[0].along, begin.across));
    for (let station = 0; station + 1 < stations.length; station += 2) {
      if (station > 0) pieces.push(point(stations[station].along, stations[station].across));
      pieces.push(bend(stations[station], stations[station + 1], point));
    }
    if (farRoom > far) pieces.push(point(end.along - far, end.across));
    pieces = joined(pieces, start);
    let tip = point(end.along, end.across);
    if (arc.isTurned) {
      [start, pieces] = reversed(pieces, start);
      tip = point(begin.along, begin.across);
    }
    return { start, pieces, tip, isBackward: arc.isTurned };
  }

  const endOf = (piece) => piece.slice(-2);

  // Straight pieces in one line become one.
  function joined(pieces, start) {
    const found = [];
    let before = start;
    for (const piece of pieces) {
      const last = found.length > 0 ? endOf(found[found.length - 1]) : start;
      const isLine = piece.length === 2 && found.length > 0 && found[found.length - 1].length === 2;
      const inLine = [0, 1].some((axis) => before[axis] === last[axis] && last[axis] === piece[axis]);
      if (isLine && inLine) {
        found[found.length - 1] = piece;
      } else {
        before = last;
        found.push(piece);
      }
    }
    return found;
  }

  function reversed(pieces, start) {
    const starts = [start, ...pieces.map(endOf)];
    const turned = pieces.map((piece, index) => (
      piece.length === 2 ? starts[index] : [piece[2], piece[3], piece[0], piece[1], ...starts[index]])).reverse();
    return [starts[starts.length - 1], turned];
  }

  // Into a knot's layer and out of it again.
  function passage(routing, knot, before) {
    const { ladder, middle, bands } = routing;
    const band = bands[ladder.layer[knot]];
    const depth = band[1] - band[0];
    const [first, second] = [rise(routing, before), rise(routing, before + 1)];
    let slope = 0;
    if (first * second > 0) {
      slope = (2 * first * second) / (first + second);
      const steepest = Math.max(0, (2 * (roomBeside(routing, knot) - clearance)) / Math.max(1, depth));
      slope = Math.min(Math.max(slope, -steepest), steepest);
    }
    const lean = rounded((slope * depth) / 2);
    return [
      { along: band[0], across: middle[knot] - lean, slope }, { along: band[1], across: middle[knot] + lean, slope },
    ];
  }

  // How steep a segment is on the whole.
  function rise({ ladder, middle, bands }, segment) {
    const part = ladder.segments[segment];
    const along = bands[ladder.layer[part.to]][0] - bands[ladder.layer[part.from]][1];
    return (middle[part.to] + part.toPort - middle[part.from] - part.fromPort) / Math.max(1, along);
  }

  // From a knot to the edge of its nearer neighbour; knots share what is between them.
  function roomBeside({ ladder, middle, size }, knot) {
    const row = ladder.rows[ladder.layer[knot]];
    let room = 60;
    for (const neighbour of [ladder.place[knot] - 1, ladder.place[knot] + 1]) {
      if (neighbour < 0 || neighbour >= row.length) continue;
      const other = row[neighbour];
      const distance = Math.abs(middle[other] - middle[knot]);
      room = Math.min(room, ladder.isKnot(other) ? Math.trunc(distance / 2) : distance - size[other] / 2);
    }
    return room;
  }

  // Halves are rounded away from 0, so that a drawing and its mirror image have the same curves.
  const rounded = (number) => Math.sign(number) * Math.round(Math.abs(number));

  function bend(start, end, point) {
    if (start.across === end.across && start.slope === 0 && end.slope === 0) return point(end.along, end.across);
    const reach = Math.trunc((end.along - start.along) / 2);
    return [
      ...point(start.along + reach, start.across + rounded(start.slope * reach)),
      ...point(end.along - reach, end.across - rounded(end.slope * reach)),
      ...point(end.along, end.across),
    ];
  }

  // The line of a curve as SVG path data, and its end in the manner of its kind: `{ filled, bars, signs }`.
  explorer.linePath = (curve) => `M${curve.start.join(' ')}${curve.pieces
    .map((piece) => (piece.length === 2 ? `L${piece.join(' ')}` : `C${piece.join(' ')}`)).join('')}`;

  explorer.endPaths = function (curve, end, isRightward) {
    const last = endOf(curve.pieces[curve.pieces.length - 1]);
    const [x, y] = curve.tip;
    const [dx, dy] = [Math.sign(x - last[0]), Math.sign(y - last[1])];
    const at = (back) => [x - back * dx, y - back * dy];
    const ring = ([cx, cy], r) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    if (end === 'arrow') {
      const [bx, by] = at(10);
      return { filled: `M${x} ${y}L${bx - 5 * Math.abs(dy)} ${by - 5 * Math.abs(dx)}L${bx + 5 * Math.abs(dy)} ${by + 5 * Math.abs(dx)}z` };
    }
    if (end === 'bar') {
      const [bx, by] = at(3);
      const [mx, my] = at(15);
      return {
        bars: `M${bx - 6 * Math.abs(dy)} ${by - 6 * Math.abs(dx)}L${bx + 6 * Math.abs(dy)} ${by + 6 * Math.abs(dx)}`,
        signs: `${ring([mx, my], 5)}M${mx - 2} ${my}h4`,
      };
    }
    const back = curve.isBackward ? -3 : 3;
    const other = isRightward ? [curve.start[0] - back, curve.start[1]] : [curve.start[0], curve.start[1] - back];
    return { signs: ring(at(4), 3) + ring(other, 3) };
  };
})(globalThis.spinewiseExplorer);

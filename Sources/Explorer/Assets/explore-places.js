// Third part of the layout: positions across the direction. What is fastened to each other stands in line, long links
// before all others (after Brandes and Köpf); then single nodes and straight stretches move to where links bend least.
(function (explorer) {
  'use strict';

  // The middle of every node, in px. `size` is its extent across the direction, even; `gap` the least distance of two
  // neighbours' edges.
  function placeBlocks(ladder, size, gap) {
    const marked = conflicts(ladder);
    const drawings = [];
    for (const fromAbove of [true, false]) {
      for (const fromLeft of [true, false]) {
        drawings.push(compacted(ladder, align(ladder, fromAbove, fromLeft, marked), size, gap));
      }
    }
    return balanced(drawings, size);
  }

  // Segments that cross an inner one: the inner one is to be straight, so these may not be.
  function conflicts(ladder) {
    const marked = [];
    const ends = (segment) => [ladder.place[ladder.segments[segment].from], ladder.place[ladder.segments[segment].to]];
    for (const row of ladder.rows.slice(0, -1)) {
      const all = row.flatMap((node) => ladder.leaving[node]);
      const inner = all.filter((segment) => ladder.isInner(segment)).map(ends);
      for (const segment of all) {
        if (ladder.isInner(segment)) continue;
        const [from, to] = ends(segment);
        marked[segment] = inner.some(([start, end]) => Math.sign(start - from) * Math.sign(end - to) < 0);
      }
    }
    return marked;
  }

  // Nodes in line: each node's block, named after one of its nodes, and how far from the block's line its middle is.
  function align(ladder, fromAbove, fromLeft, marked) {
    const root = ladder.layer.map((_, node) => node);
    const shift = ladder.layer.map(() => 0);
    const isTaken = [];
    const rows = fromAbove ? ladder.rows.slice(1) : ladder.rows.slice(0, -1).reverse();
    for (const row of rows) {
      let edge = fromLeft ? -Infinity : Infinity;
      for (const node of fromLeft ? row : row.slice().reverse()) {
        for (const segment of candidates(ladder, node, fromAbove, fromLeft)) {
          if (marked[segment]) continue;
          const part = ladder.segments[segment];
          const other = fromAbove ? part.from : part.to;
          const place = ladder.place[other];
          if (isTaken[other] || !(fromLeft ? place > edge : place < edge)) continue;
          isTaken[other] = true;
          root[node] = root[other];
          shift[node] = shift[other] + (fromAbove ? part.fromPort - part.toPort : part.toPort - part.fromPort);
          edge = place;
          break;
        }
      }
    }
    return { root, shift };
  }

  // The segments a node may be in line with, best first: the heaviest, if one is heavier than all others, then the
  // middle ones.
  function candidates(ladder, node, fromAbove, fromLeft) {
    const all = fromAbove ? ladder.arriving[node] : ladder.leaving[node];
    if (all.length < 2) return all;
    const { segments } = ladder;
    const port = (segment) => (fromAbove ? segments[segment].toPort : segments[segment].fromPort);
    const sorted = all.slice().sort((a, b) => port(a) - port(b));
    const [low, high] = [Math.trunc((sorted.length - 1) / 2), Math.trunc(sorted.length / 2)];
    const best = low === high ? [sorted[low]] : fromLeft ? [sorted[low], sorted[high]] : [sorted[high], sorted[low]];
    const heaviest = explorer.mostOf(all.map((segment) => segments[segment].weight), 0);
    const heavy = all.filter((segment) => segments[segment].weight === heaviest);
    return heavy.length === 1 ? [heavy[0], ...best] : best;
  }

  // Pushes the blocks together: first all to the left, then each back to the right as far as nothing is in its way.
  function compacted(ladder, { root, shift }, size, gap) {
    const after = root.map(() => []);
    const missing = root.map(() => 0);
    for (const row of ladder.rows) {
      for (let index = 0; index + 1 < row.length; index += 1) {
        const [a, b] = [row[index], row[index + 1]];
        after[root[a]].push({ block: root[b], distance: size[a] / 2 + gap(a, b) + size[b] / 2 + shift[a] - shift[b] });
        missing[root[b]] += 1;
      }
    }
    const order = root.map((_, node) => node).filter((node) => root[node] === node && missing[node] === 0);
    const position = root.map(() => -Infinity);
    for (const block of order) position[block] = 0;
    for (let next = 0; next < order.length; next += 1) {
      for (const { block, distance } of after[order[next]]) {
        position[block] = Math.max(position[block], position[order[next]] + distance);
        missing[block] -= 1;
        if (missing[block] === 0) order.push(block);
      }
    }
    for (const block of order.slice().reverse()) {
      const room = after[block].reduce((least, next) => Math.min(least, position[next.block] - next.distance), Infinity);
      if (room < Infinity) position[block] = Math.max(position[block], room);
    }
    return root.map((block, node) => position[block] + shift[node]);
  }

  // Lays the four over each other, the left-leaning ones by their left edges and the others by their right ones, as the
  // narrowest has them; every node takes the mean of its two middle positions.
  function balanced(drawings, size) {
    const edges = drawings.map((middles) => extent(middles, size));
    let narrowest = 0;
    edges.forEach(([low, high], index) => {
      if (high - low < edges[narrowest][1] - edges[narrowest][0]) narrowest = index;
    });
    const moves = edges.map(([low, high], index) => (
      index % 2 === 0 ? edges[narrowest][0] - low : edges[narrowest][1] - high));
    return size.map((_, node) => {
      const positions = drawings.map((middles, index) => middles[node] + moves[index]).sort((a, b) => a - b);
      // Rounded down, always: then two nodes keep their distance.
      return Math.floor((positions[1] + positions[2]) / 2);
    });
  }

  function extent(middles, size) {
    const lows = middles.map((middle, node) => middle - size[node] / 2);
    const highs = middles.map((middle, node) => middle + size[node] / 2);
    return [Math.min(...lows), Math.max(...highs)];
  }

  // Moves nodes to where their links bend least; `room`, if not null, is the width that rows are pushed together to.
  // Changes `middle`.
  function settle(ladder, size, middle, room, gap) {
    const bounds = room === null ? null : pushTogether(ladder, size, middle, room, gap);
    for (let round = 0; round < 6; round += 1) {
      let moved = false;
      for (const row of round % 2 === 0 ? ladder.rows : ladder.rows.slice().reverse()) {
        for (const node of round % 4 < 2 ? row : row.slice().reverse()) {
          const stretch = stretchFrom(ladder, middle, node);
          if (stretch.length > 0 && move(ladder, size, middle, bounds, gap, stretch)) moved = true;
        }
      }
      if (!moved) return;
    }
  }

  // Rows that stick out come in, no farther than they must.
  function pushTogether(ladder, size, middle, room, gap) {
    const [low, high] = extent(middle, size);
    if (high - low <= room) return null;
    const start = Math.trunc((low + high - room) / 2);
    for (const row of ladder.rows) {
      let edge = start + room;
      for (let index = row.length - 1; index >= 0; index -= 1) {
        const node = row[index];
        middle[node] = Math.min(middle[node], edge - size[node] / 2);
        if (index > 0) edge = middle[node] - size[node] / 2 - gap(row[index - 1], node);
      }
      edge = start;
      row.forEach((node, index) => {
        middle[node] = Math.max(middle[node], edge + size[node] / 2);
        if (index + 1 < row.length) edge = middle[node] + size[node] / 2 + gap(node, row[index + 1]);
      });
    }
    return [start, start + room];
  }

  // The node alone, or the knots in line with a knot that is the first of them; empty for the others of them.
  function stretchFrom(ladder, middle, node) {
    if (!ladder.isKnot(node)) return [node];
    const before = ladder.segments[ladder.arriving[node][0]].from;
    if (ladder.isKnot(before) && middle[before] === middle[node]) return [];
    const stretch = [node];
    for (;;) {
      const next = ladder.segments[ladder.leaving[stretch[stretch.length - 1]][0]].to;
      if (!ladder.isKnot(next) || middle[next] !== middle[node]) return stretch;
      stretch.push(next);
    }
  }

  function move(ladder, size, middle, bounds, gap, stretch) {
    const pulls = [
      ...ladder.arriving[stretch[0]].map((segment) => pull(ladder, middle, segment, 1)),
      ...ladder.leaving[stretch[stretch.length - 1]].map((segment) => pull(ladder, middle, segment, -1)),
    ].sort((a, b) => a.way - b.way);
    const wanted = weightedMedian(pulls);
    if (wanted === 0) return false;
    let [low, high] = [-Infinity, Infinity];
    const distance = (a, b) => size[a] / 2 + gap(a, b) + size[b] / 2;
    for (const node of stretch) {
      const row = ladder.rows[ladder.layer[node]];
      const place = ladder.place[node];
      if (bounds) {
        low = Math.max(low, bounds[0] + size[node] / 2 - middle[node]);
        high = Math.min(high, bounds[1] - size[node] / 2 - middle[node]);
      }
      if (place > 0) low = Math.max(low, distance(row[place - 1], node) - (middle[node] - middle[row[place - 1]]));
      if (place + 1 < row.length) {
        high = Math.min(high, middle[row[place + 1]] - middle[node] - distance(node, row[place + 1]));
      }
    }
    const way = Math.min(Math.max(wanted, Math.min(low, 0)), Math.max(high, 0));
    for (const node of stretch) middle[node] += way;
    return way !== 0;
  }

  // How far one end of a segment is from being in line with the other, and how much that matters.
  function pull(ladder, middle, segment, sign) {
    const part = ladder.segments[segment];
    const way = middle[part.from] + part.fromPort - middle[part.to] - part.toPort;
    const knots = (ladder.isKnot(part.from) ? 1 : 0) + (ladder.isKnot(part.to) ? 1 : 0);
    return { way: sign * way, weight: [2, 3, 8][knots] * (part.weight + 1) };
  }

  // The way that makes the weighted sum of what is left least; the one nearest to 0, if there are many.
  function weightedMedian(pulls) {
    const whole = pulls.reduce((sum, next) => sum + next.weight, 0);
    let sum = 0;
    for (let index = 0; index < pulls.length; index += 1) {
      const { way, weight } = pulls[index];
      sum += weight;
      if (2 * sum < whole) continue;
      const far = 2 * sum === whole && index + 1 < pulls.length ? pulls[index + 1].way : way;
      return way > 0 ? way : Math.min(far, 0);
    }
    return 0;
  }

  Object.assign(explorer, { placeBlocks, settle });
})(globalThis.spinewiseExplorer);

// Second part of the layout: the order in every row, so that few links cross, and where links are fastened.
(function (explorer) {
  'use strict';

  // How far a node is tried from where it stands, in places.
  const reach = 12;
  // Between two links at the same side of a box, in px.
  const portStep = 14;

  // An order is grown from the causes, another from the effects, and as long as links cross, more are grown with the
  // branches of nodes mixed, always in the same way. Each is improved by sweeping up and down. Work is counted.
  function orderRows(ladder) {
    const budget = { work: 40000 };
    let best = null;
    for (let start = 0; start < 16; start += 1) {
      growRows(ladder, start % 2 === 0, Math.trunc(start / 2));
      const found = improve(ladder, budget);
      if (!best || found.crossings < best.crossings) best = found;
      if (found.crossings === 0 || budget.work <= 0 || (start >= 5 && best.crossings > 8)) break;
    }
    best.rows.forEach((nodes, row) => ladder.lay(nodes, row));
  }

  // Fills the rows depth first, so that what hangs together stands together.
  function growRows(ladder, downward, mix) {
    const rows = ladder.rows.map(() => []);
    const isPlaced = [];
    const ends = [];
    for (let node = 0; node < ladder.nodeCount; node += 1) {
      if ((downward ? ladder.arriving : ladder.leaving)[node].length === 0) ends.push(node);
    }
    const open = mixed(ends.reverse(), mix);
    while (open.length > 0) {
      const node = open.pop();
      if (isPlaced[node]) continue;
      isPlaced[node] = true;
      ladder.place[node] = rows[ladder.layer[node]].length;
      rows[ladder.layer[node]].push(node);
      open.push(...mixed((downward ? ladder.effects : ladder.causes)[node].slice().reverse(), mix));
    }
    ladder.rows = rows;
  }

  // Numbers that look random and are the same for the same node and mix.
  function mixed(nodes, mix) {
    if (nodes.length < 2 || mix === 0) return nodes;
    if (mix === 1) return nodes.reverse();
    const key = (node) => ((node + 1) * (mix * 2654435761 + 1)) % 65537;
    return nodes.sort((a, b) => key(a) - key(b) || a - b);
  }

  function improve(ladder, budget) {
    sift(ladder, budget, false);
    const copy = () => ladder.rows.map((row) => row.slice());
    let best = { rows: copy(), crossings: countCrossings(ladder) };
    let idle = 0;
    for (let sweep = 0; best.crossings > 0 && idle < 2 && sweep < (budget.work > 0 ? 12 : 4); sweep += 1) {
      sortByMedians(ladder, sweep % 2 === 0);
      sift(ladder, budget, sweep % 4 > 1);
      const found = countCrossings(ladder);
      if (found < best.crossings) {
        best = { rows: copy(), crossings: found };
        idle = 0;
      } else {
        idle += 1;
      }
    }
    return best;
  }

  function sortByMedians(ladder, downward) {
    const order = ladder.rows.map((_, row) => row);
    for (const row of downward ? order.slice(1) : order.slice(0, -1).reverse()) {
      const nodes = ladder.rows[row];
      const medians = nodes.map((node) => median(ladder, node, downward));
      // Nodes with no neighbours there stay where they are; the others are sorted around them.
      const movable = nodes.map((_, slot) => slot).filter((slot) => medians[slot] >= 0);
      const sorted = movable.slice().sort((a, b) => medians[a] - medians[b] || a - b);
      const laid = nodes.slice();
      movable.forEach((slot, index) => { laid[slot] = nodes[sorted[index]]; });
      ladder.lay(laid, row);
    }
  }

  // The weighted median of the neighbours' places, in thousandths of a place; -1 without neighbours.
  function median(ladder, node, downward) {
    const places = (downward ? ladder.causes : ladder.effects)[node].map((other) => ladder.place[other]);
    if (places.length === 0) return -1;
    if (places.length === 1) return places[0] * 1000;
    if (places.length === 2) return (places[0] + places[1]) * 500;
    places.sort((a, b) => a - b);
    const middle = Math.trunc(places.length / 2);
    if (places.length % 2 === 1) return places[middle] * 1000;
    const left = places[middle - 1] - places[0];
    const right = places[places.length - 1] - places[middle];
    if (left + right === 0) return (places[middle - 1] + places[middle]) * 500;
    return Math.trunc(((places[middle - 1] * right + places[middle] * left) * 1000) / (left + right));
  }

  // Takes one node after the other and moves it to where it crosses least in its row, until nothing gets better.
  function sift(ladder, budget, shakes) {
    const round = (least) => {
      let improves = false;
      ladder.rows.forEach((nodes, row) => {
        if (nodes.length < 2) return;
        for (const node of nodes.slice()) if (siftNode(ladder, node, row, least, budget)) improves = true;
      });
      return improves;
    };
    // Nodes also move where that saves nothing: a way out of an order that no single move makes better.
    if (shakes) round(0);
    for (let index = 0; index < 6 && round(1); index += 1);
  }

  function siftNode(ladder, node, row, least, budget) {
    if (budget.work <= 0) return false;
    const nodes = ladder.rows[row];
    const start = ladder.place[node];
    let best = least - 1;
    let target = start;
    let saved = 0;
    for (let other = start + 1; other < Math.min(nodes.length, start + reach); other += 1) {
      saved += crossingsSaved(ladder, node, nodes[other]);
      if (saved > best) [best, target] = [saved, other];
    }
    saved = 0;
    for (let other = start - 1; other >= Math.max(0, start - reach); other -= 1) {
      saved += crossingsSaved(ladder, nodes[other], node);
      if (saved > best) [best, target] = [saved, other];
    }
    budget.work -= Math.min(nodes.length, 2 * reach);
    if (target === start) return false;
    nodes.splice(start, 1);
    nodes.splice(target, 0, node);
    nodes.forEach((other, place) => { ladder.place[other] = place; });
    return true;
  }

  // How many more segments cross with `a` before `b` than with `b` before `a`, when the two are neighbours.
  function crossingsSaved(ladder, a, b) {
    let saved = 0;
    for (const neighbours of [ladder.effects, ladder.causes]) {
      for (const first of neighbours[a]) {
        for (const second of neighbours[b]) saved += Math.sign(ladder.place[first] - ladder.place[second]);
      }
    }
    return saved;
  }

  function countCrossings(ladder) {
    let crossings = 0;
    for (const row of ladder.rows.slice(0, -1)) {
      const seen = [];
      for (const node of row) {
        const ends = ladder.effects[node].map((effect) => ladder.place[effect]);
        for (const end of ends) for (const other of seen) if (other > end) crossings += 1;
        seen.push(...ends);
      }
    }
    return crossings;
  }

  // Fastens the segments at each node side by side, in the order in which they go away from it.
  function fastenPorts(ladder) {
    const { segments, place } = ladder;
    const port = (index, count) => ((2 * index - count + 1) * portStep) / 2;
    for (let node = 0; node < ladder.nodeCount; node += 1) {
      const leaving = ladder.leaving[node].sort((a, b) => place[segments[a].to] - place[segments[b].to] || a - b);
      const arriving = ladder.arriving[node].sort((a, b) => place[segments[a].from] - place[segments[b].from] || a - b);
      leaving.forEach((segment, index) => { segments[segment].fromPort = port(index, leaving.length); });
      arriving.forEach((segment, index) => { segments[segment].toPort = port(index, arriving.length); });
    }
  }

  // What a box needs across the direction for its links, in px.
  const portRoom = (ladder, node) => (Math.max(ladder.leaving[node].length, ladder.arriving[node].length) - 1) * portStep + 20;

  Object.assign(explorer, { orderRows, fastenPorts, portRoom, countCrossings });
})(globalThis.spinewiseExplorer);

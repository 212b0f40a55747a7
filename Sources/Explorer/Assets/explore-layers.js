// Lays a sketch out in layers, first part: what is connected, which links run backwards, which layer everything stands
// in. The steps are those by which the site's own drawings are made, so that both look the same.
//
// A sketch is `{ nodes: [{ id, label }], links: [{ id, from, to, weight, end }] }`; ends of links are places of nodes,
// `end` is 'arrow', 'bar', 'circle' or 'circles'.
(function (explorer) {
  'use strict';

  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  // Connected parts, the one with the first id first. Nodes are ordered by id, arcs heaviest first.
  function connectedParts(sketch) {
    const { nodes, links } = sketch;
    const order = nodes.map((_, place) => place).sort((a, b) => compare(nodes[a].id, nodes[b].id));
    const rank = [];
    order.forEach((node, place) => { rank[node] = place; });
    const sorted = links
      .map((link, index) => ({ link: index, from: rank[link.from], to: rank[link.to] }))
      .filter((arc) => arc.from !== arc.to)
      .sort((a, b) => links[b.link].weight - links[a.link].weight || a.from - b.from || a.to - b.to
        || compare(links[a.link].id, links[b.link].id));
    // Every node points at a smaller one of its part, until the smallest, which points at itself.
    const parent = order.map((_, place) => place);
    const root = (node) => {
      while (parent[node] !== node) node = parent[node];
      return node;
    };
    for (const arc of sorted) {
      const [a, b] = [root(arc.from), root(arc.to)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    const parts = [];
    const partOf = [];
    const place = [];
    order.forEach((node, index) => {
      const first = root(index);
      if (first === index) {
        partOf[index] = parts.length;
        parts.push({ nodes: [], arcs: [] });
      } else {
        partOf[index] = partOf[first];
      }
      place[index] = parts[partOf[index]].nodes.length;
      parts[partOf[index]].nodes.push(node);
    });
    for (const arc of sorted) {
      const link = links[arc.link];
      parts[partOf[arc.from]].arcs.push({
        from: place[arc.from], to: place[arc.to], weight: link.weight, end: link.end, link: arc.link, isTurned: false,
      });
    }
    parts.forEach(turnBackwardArcs);
    return parts;
  }

  // Arcs are taken in, heaviest first; one that would close a circle of those taken in before is turned round.
  function turnBackwardArcs(part) {
    const leaving = part.nodes.map(() => []);
    for (const arc of part.arcs) {
      if (leads(arc.to, arc.from, leaving)) {
        [arc.from, arc.to] = [arc.to, arc.from];
        arc.isTurned = true;
      }
      leaving[arc.from].push(arc.to);
    }
  }

  function leads(start, goal, leaving) {
    const isSeen = [];
    const open = [start];
    while (open.length > 0) {
      const node = open.pop();
      if (node === goal) return true;
      for (const next of leaving[node]) {
        if (isSeen[next]) continue;
        isSeen[next] = true;
        open.push(next);
      }
    }
    return false;
  }

  const mostOf = (numbers, least) => numbers.reduce((most, number) => Math.max(most, number), least);

  // The layer of every node, from 0: each arc leads to a later one, and arcs are short.
  function layersOf(part, abreast) {
    const arriving = part.nodes.map(() => []);
    const leaving = part.nodes.map(() => []);
    for (const arc of part.arcs) {
      arriving[arc.to].push(arc.from);
      leaving[arc.from].push(arc.to);
    }
    const order = topologicalOrder(arriving, leaving);
    const layer = part.nodes.map(() => 0);
    for (const node of order) layer[node] = mostOf(arriving[node].map((cause) => layer[cause] + 1), 0);
    shorten(layer, order, arriving, leaving);
    if (abreast) spread(layer, order, arriving, abreast);
    return withoutEmptyLayers(layer);
  }

  function topologicalOrder(arriving, leaving) {
    const missing = arriving.map((causes) => causes.length);
    const order = missing.map((_, node) => node).filter((node) => missing[node] === 0);
    for (let next = 0; next < order.length; next += 1) {
      for (const node of leaving[order[next]]) {
        missing[node] -= 1;
        if (missing[node] === 0) order.push(node);
      }
    }
    return order;
  }

  // Moves nodes towards what they lead to, as long as that makes arcs shorter in sum: one alone, or together with
  // everything upstream that is as near to it as it can be.
  function shorten(layer, order, arriving, leaving) {
    for (let round = 0; round < 8; round += 1) {
      let moved = false;
      for (const node of order.slice().reverse()) {
        if (leaving[node].length === 0) continue;
        for (const together of [false, true]) {
          const group = [node];
          const isMoving = new Set(group);
          for (let next = 0; together && next < group.length; next += 1) {
            for (const cause of arriving[group[next]]) {
              if (isMoving.has(cause) || layer[cause] !== layer[group[next]] - 1) continue;
              isMoving.add(cause);
              group.push(cause);
            }
          }
          let room = Infinity;
          let gain = 0;
          for (const member of group) {
            for (const effect of leaving[member]) {
              if (isMoving.has(effect)) continue;
              room = Math.min(room, layer[effect] - layer[member] - 1);
              gain += 1;
            }
            for (const cause of arriving[member]) if (!isMoving.has(cause)) gain -= 1;
          }
          if (gain > 0 && room > 0 && room < Infinity) {
            for (const member of group) layer[member] += room;
            moved = true;
          }
        }
      }
      if (!moved) return;
    }
  }

  // Moves nodes on where a layer is full.
  function spread(layer, order, arriving, abreast) {
    const wanted = layer.slice();
    const byLayer = order.map((node, place) => ({ node, place }))
      .sort((a, b) => wanted[a.node] - wanted[b.node] || a.place - b.place);
    const count = [];
    for (const { node } of byLayer) {
      let place = mostOf(arriving[node].map((cause) => layer[cause] + 1), wanted[node]);
      while (place < count.length && count[place] >= abreast) place += 1;
      while (count.length <= place) count.push(0);
      count[place] += 1;
      layer[node] = place;
    }
  }

  function withoutEmptyLayers(layer) {
    const used = [...new Set(layer)].sort((a, b) => a - b);
    return layer.map((place) => used.indexOf(place));
  }

  // A layered graph whose arcs all lead from one layer to the next: longer ones pass through knots, one in every layer
  // between. Nodes come first, then knots.
  function makeLadder(part, layers) {
    const layer = layers.slice();
    const segments = [];
    const firstSegment = [];
    part.arcs.forEach((arc, index) => {
      firstSegment.push(segments.length);
      let last = arc.from;
      while (layer[last] + 1 < layers[arc.to]) {
        segments.push({ from: last, to: layer.length, weight: arc.weight, arc: index, fromPort: 0, toPort: 0 });
        layer.push(layer[last] + 1);
        last = layer.length - 1;
      }
      segments.push({ from: last, to: arc.to, weight: arc.weight, arc: index, fromPort: 0, toPort: 0 });
    });
    firstSegment.push(segments.length);
    const leaving = layer.map(() => []);
    const arriving = layer.map(() => []);
    segments.forEach((segment, index) => {
      leaving[segment.from].push(index);
      arriving[segment.to].push(index);
    });
    return {
      layer, segments, firstSegment, leaving, arriving,
      nodeCount: part.nodes.length,
      causes: arriving.map((list) => list.map((segment) => segments[segment].from)),
      effects: leaving.map((list) => list.map((segment) => segments[segment].to)),
      rows: Array.from({ length: mostOf(layers, 0) + 1 }, () => []),
      place: layer.map(() => 0),
      isKnot(node) { return node >= part.nodes.length; },
      // The part of a link that should be straight before all others: between two knots.
      isInner(segment) { return this.isKnot(segments[segment].from) && this.isKnot(segments[segment].to); },
      lay(nodes, row) {
        this.rows[row] = nodes;
        nodes.forEach((node, place) => { this.place[node] = place; });
      },
    };
  }

  Object.assign(explorer, { connectedParts, layersOf, makeLadder, mostOf });
})(globalThis.spinewiseExplorer);

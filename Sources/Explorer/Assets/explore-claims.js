// Everything that is claimed to lead to one thing: the walk of `Sources/Causality/Claims.swift`, back from where it ends.
(function (explorer) {
  'use strict';

  // The best claim of each thing for each sign, as `{ node, isRaising, support, links }`, ordered by support, number of
  // links, node, and raising before lowering. A direct link goes before any composed claim.
  explorer.claimsInto = function (graph, to) {
    const passage = explorer.passageOf(graph, explorer.plainQuery);
    const walk = new Walk(graph, passage, explorer.plainQuery.maxSteps);
    for (const end of graph.standIns(to)) passage.isClosed[end] = 1;
    for (const end of graph.standIns(to)) walk.from(end);
    return [...walk.best.values()].sort((a, b) => a.support - b.support || a.links.length - b.links.length
      || a.node - b.node || Number(b.isRaising) - Number(a.isRaising));
  };

  class Walk {
    constructor(graph, passage, maxSteps) {
      Object.assign(this, { graph, passage, stepsLeft: maxSteps, ranOut: false, best: new Map(), links: [] });
      this.isOnPath = new Uint8Array(graph.nodeCount);
    }

    from(end) {
      this.nodes = [end];
      this.grow(true, 0, 0, 0, false, Boolean(this.graph.isEmergency[end]));
    }

    // - isRaising: The product of the links so far, without one that treats, at the end.
    // - entersEmergency: One of the nodes so far is an emergency.
    grow(isRaising, worst, floor, cost, isTreated, entersEmergency) {
      const { graph, passage, nodes, links } = this;
      for (const link of graph.arriving.at(nodes[nodes.length - 1])) {
        if (this.stepsLeft === 0) this.ranOut = true;
        if (this.ranOut) return;
        this.stepsLeft -= 1;
        const next = graph.cause[link];
        if (!passage.admits(link) || this.isOnPath[next] || next === nodes[0]) continue;
        const treats = graph.treats[link] === 1;
        if (treats && links.length > 0) continue;
        const length = links.length + 1;
        const weak = Math.max(worst, graph.rank[link]);
        const raises = treats ? isRaising : isRaising === (graph.sign[link] > 0);
        const ends = isTreated || treats;
        const low = Math.max(floor, graph.isOutside[link] ? 2 : 0, this.cap(next, link));
        const support = length === 1 ? weak : Math.max(explorer.rankOf(weak, length), low);
        if (support === 3) continue;
        nodes.push(next);
        links.push(link);
        const all = cost + explorer.costOf(graph.rank[link]);
        const isComposed = length === 1 || !entersEmergency || !graph.isGuarded(next);
        if (!(ends && !raises) && !passage.isClosed[next] && isComposed) this.note(next, !ends && raises, support, all);
        if (length < passage.maxLinks && !passage.isClosed[next]) {
          this.isOnPath[next] = 1;
          this.grow(raises, weak, low, all, ends, entersEmergency || graph.isEmergency[next] === 1);
          this.isOnPath[next] = 0;
        }
        nodes.pop();
        links.pop();
      }
    }

    // What direct evidence makes of the parts between the newest node and all but its neighbour.
    cap(next, link) {
      const { graph, nodes, links } = this;
      let cap = 0;
      let isRaising = graph.sign[link] > 0;
      for (let place = links.length - 1; place >= 0 && cap < 3; place -= 1) {
        if (graph.sign[links[place]] < 0) isRaising = !isRaising;
        cap = Math.max(cap, explorer.capOf(graph, next, nodes[place], isRaising));
      }
      return cap;
    }

    note(node, isRaising, support, cost) {
      const key = 2 * node + (isRaising ? 1 : 0);
      const known = this.best.get(key);
      const length = this.links.length;
      if (known && !this.isBetter(known, support, length, cost)) return;
      this.best.set(key, { node, isRaising, support, cost, nodes: [...this.nodes].reverse(), links: [...this.links].reverse() });
    }

    isBetter(known, support, length, cost) {
      if ((length === 1) !== (known.links.length === 1)) return length === 1;
      if (support !== known.support) return support < known.support;
      if (length !== known.links.length) return length < known.links.length;
      const own = { cost, nodes: [...this.nodes].reverse(), links: [...this.links].reverse() };
      return explorer.compareChains(own, known) < 0;
    }
  }
})(globalThis.spinewiseExplorer);

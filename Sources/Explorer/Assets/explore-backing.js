// How well a chain is supported, and what decides it: the rules of `Sources/Causality/Backing.swift`. Supports are ranks:
// 0 strong … 3, which supports nothing and makes a story.
(function (explorer) {
  'use strict';

  // What a chain may be at best that passes from one node to another, not straight, with the given sign between; 0 where
  // nothing connects the two directly.
  explorer.capOf = function (graph, from, to, isRaising) {
    const { sign, rank, grade } = graph;
    let [borneOut, together, isContradicted] = [9, 9, false];
    graph.eachBetween(from, to, (link) => {
      if (sign[link] === 0) together = Math.min(together, rank[link]);
      else if (grade[link] < 4 && (sign[link] > 0) === isRaising) borneOut = Math.min(borneOut, rank[link]);
      else isContradicted = true;
    });
    graph.eachBetween(to, from, (link) => { if (sign[link] === 0) together = Math.min(together, rank[link]); });
    const direct = borneOut < 9 ? borneOut : isContradicted ? 3 : 0;
    return together < 9 ? Math.max(direct, together) : direct;
  };

  // What links of the weakest rank make of a chain of so many.
  explorer.rankOf = (weakest, links) => Math.min(3, weakest + ((links - 1) >> 1));

  explorer.signOf = (graph, chain) => chain.reduce((product, link) => product * graph.sign[link], 1);
  explorer.nodesOf = (graph, chain) => [graph.cause[chain[0]], ...chain.map((link) => graph.effect[link])];

  // `{ links, support, weakest, isOnly, outside, caps }`: the first among the weakest and whether no other is as weak, the
  // links not seen in people, and the direct evidence `{ from, to, links, support, isRaising }` that makes it no better.
  explorer.backed = function (graph, links) {
    const { grade } = graph;
    const weakest = links.reduce((weak, link) => (grade[link] > grade[weak] ? link : weak));
    const whole = { links, weakest, isOnly: links.filter((link) => grade[link] === grade[weakest]).length === 1, outside: [], caps: [] };
    if (links.length === 1) return { ...whole, support: graph.rank[weakest] };
    whole.outside = links.filter((link) => graph.isOutside[link]);
    const unaided = Math.max(explorer.rankOf(graph.rank[weakest], links.length), whole.outside.length > 0 ? 2 : 0);
    links.forEach((first, start) => {
      for (let end = start + 1; end < links.length; end += 1) {
        const [from, to] = [graph.cause[first], graph.effect[links[end]]];
        const isRaising = explorer.signOf(graph, links.slice(start, end + 1)) > 0;
        const support = explorer.capOf(graph, from, to, isRaising);
        if (support <= unaided) continue;
        const direct = [...graph.between(from, to), ...graph.between(to, from).filter((link) => graph.isAssociation(link))];
        whole.caps.push({ from, to, links: graph.ranked(direct), support, isRaising });
      }
    });
    return { ...whole, support: Math.max(unaided, ...whole.caps.map((cap) => cap.support)) };
  };
})(globalThis.spinewiseExplorer);

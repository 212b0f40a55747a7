// The best chains from one thing to another: the same search as the one the pages and the terminal are made by, so that
// all three tell the same chains in the same order.
(function (explorer) {
  'use strict';

  explorer.plainQuery = Object.freeze({
    maxLinks: 8, maxChains: 20,
    // Links of a weaker grade are not walked; 3 is contested, 4 refuted.
    weakest: 3,
    associations: true,
    // Nodes no chain may contain.
    without: Object.freeze([]),
    // How many links a search may look at before it gives up and says so.
    maxSteps: 200000,
  });

  // Ranked by weakest grade, length, nodes and links. A chain is a list of links.
  explorer.findChains = function (graph, from, to, limits) {
    const query = Object.assign({}, explorer.plainQuery, limits);
    const passage = openPassage(graph, from, to, query);
    if (!passage) return { chains: [], stoppedEarly: false, hasMore: false };
    const walk = new Walk(graph, passage, query.maxChains + 1, query.maxSteps);
    const distances = new Distances(graph);
    for (let rank = 0; rank <= query.weakest && !walk.isDone(); rank += 1) {
      distances.measure(to, passage, rank);
      const nearest = passage.sources.map((node) => distances.least(node, true));
      let length = Math.min(...nearest);
      while (length <= passage.maxLinks && !walk.isDone()) {
        const wanted = length;
        walk.mayGrow = nearest.some((links) => links > wanted && links <= passage.maxLinks);
        passage.sources.forEach((source, index) => {
          if (nearest[index] <= wanted) walk.walk(source, to, wanted, rank, distances);
        });
        if (!walk.mayGrow) break;
        length += 1;
      }
    }
    return {
      chains: walk.found.slice(0, query.maxChains), stoppedEarly: walk.ranOut, hasMore: walk.found.length > query.maxChains,
    };
  };

  // What a query lets through, or null when it leaves no way.
  function openPassage(graph, from, to, query) {
    if (from === to || from < 0 || to < 0) return null;
    const isClosed = new Uint8Array(graph.nodeCount);
    for (const node of query.without) if (node >= 0) isClosed[node] = 1;
    if (isClosed[to]) return null;
    const sources = graph.starts(from).filter((node) => node !== to && !isClosed[node]);
    for (const source of sources) isClosed[source] = 1;
    const maxLinks = Math.min(query.maxLinks, graph.nodeCount - 1);
    if (sources.length === 0 || maxLinks <= 0) return null;
    return {
      sources, isClosed, maxLinks,
      admits: (link, rank) => graph.grade[link] <= rank && (query.associations || !graph.isAssociation(link)),
    };
  }

  const unreached = 127;

  // How many links it takes at least from each node to the target, for any way and for ways that hold at least one link
  // of exactly the rank: what lets the search for chains of one grade turn back early.
  class Distances {
    constructor(graph) {
      this.graph = graph;
      this.links = new Uint8Array(2 * graph.nodeCount);
    }

    measure(target, passage, rank) {
      const { graph, links } = this;
      const arriving = graph.arriving;
      this.horizon = passage.maxLinks;
      links.fill(unreached);
      links[2 * target] = 0;
      const reached = [2 * target];
      for (let next = 0; next < reached.length; next += 1) {
        const state = reached[next];
        const node = state >> 1;
        // A closed node may begin a way (it may be a source), but no way leads through it.
        if (links[state] === this.horizon || (passage.isClosed[node] && node !== target)) continue;
        for (let index = arriving.offsets[node]; index < arriving.offsets[node + 1]; index += 1) {
          const link = arriving.links[index];
          if (!passage.admits(link, rank)) continue;
          const cause = graph.cause[link];
          const before = 2 * cause + (graph.grade[link] === rank ? 1 : state & 1);
          if (cause === target || links[before] !== unreached) continue;
          links[before] = links[state] + 1;
          reached.push(before);
        }
      }
    }

    least(node, needsRank) {
      const withRank = this.links[2 * node + 1];
      const nearest = needsRank ? withRank : Math.min(withRank, this.links[2 * node]);
      return nearest === unreached ? this.horizon + 1 : nearest;
    }
  }

  // Walks simple paths of one exact length whose weakest link has one exact grade, in the order of their ids. Parallel
  // links count as one hop while walking; a finished path is then spelled out link by link.
  class Walk {
    constructor(graph, passage, wanted, maxSteps) {
      this.graph = graph;
      this.passage = passage;
      this.wanted = wanted;
      this.stepsLeft = maxSteps;
      this.ranOut = false;
      // Whether a path was given up only for its length, so that a longer one may exist.
      this.mayGrow = false;
      this.found = [];
      this.isOnPath = new Uint8Array(graph.nodeCount);
      // The way so far: nodes, the next place to look in each one's links, and whether a hop of the rank was taken.
      this.way = [];
    }

    isDone() { return this.ranOut || this.found.length >= this.wanted; }

    walk(source, target, length, rank, distances) {
      this.enter(source, false);
      while (this.way.length > 0 && !this.isDone()) {
        const here = this.way[this.way.length - 1];
        const hop = this.nextHop(here, rank);
        if (!hop) {
          this.leave();
          continue;
        }
        if (!hop.isOpen) continue;
        const left = length - this.way.length;
        const isWeak = hop.hasRank || here.hasRank;
        if (hop.effect === target) {
          if (left === 0 && isWeak) this.spell(target, rank);
        } else if (!this.passage.isClosed[hop.effect] && !this.isOnPath[hop.effect]) {
          const needed = distances.least(hop.effect, !isWeak);
          if (needed <= left) this.enter(hop.effect, isWeak);
          else if (this.way.length + needed <= this.passage.maxLinks) this.mayGrow = true;
        }
      }
      while (this.way.length > 0) this.leave();
    }

    enter(node, hasRank) {
      this.way.push({ node, cursor: this.graph.leaving.offsets[node], hasRank });
      this.isOnPath[node] = 1;
    }

    leave() { this.isOnPath[this.way.pop().node] = 0; }

    // All links to the next effect at once, or null after the last one.
    nextHop(here, rank) {
      const { leaving, effect, grade } = this.graph;
      const end = leaving.offsets[here.node + 1];
      if (here.cursor >= end) return null;
      const hop = { effect: effect[leaving.links[here.cursor]], isOpen: false, hasRank: false };
      do {
        const link = leaving.links[here.cursor];
        if (this.passage.admits(link, rank)) {
          hop.isOpen = true;
          if (grade[link] === rank) hop.hasRank = true;
        }
        here.cursor += 1;
        this.spend();
      } while (here.cursor < end && effect[leaving.links[here.cursor]] === hop.effect);
      if (this.ranOut) hop.isOpen = false;
      return hop;
    }

    // Takes down the path to the target, once for each choice among parallel links that holds a link of the rank.
    spell(target, rank) {
      const { graph, way } = this;
      const choices = way.map((step, index) => {
        const effect = index + 1 < way.length ? way[index + 1].node : target;
        return Array.from(graph.leaving.at(step.node))
          .filter((link) => graph.effect[link] === effect && this.passage.admits(link, rank));
      });
      const turn = choices.map(() => 0);
      while (!this.isDone()) {
        const path = choices.map((links, index) => links[turn[index]]);
        if (path.some((link) => graph.grade[link] === rank)) this.found.push(path);
        let last = turn.length - 1;
        while (last >= 0 && turn[last] + 1 >= choices[last].length) last -= 1;
        if (last < 0) return;
        turn[last] += 1;
        turn.fill(0, last + 1);
        this.spend();
      }
    }

    spend() {
      if (this.stepsLeft < 1) this.ranOut = true;
      this.stepsLeft = Math.max(0, this.stepsLeft - 1);
    }
  }

  // Of a whole chain: as weak as its weakest link, and which way it pushes.
  explorer.gradeOf = (graph, chain) => chain.reduce((weakest, link) => Math.max(weakest, graph.grade[link]), 0);
  explorer.polarityOf = (graph, chain) => chain.reduce((product, link) => product * graph.polarity(link), 1);
  explorer.nodesOf = (graph, chain) => [graph.cause[chain[0]], ...chain.map((link) => graph.effect[link])];
  explorer.hasAssociation = (graph, chain) => chain.some((link) => graph.isAssociation(link));
})(globalThis.spinewiseExplorer);

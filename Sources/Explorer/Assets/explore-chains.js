// The best chains from one thing to another: the same search as the one that pages and terminal are made by
// (`Passage`, `Prospects`, `ChainSearch` and `Reach` in `Sources/Causality`), so that all three tell the same chains in
// the same order. Chains are lists of links.
(function (explorer) {
  'use strict';

  explorer.plainQuery = Object.freeze({
    maxLinks: 8, maxChains: 20,
    // Links of a weaker grade are not walked; 3 is contested.
    weakest: 3,
    // Things no chain may contain, nor what they stand for.
    without: Object.freeze([]),
    // How many links a search may look at before it gives up and says so.
    maxSteps: 400000,
  });

  // Both ends as they stand for others, each without what they share.
  explorer.ownEnds = function (graph, from, to) {
    const [starts, ends] = [graph.standIns(from), graph.standIns(to)];
    const shared = starts.filter((node) => ends.includes(node));
    const own = (nodes) => nodes.filter((node) => !shared.includes(node));
    return { starts: own(starts), ends: own(ends), shared };
  };

  // What a query lets through, from nowhere in particular to nowhere.
  explorer.passageOf = function (graph, query) {
    const isClosed = new Uint8Array(graph.nodeCount);
    for (const node of query.without) for (const standIn of graph.standIns(node)) isClosed[standIn] = 1;
    const { sign, grade } = graph;
    const weakest = Math.min(query.weakest, 3);
    return {
      starts: [], ends: [], isClosed, maxLinks: Math.max(1, Math.min(query.maxLinks, 8)),
      admits: (link) => sign[link] !== 0 && grade[link] <= weakest,
    };
  };

  // That of a whole question, or null where nothing can pass. With `passesEmergencies` none is closed to what is not composed
  // with one.
  function passageBetween(graph, from, to, query) {
    const both = explorer.ownEnds(graph, from, to);
    const passage = explorer.passageOf(graph, query);
    const { isClosed } = passage;
    passage.starts = both.starts.filter((node) => !isClosed[node]);
    passage.ends = both.ends.filter((node) => !isClosed[node]);
    if (graph.isGuarded(from) && !query.passesEmergencies) {
      for (const node of graph.data.emergencies) isClosed[node] = 1;
      passage.ends = passage.ends.filter((node) => !graph.isEmergency[node]);
    }
    for (const node of [...both.starts, ...both.ends, ...both.shared]) isClosed[node] = 1;
    return passage.starts.length > 0 && passage.ends.length > 0 ? passage : null;
  }

  // Of two links or more, best first; whether there are more, and whether better ones may have been missed.
  explorer.findChains = function (graph, from, to, limits) {
    const query = { ...explorer.plainQuery, ...limits };
    const passage = passageBetween(graph, from, to, query);
    if (!passage) return { chains: [], hasMore: false, stoppedEarly: false };
    const search = new Search(graph, passage, query.maxSteps);
    const found = search.best(query.maxChains + 1);
    return {
      chains: found.slice(0, query.maxChains).map((chain) => chain.links), hasMore: found.length > query.maxChains,
      stoppedEarly: search.ranOut,
    };
  };

  // How many links the shortest way of two links or more has, however long; 0 where there is none.
  explorer.shortestWay = function (graph, from, to, limits) {
    const passage = passageBetween(graph, from, to, { ...explorer.plainQuery, ...limits });
    return passage ? shortest(graph, passage, 2) : 0;
  };

  // Emergencies by way of which alone causes lead from one thing to another; of a question to which no way is the answer.
  explorer.emergenciesBetween = function (graph, from, to, limits) {
    if (!graph.isGuarded(from)) return [];
    const passage = passageBetween(graph, from, to, { ...explorer.plainQuery, ...limits, passesEmergencies: true });
    if (!passage || shortest(graph, passage, 2) === 0) return [];
    return graph.data.emergencies.filter((node) => shortest(graph, { ...passage, ends: [node] }, 1) > 0
      && shortest(graph, { ...passage, starts: [node] }, 1) > 0);
  };

  // Walks are followed by sign, for what treats holds only behind what raises.
  function shortest(graph, passage, least) {
    const { leaving, effect, sign, treats } = graph;
    const isEnd = new Uint8Array(graph.nodeCount);
    for (const end of passage.ends) isEnd[end] = 1;
    const isFollowed = new Uint8Array(2 * graph.nodeCount);
    let layer = passage.starts.map((node) => 2 * node + 1);
    for (let length = 1; layer.length > 0; length += 1) {
      const next = [];
      for (const state of layer) {
        for (const link of leaving.at(state >> 1)) {
          if (!passage.admits(link) || (treats[link] && !(state & 1))) continue;
          if (isEnd[effect[link]] && length >= least) return length;
          const after = 2 * effect[link] + ((state & 1) === (sign[link] > 0 ? 1 : 0) ? 1 : 0);
          if (treats[link] || passage.isClosed[effect[link]] || isFollowed[after]) continue;
          isFollowed[after] = 1;
          next.push(after);
        }
      }
      layer = next;
    }
    return 0;
  }

  // Grades counted in one number, the worst first: of two chains the cheaper one is better, and below 81, 9 or 1 no link
  // is contested, none limited, none moderate.
  const costs = [0, 1, 9, 81];
  const limits = [1, 9, 81, 0x7fffffff];
  const none = 0x7fffffff;
  explorer.costOf = (rank) => costs[rank];

  // The least that a chain still costs from each node to where it ends, by the number of links left. A rest is one of four
  // sorts: what it does to the sign (1), and whether it ends in a link that treats (2).
  class Prospects {
    constructor(graph, passage) {
      const { arriving, cause, sign, treats, grade } = graph;
      this.nodeCount = graph.nodeCount;
      const least = new Int32Array((passage.maxLinks + 1) * 4 * this.nodeCount).fill(none);
      this.least = least;
      const seen = new Uint8Array(this.nodeCount);
      let layer = [];
      for (const end of passage.ends) {
        for (const link of arriving.at(end)) {
          if (!passage.admits(link)) continue;
          const place = this.place(1, treats[link] ? 2 : sign[link] > 0 ? 0 : 1, cause[link]);
          least[place] = Math.min(least[place], costs[grade[link]]);
          if (!seen[cause[link]]) layer.push(cause[link]);
          seen[cause[link]] = 1;
        }
      }
      for (let left = 2; left <= passage.maxLinks && layer.length > 0; left += 1) {
        const next = [];
        for (const node of layer) seen[node] = 0;
        for (const node of layer) {
          if (passage.isClosed[node]) continue;
          const [from, to] = [(left - 1) * 4 * this.nodeCount, left * 4 * this.nodeCount];
          for (let index = arriving.offsets[node]; index < arriving.offsets[node + 1]; index += 1) {
            const link = arriving.links[index];
            if (treats[link] || !passage.admits(link)) continue;
            const turn = sign[link] > 0 ? 0 : 1;
            for (let sort = 0; sort < 4; sort += 1) {
              const rest = least[from + sort * this.nodeCount + node];
              if (rest === none) continue;
              const place = to + (sort ^ turn) * this.nodeCount + cause[link];
              if (rest + costs[grade[link]] < least[place]) least[place] = rest + costs[grade[link]];
            }
            if (!seen[cause[link]]) next.push(cause[link]);
            seen[cause[link]] = 1;
          }
        }
        layer = next;
      }
    }

    place(left, sort, node) { return (left * 4 + sort) * this.nodeCount + node; }

    // - isRaising: The product of the links so far.
    cost(left, node, isRaising) {
      const { least } = this;
      const plain = Math.min(least[this.place(left, 0, node)], least[this.place(left, 1, node)]);
      return Math.min(plain, least[this.place(left, isRaising ? 2 : 3, node)]);
    }
  }

  // Which of two lists of numbers comes first; they are as long as each other.
  function compare(a, b) {
    for (let place = 0; place < a.length; place += 1) if (a[place] !== b[place]) return a[place] - b[place];
    return 0;
  }
  explorer.compareChains = (a, b) => a.cost - b.cost || compare(a.nodes, b.nodes) || compare(a.links, b.links);

  // Walks chains of one support and one length after the other, so that they come out in order. What a chain loses, by a
  // weak link or by what caps a part of it, it loses for good as it grows; so a beginning that is worse than what is looked
  // for is given up at once.
  class Search {
    constructor(graph, passage, maxSteps) {
      Object.assign(this, { graph, passage, stepsLeft: maxSteps, ranOut: false, nodes: [], links: [] });
      this.prospects = new Prospects(graph, passage);
      this.isEnd = new Uint8Array(graph.nodeCount);
      this.isOnPath = new Uint8Array(graph.nodeCount);
      for (const end of passage.ends) this.isEnd[end] = 1;
    }

    best(wanted) {
      const found = [];
      for (let support = 0; support <= 3; support += 1) {
        for (let length = 2; length <= this.passage.maxLinks; length += 1) {
          const weakest = support === 3 ? 3 : support - ((length - 1) >> 1);
          if (weakest < 0) continue;
          if (this.ranOut || found.length >= wanted) return found;
          Object.assign(this, { support, length, room: wanted - found.length, level: [], limit: limits[weakest] });
          for (const start of this.passage.starts) {
            if (this.prospects.cost(length, start, true) >= this.limit) continue;
            this.nodes.push(start);
            this.isOnPath[start] = 1;
            this.extend(true, 0, 0, 0);
            this.isOnPath[this.nodes.pop()] = 0;
          }
          found.push(...this.level);
        }
      }
      return found;
    }

    // - worst: Rank of the weakest link so far.
    // - floor: No better support is left, whatever the links are.
    extend(isRaising, cost, worst, floor) {
      const { graph, passage, length } = this;
      const node = this.nodes[this.nodes.length - 1];
      const left = length - this.links.length;
      const end = graph.leaving.offsets[node + 1];
      for (let index = graph.leaving.offsets[node]; index < end; index += 1) {
        if (this.ranOut) return;
        if (this.stepsLeft === 0) this.ranOut = true;
        else this.stepsLeft -= 1;
        const link = graph.leaving.links[index];
        const effect = graph.effect[link];
        if (!passage.admits(link)) continue;
        if (left === 1 ? !this.isEnd[effect] : passage.isClosed[effect] || this.isOnPath[effect]) continue;
        // Relief is not removal: what treats ends a chain, and only one that raises until then.
        if (graph.treats[link] && (left > 1 || !isRaising)) continue;
        const rank = graph.rank[link];
        const all = cost + costs[rank];
        const raises = isRaising === (graph.sign[link] > 0);
        const rest = left === 1 ? 0 : this.prospects.cost(left - 1, effect, raises);
        if (rest === none || all + rest >= this.limit || !this.mayStand(all + rest, effect)) continue;
        const weak = Math.max(worst, rank);
        const low = Math.max(floor, graph.isOutside[link] ? 2 : 0, this.cap(effect, link));
        const support = Math.max(explorer.rankOf(weak, length), low);
        if (support > this.support) continue;
        this.nodes.push(effect);
        this.links.push(link);
        if (left === 1) {
          if (support === this.support) this.take(all);
        } else {
          this.isOnPath[effect] = 1;
          this.extend(raises, all, weak, low);
          this.isOnPath[effect] = 0;
        }
        this.nodes.pop();
        this.links.pop();
      }
    }

    // What direct evidence makes of the parts that end in the newest node.
    cap(effect, closing) {
      const { graph, links, nodes } = this;
      let cap = 0;
      let isRaising = graph.sign[closing] > 0;
      for (let place = links.length - 1; place >= 0 && cap < 3; place -= 1) {
        if (graph.sign[links[place]] < 0) isRaising = !isRaising;
        cap = Math.max(cap, explorer.capOf(graph, nodes[place], effect, isRaising));
      }
      return cap;
    }

    // Whether a chain of that cost can still be among those wanted of its level.
    mayStand(cost, effect) {
      if (this.level.length < this.room) return true;
      const last = this.level[this.level.length - 1];
      if (cost !== last.cost) return cost < last.cost;
      for (let place = 0; place < this.nodes.length; place += 1) {
        if (this.nodes[place] !== last.nodes[place]) return this.nodes[place] < last.nodes[place];
      }
      return effect <= last.nodes[this.nodes.length];
    }

    take(cost) {
      const chain = { nodes: [...this.nodes], links: [...this.links], cost };
      const { level } = this;
      let place = level.length;
      while (place > 0 && explorer.compareChains(chain, level[place - 1]) < 0) place -= 1;
      level.splice(place, 0, chain);
      if (level.length > this.room) level.pop();
    }
  }
})(globalThis.spinewiseExplorer);

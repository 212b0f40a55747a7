// The graph in numbers, as the search walks it. Nodes and links are places in lists whose order is that of the ids, so
// comparing two places compares two ids. Everything here works without a page, too.
(function (explorer) {
  'use strict';

  const fieldsPerLink = 5;

  // Reads what `explore-data.js` assigned. Nothing of it is changed.
  explorer.Graph = class Graph {
    constructor(data) {
      this.data = data;
      this.nodeCount = data.nodes.length;
      this.linkCount = data.links.length / fieldsPerLink;
      this.cause = new Int32Array(this.linkCount);
      this.effect = new Int32Array(this.linkCount);
      this.relation = new Uint8Array(this.linkCount);
      // What each link stands on: its grade, and for contested ones what makes them so.
      this.footing = new Uint8Array(this.linkCount);
      // 0 for strong … 4 for refuted; and as what it supports, where 3 is nothing.
      this.grade = new Uint8Array(this.linkCount);
      this.rank = new Uint8Array(this.linkCount);
      // 1 raises, -1 lowers, 0 is only found together.
      this.sign = new Int8Array(this.linkCount);
      this.treats = new Uint8Array(this.linkCount);
      // Whether it was not seen in people.
      this.isOutside = new Uint8Array(this.linkCount);
      this.texts = new Uint16Array(this.linkCount);
      const { links, relations, footings } = data;
      for (let link = 0, field = 0; link < this.linkCount; link += 1, field += fieldsPerLink) {
        this.cause[link] = links[field];
        this.effect[link] = links[field + 1];
        this.relation[link] = links[field + 2];
        this.footing[link] = links[field + 3];
        this.texts[link] = links[field + 4];
        this.sign[link] = relations[links[field + 2]][1];
        this.treats[link] = relations[links[field + 2]][2];
        this.grade[link] = footings[links[field + 3]][0];
        this.rank[link] = Math.min(3, this.grade[link]);
      }
      for (const link of Object.keys(data.seenIn)) this.isOutside[link] = 1;
      this.isEmergency = new Uint8Array(this.nodeCount);
      for (const node of data.emergencies) this.isEmergency[node] = 1;
      const all = Int32Array.from({ length: this.linkCount }, (_, link) => link);
      // Links from a node are ordered by their effects, links to it by their causes, and then by id.
      this.leaving = new Ends(new Ends(all, this.effect, this.nodeCount).links, this.cause, this.nodeCount);
      this.arriving = new Ends(new Ends(all, this.cause, this.nodeCount).links, this.effect, this.nodeCount);
      this.places = null;
    }

    id(node) { return this.data.nodes[node][0]; }
    name(node) { return this.data.nodes[node][1]; }
    kind(node) { return this.data.kinds[this.data.nodes[node][2]]; }
    aliases(node) { return this.data.nodes[node].slice(5); }
    page(node) { return `${this.kind(node)[2]}/${this.id(node)}.html`; }

    // Where something stands, by its id; -1 for what is not there.
    place(id) {
      if (!this.places) this.places = new Map(this.data.nodes.map((node, place) => [node[0], place]));
      const place = this.places.get(id);
      return place === undefined ? -1 : place;
    }

    linkID(link) {
      const given = this.data.ids[link];
      if (given !== undefined) return given;
      return `${this.id(this.cause[link])}--${this.data.relations[this.relation[link]][0]}--${this.id(this.effect[link])}`;
    }

    isAssociation(link) { return this.sign[link] === 0; }

    // Everything that something stands for in a question: a muscle for itself, its members and all their states.
    standIns(node) { return this.data.standIns[node] || [node]; }

    // Whether chains that begin here keep out of emergencies.
    isGuarded(node) { return this.kind(node)[3] === 1; }

    // Links from one node straight to another, in order, one after the other.
    eachBetween(from, to, look) {
      const { offsets, links } = this.leaving;
      let [low, high] = [offsets[from], offsets[from + 1]];
      const end = high;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.effect[links[middle]] < to) low = middle + 1;
        else high = middle;
      }
      for (; low < end && this.effect[links[low]] === to; low += 1) look(links[low]);
    }

    between(from, to) {
      const found = [];
      this.eachBetween(from, to, (link) => found.push(link));
      return found;
    }

    // Best grade first, then by id.
    ranked(links) { return links.sort((a, b) => this.grade[a] - this.grade[b] || a - b); }
  };

  // The links at each node, all in one list.
  class Ends {
    // Distributes links over their ends and keeps the order they come in.
    constructor(links, ends, nodeCount) {
      this.offsets = new Int32Array(nodeCount + 1);
      for (const link of links) this.offsets[ends[link] + 1] += 1;
      for (let node = 0; node < nodeCount; node += 1) this.offsets[node + 1] += this.offsets[node];
      const next = this.offsets.slice();
      this.links = new Int32Array(links.length);
      for (const link of links) {
        this.links[next[ends[link]]] = link;
        next[ends[link]] += 1;
      }
    }

    at(node) { return this.links.subarray(this.offsets[node], this.offsets[node + 1]); }
  }
})(globalThis.spinewiseExplorer = globalThis.spinewiseExplorer || {});

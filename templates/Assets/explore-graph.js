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
      this.grade = new Uint8Array(this.linkCount);
      this.phrase = new Uint16Array(this.linkCount);
      for (let link = 0, field = 0; link < this.linkCount; link += 1, field += fieldsPerLink) {
        this.cause[link] = data.links[field];
        this.effect[link] = data.links[field + 1];
        this.relation[link] = data.links[field + 2];
        this.grade[link] = data.links[field + 3];
        this.phrase[link] = data.links[field + 4];
      }
      this.polarities = data.relations.map((relation) => relation[1]);
      this.associations = data.relations.map((relation) => relation[2] === 1);
      const all = Int32Array.from({ length: this.linkCount }, (_, link) => link);
      // Links from a node are ordered by their effects, links to it by their causes, and then by id.
      this.leaving = new Ends(new Ends(all, this.effect, this.nodeCount).links, this.cause, this.nodeCount);
      this.arriving = new Ends(new Ends(all, this.cause, this.nodeCount).links, this.effect, this.nodeCount);
      this.places = null;
    }

    id(node) { return this.data.nodes[node][0]; }
    name(node) { return this.data.nodes[node][1]; }
    kind(node) { return this.data.kinds[this.data.nodes[node][2]]; }
    isPlural(node) { return this.data.nodes[node][3] === 1; }
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

    polarity(link) { return this.polarities[this.relation[link]]; }
    isAssociation(link) { return this.associations[this.relation[link]]; }

    // Where a chain from something begins: a muscle stands for its states and members, too.
    starts(node) { return this.data.starts[node] || [node]; }
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

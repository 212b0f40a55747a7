// The drawing: every box and every link can be reached with the keyboard, has a name for those who hear it, and tells
// whoever listens that it was chosen.
(function (explorer) {
  'use strict';

  // As many nodes as a drawing has room for.
  const mostNodes = 26;
  const looks = { condition: 'c', symptom: 'c', exercise: 't', treatment: 't' };

  // Nodes and links of as many chains as fit, best first; the chosen one in any case. Chains are lists of links.
  explorer.selectForDrawing = function (graph, chains, chosen) {
    const pick = (order) => {
      const nodes = new Set();
      const links = new Set();
      const drawn = new Set();
      for (const index of order) {
        const own = explorer.nodesOf(graph, chains[index]);
        if (nodes.size + own.filter((node) => !nodes.has(node)).length > mostNodes) continue;
        own.forEach((node) => nodes.add(node));
        chains[index].forEach((link) => links.add(link));
        drawn.add(index);
      }
      return { nodes: [...nodes], links: [...links], drawn };
    };
    const order = chains.map((_, index) => index);
    const selection = pick(order);
    if (selection.drawn.has(chosen)) return selection;
    return pick([chosen, ...order.filter((index) => index !== chosen)]);
  };

  explorer.sketchOf = function (graph, selection, best) {
    const place = new Map(selection.nodes.map((node, index) => [node, index]));
    return {
      nodes: selection.nodes.map((node) => ({ id: graph.id(node), label: graph.name(node) })),
      links: selection.links.map((link) => ({
        id: graph.linkID(link), from: place.get(graph.cause[link]), to: place.get(graph.effect[link]),
        weight: 4 - graph.grade[link] + (best.includes(link) ? 8 : 0), end: endOf(graph, link),
      })),
    };
  };

  function endOf(graph, link) {
    return graph.sign[link] > 0 ? 'arrow' : graph.sign[link] < 0 ? 'bar' : 'circles';
  }

  // The formats of the site's own drawings, as wide as there is room.
  explorer.layOutFor = function (sketch, room, isPhone) {
    if (isPhone) {
      return explorer.layOut(sketch, { direction: 'downward', room, abreast: 2, fontSize: 13, lineHeight: 16 });
    }
    const wide = explorer.layOut(sketch, { direction: 'rightward', room, fontSize: 14, lineHeight: 17 });
    if (wide.width <= room) return wide;
    // A long chain reads better from top to bottom than off the side of the screen.
    return explorer.layOut(sketch, { direction: 'downward', room: Math.min(room, 760), fontSize: 14, lineHeight: 17 });
  };

  const shape = (name, attributes, ...contents) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...contents);
    return element;
  };

  explorer.Drawing = class Drawing {
    // `onChoose` gets `{ node }` or `{ link }`, and whether it was asked for with the keyboard.
    constructor(graph, words, canvas, onChoose) {
      Object.assign(this, { graph, words, canvas, onChoose });
      this.zoom = 1;
      this.items = [];
      canvas.addEventListener('keydown', (event) => this.onKey(event));
      canvas.addEventListener('click', (event) => {
        const item = this.itemOf(event.target);
        if (item) this.onChoose(item.what, false);
      });
      canvas.addEventListener('focusin', (event) => {
        const item = this.itemOf(event.target);
        if (item) this.enter(item, false);
      });
    }

    itemOf(target) {
      const element = target.closest('[data-item]');
      return element ? this.items[Number(element.dataset.item)] : null;
    }

    // - ends: Nodes where the question begins and ends.
    show(selection, sketch, picture, ends, label) {
      const had = this.canvas.contains(document.activeElement) ? this.itemOf(document.activeElement) : null;
      Object.assign(this, { picture, sketch, selection, items: [] });
      const links = selection.links.map((link, index) => this.drawLink(link, index));
      const order = selection.nodes.map((_, index) => index).sort((a, b) => this.compare(a, b));
      const nodes = order.map((index) => this.drawNode(selection.nodes[index], index, ends));
      this.svg = shape('svg', {
        role: 'application', 'aria-label': label, 'aria-describedby': 'how', viewBox: `0 0 ${picture.width} ${picture.height}`,
        class: picture.lineHeight === 16 ? 'small' : '',
      }, ...links, ...nodes);
      this.canvas.replaceChildren(this.svg);
      this.resize();
      const first = this.items.find((item) => ends.includes(item.what.node)) || this.items[0];
      const again = had && this.items.find((item) => item.what.node === had.what.node && item.what.link === had.what.link);
      if (first) this.enter(again || first, Boolean(had));
    }

    // In the order in which a drawing is read.
    compare(a, b) {
      const [first, second] = [this.picture.boxes[a], this.picture.boxes[b]];
      return this.picture.isRightward ? first.x - second.x || first.y - second.y : first.y - second.y || first.x - second.x;
    }

    item(what, name, ...contents) {
      const element = shape('g', { role: 'button', tabindex: '-1', 'aria-label': name, class: what.node === undefined ? 'line' : 'node' }, ...contents);
      element.dataset.item = this.items.length;
      this.items.push({ what, element });
      return element;
    }

    drawLink(link, index) {
      const { graph } = this;
      const curve = this.picture.curves[index];
      const line = explorer.linePath(curve);
      const ends = explorer.endPaths(curve, this.sketch.links[index].end, this.picture.isRightward);
      const siblings = this.siblings(link);
      const number = `${siblings.indexOf(link) + 1} of ${siblings.length}`;
      const look = `e${graph.grade[link]}${graph.isAssociation(link) ? ' as' : ''}`;
      return this.item({ link }, `${this.words.spoken(link)}, ${number}`,
        shape('path', { class: 'halo', d: line }), shape('path', { class: 'glow', d: line }),
        shape('g', { class: look }, shape('path', { d: line }),
          ...[['h', ends.filled], ['b', ends.bars], ['s', ends.signs]]
            .filter(([, path]) => path).map(([kind, path]) => shape('path', { class: kind, d: path }))));
    }

    drawNode(node, index, ends) {
      const box = this.picture.boxes[index];
      const kind = this.graph.kind(node);
      const look = ends.includes(node) ? 'f' : looks[kind[0]] || '';
      const middle = box.x + box.width / 2;
      const lines = box.lines.map((line, place) => shape('tspan', {
        x: middle, ...(place > 0 ? { dy: this.picture.lineHeight } : {}),
      }, line));
      const links = this.selection.links;
      const [into, from] = ['effect', 'cause'].map((end) => links.filter((link) => this.graph[end][link] === node).length);
      const many = (number, what) => `${number} link${number === 1 ? '' : 's'} ${what}`;
      const name = `${this.graph.name(node)}, ${kind[1].toLowerCase()}, ${many(into, 'lead here')}, ${many(from, 'go on')}`
        .replace('1 link lead here', '1 link leads here').replace('1 link go on', '1 link goes on');
      return this.item({ node }, name, shape('g', { class: look },
        shape('rect', { x: box.x, y: box.y, width: box.width, height: box.height, rx: look === 't' ? 17 : 6 }),
        shape('text', { x: middle, y: box.baseline, 'aria-hidden': 'true' }, ...lines)));
    }

    // Drawn links of the same cause, from top to bottom.
    siblings(link) {
      return this.selection.links.filter((other) => this.graph.cause[other] === this.graph.cause[link])
        .sort((a, b) => this.acrossOf(a) - this.acrossOf(b) || a - b);
    }

    acrossOf(link) {
      const { start } = this.picture.curves[this.selection.links.indexOf(link)];
      return this.picture.isRightward ? start[1] : start[0];
    }

    // Marks what is looked at: the chosen chain, the link of it, or a box.
    mark(chain, link, node) {
      this.chain = chain;
      for (const { what, element } of this.items) {
        const isOn = what.link === undefined ? chain.length > 0 && explorer.nodesOf(this.graph, chain).includes(what.node) : chain.includes(what.link);
        const isHere = what.link === undefined ? what.node === node : what.link === link;
        element.classList.toggle('on', isOn);
        element.classList.toggle('here', isHere);
        if (isHere) element.setAttribute('aria-current', 'true');
        else element.removeAttribute('aria-current');
      }
    }

    // Brings what is looked at onto the screen, if it is not there.
    reveal() {
      const here = this.svg.querySelector('.here');
      if (here) here.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    // One stop for the Tab key; the arrow keys do the rest.
    enter(item, focuses) {
      for (const other of this.items) other.element.setAttribute('tabindex', other === item ? '0' : '-1');
      this.current = item;
      if (focuses) item.element.focus();
    }

    focusOn(what) {
      const item = this.items.find((other) => other.what.node === what.node && other.what.link === what.link);
      if (item) this.enter(item, true);
      return Boolean(item);
    }

    onKey(event) {
      const item = this.itemOf(event.target);
      if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.onChoose(item.what, true);
        return;
      }
      const next = this.neighbour(item.what, event.key);
      if (next === undefined) return;
      event.preventDefault();
      if (next !== null) this.focusOn(next);
    }

    // Where a key leads: undefined for other keys, null for nowhere.
    neighbour(what, key) {
      const { graph } = this;
      const nodes = () => this.items.filter((item) => item.what.node !== undefined).map((item) => item.what);
      switch (key) {
        case 'Home': return nodes()[0];
        case 'End': return nodes().at(-1);
        case 'ArrowRight':
        case 'ArrowLeft': {
          const isOn = key === 'ArrowRight';
          if (what.link !== undefined) return { node: isOn ? graph.effect[what.link] : graph.cause[what.link] };
          const links = this.selection.links.filter((link) => (isOn ? graph.cause : graph.effect)[link] === what.node);
          // On along the chosen chain, or by the best link.
          const cost = (link) => (this.chain.includes(link) ? -1 : graph.grade[link]);
          links.sort((a, b) => cost(a) - cost(b) || this.acrossOf(a) - this.acrossOf(b));
          return links.length === 0 ? null : { link: links[0] };
        }
        case 'ArrowUp':
        case 'ArrowDown': {
          const row = what.link === undefined ? this.layerOf(what.node) : this.beside(what.link);
          const place = row.indexOf(what.link === undefined ? what.node : what.link) + (key === 'ArrowDown' ? 1 : -1);
          if (place < 0 || place >= row.length) return null;
          return what.link === undefined ? { node: row[place] } : { link: row[place] };
        }
        default: return undefined;
      }
    }

    // Links of the same cause; if it has no other, links to the same effect.
    beside(link) {
      const siblings = this.siblings(link);
      if (siblings.length > 1) return siblings;
      return this.selection.links.filter((other) => this.graph.effect[other] === this.graph.effect[link])
        .sort((a, b) => this.acrossOf(a) - this.acrossOf(b) || a - b);
    }

    layerOf(node) {
      const { boxes } = this.picture;
      const own = boxes[this.selection.nodes.indexOf(node)].layer;
      return this.selection.nodes.map((_, index) => index).filter((index) => boxes[index].layer === own)
        .sort((a, b) => boxes[a].y - boxes[b].y || boxes[a].x - boxes[b].x).map((index) => this.selection.nodes[index]);
    }

    // The size in which it is shown: 1 is as laid out.
    resize(zoom) {
      if (zoom !== undefined) this.zoom = Math.min(4, Math.max(0.25, zoom));
      if (!this.svg) return;
      this.svg.setAttribute('width', Math.round(this.picture.width * this.zoom));
      this.svg.setAttribute('height', Math.round(this.picture.height * this.zoom));
    }

    fit() { if (this.picture) this.resize(Math.min(1.5, (this.canvas.clientWidth - 20) / this.picture.width)); }
  };

  // The legend: only what the drawing uses.
  explorer.showKeys = function (graph, words, selection, list) {
    const { links } = selection;
    const keys = [0, 1, 2, 3].filter((grade) => links.some((link) => graph.grade[link] === grade))
      .map((grade) => [`e${grade}`, words.gradeLabel(grade), [{ d: 'M0 7h36' }]]);
    const add = (look, meaning, paths, isUsed) => { if (links.some(isUsed)) keys.push([look, meaning, paths]); };
    const ring = { class: 's', d: 'M29 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0' };
    add('', 'brings about or adds to', [{ d: 'M0 7h26' }, { class: 'h', d: 'M36 7l-10-5v10z' }], (link) => graph.sign[link] > 0);
    add('', 'lowers or helps against', [
      { d: 'M0 7h32' }, { class: 'b', d: 'M33 1v12' }, { class: 's', d: 'M16 7a5 5 0 1 0 10 0a5 5 0 1 0-10 0M19 7h4' },
    ], (link) => graph.sign[link] < 0);
    add('as', 'found together, not shown to be a cause', [{ d: 'M0 7h29' }, ring], (link) => graph.isAssociation(link));
    list.replaceChildren(...keys.map(([look, meaning, paths]) => {
      const sample = shape('svg', { width: 36, height: 14, 'aria-hidden': 'true', class: look },
        ...paths.map((path) => shape('path', path)));
      return explorer.element('li', {}, sample, ' ', meaning);
    }));
  };
})(globalThis.spinewiseExplorer);

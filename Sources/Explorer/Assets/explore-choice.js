// Finding something by its name, an everyday word for it or its id; and the field in which that is typed.
(function (explorer) {
  'use strict';

  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wordsOf = (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

  // All names in lower case, made when first needed.
  function namesOf(graph) {
    if (!graph.names) {
      graph.names = graph.data.nodes.map((node, place) => ({
        place, name: fold(node[1]), aliases: graph.aliases(place).map(fold), id: node[0],
      }));
    }
    return graph.names;
  }

  // How well an entry answers a text, best first; null when it does not. `alias` is the everyday word that does.
  function match(entry, text, words) {
    if (entry.name === text || entry.id === text) return { rank: 0 };
    if (entry.name.startsWith(text)) return { rank: 1 };
    const alias = entry.aliases.findIndex((name) => name.startsWith(text));
    if (alias >= 0) return { rank: entry.aliases[alias] === text ? 0 : 2, alias };
    const own = wordsOf(entry.name);
    if (words.every((word) => own.some((other) => other.startsWith(word)))) return { rank: 3 };
    const other = entry.aliases.findIndex((name) => {
      const parts = wordsOf(name);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    });
    if (other >= 0) return { rank: 4, alias: other };
    if (entry.name.includes(text) || entry.id.includes(text)) return { rank: 5 };
    const inside = entry.aliases.findIndex((name) => name.includes(text));
    return inside >= 0 ? { rank: 6, alias: inside } : null;
  }

  // - kinds: Which ones stand first where nothing was typed yet.
  explorer.findNames = function (graph, typed, kinds, most) {
    const text = fold(typed.trim());
    const words = wordsOf(text);
    const found = [];
    for (const entry of namesOf(graph)) {
      const matched = text === '' ? { rank: kinds.includes(graph.kind(entry.place)[0]) ? 0 : 1 } : match(entry, text, words);
      if (matched) found.push({ place: entry.place, name: entry.name, ...matched });
    }
    found.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { found: found.slice(0, most), all: found.length };
  };

  // The one whose name or id is a few letters from what was written; -1 if none is.
  explorer.nearestName = function (graph, written) {
    const text = fold(written);
    let [best, least] = [-1, Math.min(4, Math.ceil(text.length / 3) + 1)];
    for (const entry of namesOf(graph)) {
      for (const name of [entry.id, entry.name, ...entry.aliases]) {
        if (Math.abs(name.length - text.length) >= least) continue;
        const distance = editDistance(name, text);
        if (distance < least) [best, least] = [entry.place, distance];
      }
    }
    return best;
  };

  function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[b.length];
  }

  // A combobox with a list of suggestions. `onChoose` gets a place; `say` is for those who do not see the list.
  explorer.Choice = class Choice {
    constructor(graph, input, list, kinds, { onChoose, onUnknown, say }) {
      Object.assign(this, { graph, input, list, kinds, onChoose, onUnknown, say });
      this.chosen = -1;
      this.active = -1;
      this.offered = [];
      input.addEventListener('input', () => this.open());
      input.addEventListener('click', () => { if (list.hidden) this.open(); });
      input.addEventListener('focus', () => input.select());
      input.addEventListener('keydown', (event) => this.onKey(event));
      input.addEventListener('blur', () => this.onLeave());
      // The field keeps the focus while the list is clicked.
      list.addEventListener('mousedown', (event) => event.preventDefault());
      list.addEventListener('click', (event) => {
        const option = event.target.closest('[role=option]');
        if (option) this.choose(this.offered[Number(option.dataset.index)].place);
      });
    }

    show(place) {
      this.chosen = place;
      this.input.value = place < 0 ? '' : this.graph.name(place);
      this.close();
    }

    get isOwnText() { return this.chosen >= 0 && this.input.value === this.graph.name(this.chosen); }

    open() {
      const { found, all } = explorer.findNames(this.graph, this.isOwnText ? '' : this.input.value, this.kinds, 40);
      this.offered = found;
      this.list.replaceChildren(...found.map((entry, index) => this.option(entry, index)));
      this.list.hidden = found.length === 0;
      this.input.setAttribute('aria-expanded', String(found.length > 0));
      this.activate(-1);
      const more = all > found.length ? `, the first ${found.length} are listed` : '';
      this.say(all === 0 ? 'No suggestion.' : `${all} suggestion${all === 1 ? '' : 's'}${more}.`);
    }

    option(entry, index) {
      const option = explorer.element('li', { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' });
      option.dataset.index = index;
      option.append(explorer.element('span', { class: 'name' }, this.graph.name(entry.place)));
      const alias = entry.alias === undefined ? '' : `, also called ${this.graph.aliases(entry.place)[entry.alias]}`;
      option.append(' ', explorer.element('span', { class: 'detail' }, this.graph.kind(entry.place)[1] + alias));
      return option;
    }

    close() {
      this.list.hidden = true;
      this.input.setAttribute('aria-expanded', 'false');
      this.activate(-1);
    }

    activate(index) {
      const options = this.list.children;
      if (options[this.active]) options[this.active].setAttribute('aria-selected', 'false');
      this.active = index;
      if (index < 0 || !options[index]) {
        this.input.removeAttribute('aria-activedescendant');
        return;
      }
      options[index].setAttribute('aria-selected', 'true');
      options[index].scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', options[index].id);
    }

    onKey(event) {
      const isOpen = !this.list.hidden;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!isOpen) this.open();
        const many = this.offered.length;
        const isDown = event.key === 'ArrowDown';
        if (this.active < 0) this.activate(isDown ? 0 : many - 1);
        else this.activate((this.active + (isDown ? 1 : many - 1)) % many);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (isOpen && this.offered.length > 0) this.choose(this.offered[Math.max(0, this.active)].place);
        else this.onLeave();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (isOpen) this.close();
        else this.show(this.chosen);
      }
    }

    choose(place) {
      this.show(place);
      this.onChoose(place);
    }

    // Left with a text of its own: the thing of that name, or a sentence that there is none.
    onLeave() {
      this.close();
      const typed = this.input.value.trim();
      if (this.isOwnText) return;
      if (typed === '') {
        if (this.chosen >= 0) this.choose(-1);
        return;
      }
      const { found } = explorer.findNames(this.graph, typed, [], 1);
      if (found.length > 0 && found[0].rank === 0) this.choose(found[0].place);
      else this.onUnknown(typed);
    }
  };

  // An element with attributes and contents.
  explorer.element = function (name, attributes = {}, ...contents) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...contents);
    return element;
  };
})(globalThis.spinewiseExplorer);

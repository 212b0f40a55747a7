// What is told in words beside the drawing: the chains as a list, and the details of one link or one thing.
(function (explorer) {
  'use strict';

  const element = explorer.element;

  // The page's policy lets no text become a script's address, except here: the names of the site's own files of details.
  const addresses = {
    createScriptURL: (name) => {
      if (!/^explore-details-[0-9]+\.js$/.test(name)) throw new TypeError(`'${name}' is no file of details`);
      return name;
    },
  };
  const trusted = window.trustedTypes ? window.trustedTypes.createPolicy('spinewise', addresses) : addresses;

  // Mechanisms and citations come in files of their own, loaded when first asked for. A promise of one link's details:
  // `[because, rationale, [title, source, stance], …]`.
  explorer.Details = class Details {
    constructor(data) {
      this.perFile = data.perFile;
      this.files = new Map();
      this.waiting = new Map();
      data.tell = (file, details) => this.waiting.get(file)(details);
    }

    of(link) {
      const file = Math.floor(link / this.perFile);
      if (!this.files.has(file)) this.files.set(file, this.load(file));
      return this.files.get(file).then((details) => details[link % this.perFile]);
    }

    load(file) {
      return new Promise((resolve, reject) => {
        this.waiting.set(file, resolve);
        const script = document.createElement('script');
        script.src = trusted.createScriptURL(`explore-details-${file}.js`);
        script.addEventListener('error', () => {
          this.files.delete(file);
          reject(new Error(`explore-details-${file}.js could not be loaded`));
        });
        document.head.append(script);
      });
    }
  };

  explorer.Telling = class Telling {
    constructor(graph, words, details) {
      Object.assign(this, { graph, words, details });
    }

    link(node, text) { return element('a', { href: this.graph.page(node) }, text || this.graph.name(node)); }

    badge(grade) {
      return element('span', { class: `grade grade-${this.words.gradeID(grade)}` },
        element('span', { class: 'meter', 'aria-hidden': 'true' }), this.words.gradeLabel(grade));
    }

    ends(link) {
      const arrow = element('span', { 'aria-hidden': 'true' }, '→');
      return element('p', { class: 'ends' }, this.link(this.graph.cause[link]), ' ', arrow, ' ', this.link(this.graph.effect[link]));
    }

    // How sure a chain is as a whole; of one link, its grade.
    supportBadge({ links, support }) {
      if (links.length === 1) return this.badge(this.graph.grade[links[0]]);
      const [id, label] = this.graph.data.supports[support];
      return element('span', { class: `grade grade-${support < 3 ? id : 'story'}` },
        element('span', { class: 'meter', 'aria-hidden': 'true' }), label);
    }

    // One chain, or one link that connects the two directly; the chosen one is spelled out. Buttons say which chain and
    // which link they choose. Stories between the same ends begin alike, so they are told apart by what they pass.
    chain(chain, index, isChosen) {
      const isStory = chain.links.length > 1 && chain.support === 3;
      const sentence = this.words.headline(chain);
      const way = explorer.nodesOf(this.graph, chain.links).map((node) => this.graph.name(node)).join(' → ');
      const head = element('button', {
        type: 'button', class: isStory ? 'pick' : 'pick sentence', 'aria-expanded': String(isChosen), 'data-chain': index + 1,
      }, isStory ? way : sentence);
      const item = element('li', { class: 'alternative' },
        element('div', { class: 'chain-head' }, this.supportBadge(chain), element('h4', {}, head)));
      if (!isStory || isChosen) item.append(this.route(chain.links));
      if (!isChosen) return item;
      if (isStory) item.append(element('p', { class: 'sentence' }, sentence));
      item.setAttribute('aria-current', 'true');
      item.append(element('ol', { class: 'chain' }, ...chain.links.map((link, step) => this.step(chain, link, index, step))));
      const because = this.words.because(chain);
      if (because) item.append(element('p', { class: 'because' }, because));
      return item;
    }

    // What the chain passes, each with its page.
    route(links) {
      const nodes = explorer.nodesOf(this.graph, links);
      return element('p', { class: 'route' }, ...nodes.flatMap((node, index) => [
        ...(index === 0 ? [] : [' ', element('span', { 'aria-hidden': 'true' }, '→'), ' ']), this.link(node),
      ]));
    }

    step({ links, weakest }, link, chain, step) {
      const pick = element('button', {
        type: 'button', class: 'pick', 'data-chain': chain + 1, 'data-step': step + 1,
      }, this.words.sentence(link));
      const isWeakest = links.length > 1 && link === weakest;
      const grade = element('p', {}, this.badge(this.graph.grade[link]));
      if (isWeakest) grade.append(' ', element('span', { class: 'weakest-mark' }, 'Weakest link'));
      return element('li', { class: `grade-${this.words.gradeID(this.graph.grade[link])}${isWeakest ? ' is-weakest' : ''}` },
        element('p', { class: 'claim' }, pick), grade);
    }

    // Which step of the chosen chain is looked at; 0 for none.
    markStep(list, step) {
      for (const pick of list.querySelectorAll('[data-step]')) {
        if (Number(pick.dataset.step) === step) pick.closest('li').setAttribute('aria-current', 'step');
        else pick.closest('li').removeAttribute('aria-current');
      }
    }

    showLink(place, link) {
      const { graph, words } = this;
      const grade = graph.grade[link];
      const more = element('div', {}, element('p', {}, 'Loading how it works …'));
      place.replaceChildren(this.ends(link), element('p', {}, this.badge(grade)),
        element('p', { class: 'claim' }, words.sentence(link)), more);
      return this.details.of(link).then(([because, rationale, ...citations]) => {
        more.replaceChildren(element('p', {}, because), element('p', { class: 'evidence' },
          element('strong', {}, 'How sure?'), ` ${rationale || words.gradeMeaning(grade)}`));
        if (citations.length > 0) more.append(this.citations(citations));
      }, () => {
        more.replaceChildren(element('p', {}, 'How it works could not be loaded here; the pages of both tell it.'));
      });
    }

    citations(citations) {
      return element('ul', { class: 'cites', 'aria-label': 'Sources' }, ...citations.map(([title, source, stance]) => {
        const item = element('li', {}, element('a', { href: `sources.html#${source}` }, title));
        if (stance) item.append(' ', element('span', { class: `stance stance-${stance}` }, stance));
        return item;
      }));
    }

    // - chains: All that are told, to say how many pass through.
    showNode(place, node, chains, isEnd) {
      const { graph, words } = this;
      const through = chains.filter((chain) => explorer.nodesOf(graph, chain.links).includes(node)).length;
      const aliases = graph.aliases(node);
      const parts = [
        element('p', { class: 'ends' }, this.link(node)),
        element('p', { class: 'kicker' }, graph.kind(node)[1] + (aliases.length > 0 ? `, also called ${aliases.join(', ')}` : '')),
        element('p', {}, `On ${through} of ${chains.length}.`),
      ];
      if (isEnd) {
        parts.push(element('p', { class: 'detail' }, 'The question begins or ends here, so it cannot be taken out.'));
      } else {
        parts.push(element('button', { type: 'button', class: 'take-out', 'data-node': node }, `Take out ${words.noun(node)}`));
      }
      place.replaceChildren(...parts);
    }
  };
})(globalThis.spinewiseExplorer);

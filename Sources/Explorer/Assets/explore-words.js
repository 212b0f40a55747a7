// Sentences. No word of them stands here: statements come as patterns with the graph (`Sources/Wording/Patterns.swift`),
// and this puts names and numbers into them.
(function (explorer) {
  'use strict';

  const articles = ['', '', 'a ', 'an ', 'the '];
  const cases = 'nadg';
  const slot = /\{(\^?)(#?)(\d)([nadg]?)\}/gi;
  const withoutFirstWord = (words) => words.slice(words.indexOf(' ') + 1);
  const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
  // Patterns tell none, one and many apart.
  const amount = (number) => (number < 2 ? String(number) : 'n');

  explorer.Words = class Words {
    constructor(graph) {
      this.graph = graph;
      this.data = graph.data;
    }

    // A name as it stands in the middle of a sentence: "the sciatic nerve". Cases count from the nominative, 0.
    noun(node, ofCase = 0) {
      const form = this.data.nodes[node][4];
      const name = this.graph.name(node);
      if (Array.isArray(form)) return form[ofCase];
      if (typeof form === 'string') return form;
      if (form === 0) return name;
      const first = String.fromCodePoint(name.codePointAt(0));
      return articles[form] + first.toLowerCase() + name.slice(first.length);
    }

    number(number) { return this.data.numbers[number] || String(number); }

    fill(place, things, numbers) {
      return this.data.patterns[place].replace(slot, (_, isFirst, isNumber, index, ofCase) => {
        const number = numbers[index];
        if (isNumber) return isFirst ? capital(this.number(number)) : this.number(number);
        const form = this.noun(things[index], cases.indexOf(ofCase.toLowerCase()));
        const words = ofCase === ofCase.toLowerCase() ? form : withoutFirstWord(form);
        return isFirst ? capital(words) : words;
      });
    }

    // A statement: `{ link, as }`, where `as` is 0 by itself, 1 opening an answer, 2 as what leads the other way round; or
    // `{ name, things, numbers }`.
    text(statement) {
      const { link, as = 0, name, things, numbers = [], isList } = statement;
      if (link !== undefined) {
        return this.fill(this.data.linkTexts[this.graph.texts[link]][as], [this.graph.cause[link], this.graph.effect[link]], []);
      }
      let choice = this.data.told[name];
      const sorts = isList ? [things[0], things[1], this.hardest(things.slice(2))] : things;
      while (Array.isArray(choice)) choice = choice[2 + choice[1][this.data.nodes[sorts[choice[0]]][3]]];
      return this.fill(choice, things, numbers);
    }

    // The name that makes a list of them hardest to read: one with a comma, or with what joins the last to the others.
    hardest(nodes) {
      const having = (mark) => nodes.find((node) => this.noun(node).includes(mark));
      return having(', ') ?? having(this.data.joints[0][1]) ?? nodes[0];
    }

    sentence(link) { return this.text({ link }); }

    // Of a whole chain: a link by its own grade, a claim, or a story that states nothing.
    whole(backed, isOtherWay = false) {
      const { graph } = this;
      const { links, support } = backed;
      if (links.length === 1) return { link: links[0], as: isOtherWay ? 2 : 0 };
      const sign = explorer.signOf(graph, links) > 0 ? 'raises' : 'lowers';
      const name = `${support < 3 ? 'claim' : 'story'}/${sign}/${this.data.supports[support][0]}`;
      const things = [graph.cause[links[0]], graph.effect[links[links.length - 1]]];
      return { name: isOtherWay ? `otherWay/${name}` : name, things, numbers: [links.length] };
    }

    headline(backed) { return this.text(this.whole(backed)); }

    // Why a chain is supported as it is; '' for one link, whose grade says it.
    because(backed) {
      const { graph, data } = this;
      if (backed.links.length === 1) return '';
      const ends = (link) => [graph.cause[link], graph.effect[link]];
      const footing = data.footings[graph.footing[backed.weakest]][1];
      const reasons = [{ name: `weakest/${backed.isOnly ? 'only' : 'first'}/${footing}`, things: ends(backed.weakest) }];
      if (backed.links.length > 2) reasons.push({ name: `length/${backed.links.length}`, things: [] });
      for (const link of backed.outside) reasons.push({ name: `outsidePeople/${data.seenIn[link]}`, things: ends(link) });
      for (const cap of backed.caps) reasons.push({ name: this.directOf(cap), things: [cap.from, cap.to] });
      const told = reasons.map((reason) => this.text(reason));
      // So that nobody has to guess where one ends and the next begins.
      const manner = told.some((reason) => reason.includes(', ')) ? 2 : told.some((reason) => reason.includes(data.joints[0][1])) ? 1 : 0;
      const list = told.reduce((list, reason, place) => list + data.joints[manner][place === told.length - 1 ? 1 : 0] + reason);
      return data.patterns[data.told[`because/${data.supports[backed.support][0]}`]].replace('{*}', () => list);
    }

    // What direct evidence makes of a part of a chain.
    directOf(cap) {
      const { grade, rank, sign } = this.graph;
      const id = (link) => this.data.grades[grade[link]][0];
      const causal = cap.links.filter((link) => sign[link] !== 0);
      const together = cap.links.find((link) => sign[link] === 0);
      if (together !== undefined && rank[together] === cap.support
        && causal.every((link) => grade[link] < 4 && rank[link] < cap.support)) return `together/${id(together)}`;
      const same = causal.filter((link) => (sign[link] > 0) === cap.isRaising);
      const best = same.find((link) => grade[link] < 4);
      if (best !== undefined) return `graded/${id(best)}`;
      return same.length > 0 ? 'refuted' : 'contradicts';
    }

    // What a screen reader hears of a link.
    spoken(link) { return `${this.sentence(link)} ${this.gradeLabel(this.graph.grade[link])}`; }

    gradeID(grade) { return this.data.grades[grade][0]; }
    gradeLabel(grade) { return this.data.grades[grade][1]; }
    gradeMeaning(grade) { return this.data.grades[grade][2]; }
  };

  Object.assign(explorer, { amount, capital });
})(globalThis.spinewiseExplorer);

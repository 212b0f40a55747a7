// The words for links and chains: phrases come with the graph, sentences are put together here as the pages have them.
(function (explorer) {
  'use strict';

  const articles = ['', '', 'a ', 'an ', 'the '];
  const numerals = [
    'no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  ];
  const supports = [
    'has strong evidence', 'has moderate evidence', 'has limited evidence', 'is contested', 'is refuted',
  ];

  const count = (number) => numerals[number] || String(number);
  const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
  const sentence = (words) => `${capital(words)}.`;
  const list = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`);

  explorer.Words = class Words {
    constructor(graph) {
      this.graph = graph;
      this.data = graph.data;
    }

    // A name as it stands in the middle of a sentence: "the sciatic nerve".
    noun(node) {
      const form = this.data.nodes[node][4];
      const name = this.graph.name(node);
      if (typeof form === 'string') return form;
      if (form === 0) return name;
      const first = String.fromCodePoint(name.codePointAt(0));
      return articles[form] + first.toLowerCase() + name.slice(first.length);
    }

    phrase(link) { return this.data.phrases[this.graph.phrase[link]][0]; }
    // What must follow the effect for the phrase to be honest: ", but studies disagree".
    tail(link) { return this.data.phrases[this.graph.phrase[link]][1]; }
    gradeID(grade) { return this.data.grades[grade][0]; }
    gradeLabel(grade) { return this.data.grades[grade][1]; }
    gradeMeaning(grade) { return this.data.grades[grade][2]; }

    clause(link) {
      const { graph } = this;
      return `${this.noun(graph.cause[link])} ${this.phrase(link)} ${this.noun(graph.effect[link])}${this.tail(link)}`;
    }

    sentence(link) { return sentence(this.clause(link)); }

    // What a screen reader hears: "Tight hamstrings, may contribute to, limited pelvic rotation, limited evidence".
    spoken(link) {
      const { graph } = this;
      const ends = [capital(this.noun(graph.cause[link])), this.phrase(link), this.noun(graph.effect[link])];
      return [...ends, this.gradeLabel(graph.grade[link]).toLowerCase()].join(', ');
    }

    // Where the chain leads, which way it pushes, and how well it holds as a whole.
    headline(chain) {
      const { graph } = this;
      const grade = explorer.gradeOf(graph, chain);
      if (chain.length === 1) return `${this.sentence(chain[0])} ${sentence(`this one link ${supports[grade]}`)}`;
      const clauses = [];
      const isCauses = !explorer.hasAssociation(graph, chain);
      if (!isCauses) clauses.push(`it is not a chain of causes, because ${this.associations(chain)}`);
      if (grade === 0) clauses.push('every link has strong evidence');
      else if (grade < 3) clauses.push(`${isCauses ? 'the' : 'its'} weakest link ${supports[grade]}`);
      const way = sentence(`in ${count(chain.length)} steps, ${this.whole(chain, grade)}`);
      return clauses.length === 0 ? way : `${way} ${sentence(clauses.join('; '))}`;
    }

    // The whole chain as if it were one link.
    whole(chain, grade) {
      const { graph } = this;
      const first = graph.cause[chain[0]];
      const last = graph.effect[chain[chain.length - 1]];
      const phrase = this.data.chainPhrases[this.verb(chain, last)][graph.isPlural(first) ? 1 : 0][grade];
      const tail = grade < 3 ? '' : `, but ${this.weakest(chain, grade)} ${grade === 3 ? 'contested' : 'refuted'}`;
      return `${this.noun(first)} ${phrase} ${this.noun(last)}${tail}`;
    }

    // A place among the phrases for chains: contributes, reduces, helps against, is connected, has a part.
    verb(chain, last) {
      if (explorer.hasAssociation(this.graph, chain)) return 3;
      const polarity = explorer.polarityOf(this.graph, chain);
      if (polarity > 0) return 0;
      if (polarity === 0) return 4;
      return ['state', 'symptom'].includes(this.graph.kind(last)[0]) ? 2 : 1;
    }

    weakest(chain, grade) {
      const weak = chain.filter((link) => this.graph.grade[link] === grade).length;
      return weak === chain.length ? 'every link is' : `${count(weak)} of the links ${weak === 1 ? 'is' : 'are'}`;
    }

    associations(chain) {
      const links = chain.filter((link) => this.graph.isAssociation(link)).length;
      if (links === chain.length) return 'its links only say what is found together';
      return `${count(links)} of its links only ${links === 1 ? 'says' : 'say'} what is found together`;
    }

    // How many chains there are and how well the best one holds.
    answer(from, to, found) {
      const ends = `from ${this.noun(from)} to ${this.noun(to)}`;
      const many = found.chains.length;
      const chains = many === 1 ? 'one chain leads' : `${count(many)} chains lead`;
      const best = supports[explorer.gradeOf(this.graph, found.chains[0])];
      let opening = `${chains} ${ends}`;
      if (found.hasMore) opening = `more than ${chains} ${ends}; ${many === 1 ? 'this is' : 'these are'} the best`;
      else if (found.stoppedEarly) opening = `at least ${chains} ${ends}; the search stopped before it had seen all`;
      const only = many === 1 && !found.hasMore;
      return `${sentence(opening)} ${sentence(only ? `as a whole it ${best}` : `the best supported one ${best} as a whole`)}`;
    }
  };

  Object.assign(explorer, { count, sentence, capital, list, supports });
})(globalThis.spinewiseExplorer);

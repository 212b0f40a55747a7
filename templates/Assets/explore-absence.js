// What to say where there is no chain, and what fell away when something was taken out.
(function (explorer) {
  'use strict';

  const gradeNames = ['strong', 'moderate', 'limited', 'contested'];

  // `{ text, action }`: a sentence or two, and where one step would help, `{ label, changes }` for a button.
  explorer.explainAbsence = function (graph, words, state) {
    const { from, to } = state;
    const ends = `from ${words.noun(from)} to ${words.noun(to)}`;
    const isLimited = state.weakest < 3 || !state.associations || state.without.length > 0;
    const plainly = explorer.sentence(`no chain of up to eight links leads ${ends}${isLimited ? ' under these limits' : ''}`);
    const best = (changes) => explorer.findChains(graph, from, to, { ...limitsOf(state), ...changes, maxChains: 1 }).chains[0];
    const told = (chain) => words.headline(chain);
    if (isLimited) {
      for (let weakest = state.weakest + 1; weakest <= 3; weakest += 1) {
        const chain = best({ weakest });
        if (!chain) continue;
        const grade = weakest === 3 ? 'contested' : `${gradeNames[weakest]} evidence`;
        return {
          text: `${plainly} The evidence asked for hides one whose weakest link ${explorer.supports[weakest]}: ${told(chain)}`,
          action: { label: `Allow ${grade} links`, changes: { weakest } },
        };
      }
      for (const node of state.without) {
        const without = state.without.filter((other) => other !== node);
        const chain = best({ without });
        if (chain) {
          return {
            text: `${plainly} Taking out ${words.noun(node)} hides this one: ${told(chain)}`,
            action: { label: `Put back ${words.noun(node)}`, changes: { without } },
          };
        }
      }
      if (!state.associations) {
        const chain = best({ associations: true });
        if (chain) {
          return {
            text: `${plainly} One would need an association: ${told(chain)}`,
            action: { label: 'Allow associations', changes: { associations: true } },
          };
        }
      }
      const open = { weakest: 3, associations: true, without: [] };
      const chain = best(open);
      if (chain) return { text: `${plainly} Without the limits there is one: ${told(chain)}`, action: { label: 'Drop all limits', changes: open } };
    }
    const open = { weakest: 3, associations: true, without: [], maxChains: 1 };
    const refuted = explorer.findChains(graph, from, to, { ...open, weakest: 4 }).chains[0];
    if (refuted) {
      const link = refuted.find((other) => graph.grade[other] === 4);
      return { text: `${plainly} Only a refuted link would connect them: ${words.sentence(link)}` };
    }
    const back = graph.starts(from).map((end) => explorer.findChains(graph, to, end, open).chains[0]).filter(Boolean)
      .sort((a, b) => explorer.gradeOf(graph, a) - explorer.gradeOf(graph, b) || a.length - b.length)[0];
    if (back) {
      return {
        text: `${plainly} The other way round there is one: ${told(back)}`,
        action: { label: 'Swap the two', changes: { from: to, to: from, ...open } },
      };
    }
    return { text: `${plainly} No link known here connects the two, at any grade.` };
  };

  const limitsOf = (state) => ({ weakest: state.weakest, associations: state.associations, without: state.without });
  explorer.limitsOf = limitsOf;

  // What fell away with the things taken out, in a sentence, and the chains that did.
  explorer.explainRemoval = function (graph, words, state, found) {
    const before = explorer.findChains(graph, state.from, state.to, { ...limitsOf(state), without: [] });
    const gone = new Set(state.without);
    const lost = before.chains.filter((chain) => explorer.nodesOf(graph, chain).some((node) => gone.has(node)));
    const names = explorer.list(state.without.map((node) => words.noun(node)));
    const all = before.hasMore ? `the ${explorer.count(before.chains.length)} best chains` : `${explorer.count(before.chains.length)} chain${before.chains.length === 1 ? '' : 's'}`;
    if (before.chains.length === 0) return { text: '', lost };
    if (lost.length === 0) return { text: explorer.sentence(`without ${names}, none of ${all} falls away`), lost };
    const falls = explorer.sentence(`without ${names}, ${explorer.count(lost.length)} of ${all} fall${lost.length === 1 ? 's' : ''} away`);
    const left = found.chains.length;
    if (left === 0) return { text: `${falls} None remains.`, lost };
    const best = explorer.supports[explorer.gradeOf(graph, found.chains[0])];
    const remains = found.hasMore ? 'more remain' : `${explorer.count(left)} remain${left === 1 ? 's' : ''}`;
    return { text: `${falls} ${explorer.sentence(`${remains}; the best supported one ${best} as a whole`)}`, lost };
  };
})(globalThis.spinewiseExplorer);

// What is known of the way from one thing to another, as `Sources/Answers/ChainAnswer.swift` has it: direct evidence first,
// then claims, then stories, and where no chain is told, why.
(function (explorer) {
  'use strict';

  // Links that connect two things straight, whatever they say, and what is found together either way round; best first.
  explorer.directEvidence = function (graph, from, to) {
    const { starts, ends } = explorer.ownEnds(graph, from, to);
    const found = [];
    for (const start of starts) {
      for (const link of graph.leaving.at(start)) if (ends.includes(graph.effect[link])) found.push(link);
      for (const link of graph.arriving.at(start)) {
        if (graph.isAssociation(link) && ends.includes(graph.cause[link])) found.push(link);
      }
    }
    return graph.ranked(found);
  };

  const isNotComposed = (graph, from, to) => graph.isGuarded(from) && graph.isEmergency[to] === 1;

  // At a glance; the names are those of the verdicts in the data.
  function verdictOf(graph, direct, hasClaim, hasWay, isBarred, isThroughEmergency) {
    const { grade } = graph;
    const causal = direct.filter((link) => !graph.isAssociation(link));
    if (hasClaim || causal.some((link) => grade[link] <= 2)) return 'claim';
    if (isBarred) return 'not-composed';
    if (direct.some((link) => graph.isAssociation(link) && grade[link] <= 2)) return 'connection';
    if (direct.length > 0 && direct.every((link) => grade[link] === 4)) return 'refuted';
    if (hasWay || causal.some((link) => grade[link] === 3)) return 'story';
    if (direct.length > 0) return 'connection';
    return isThroughEmergency ? 'not-composed' : 'nothing';
  }

  // What the one is to the other by definition, as a statement; null where nothing is.
  function membershipOf(graph, one, other) {
    const [own, others] = [graph.standIns(one), graph.standIns(other)];
    const belongs = (part, whole) => ({
      name: `belongs/${graph.kind(part)[0] === 'state' ? 'state' : 'member'}`, things: [part, whole],
    });
    if (others.includes(one)) return belongs(one, other);
    if (own.includes(other)) return belongs(other, one);
    const shared = own.filter((node) => others.includes(node));
    const [named, more] = [shared.slice(0, 6), Math.max(0, shared.length - 6)];
    if (shared.length === 0) return null;
    return { name: `overlap/${named.length}/${explorer.amount(more)}`, things: [one, other, ...named], numbers: [more], isList: true };
  }

  // - question: `{ from, to, weakest, without }`.
  // - Returns: `{ verdict, direct, chains, completeness, opening }`: a name, links, backed chains of two links or more, one
  //   of all, more and stopped, and statements.
  explorer.answer = function (graph, words, question) {
    const { from, to, weakest, without } = question;
    const found = explorer.findChains(graph, from, to, { weakest, without });
    const gone = without.flatMap((node) => graph.standIns(node));
    const direct = explorer.directEvidence(graph, from, to)
      .filter((link) => !gone.includes(graph.cause[link]) && !gone.includes(graph.effect[link]));
    const chains = found.chains.map((links) => explorer.backed(graph, links));
    const claims = chains.filter((chain) => chain.support < 3);
    const way = chains.length > 0 ? 0 : explorer.shortestWay(graph, from, to, { weakest, without });
    const isBarred = isNotComposed(graph, from, to);
    const hasWay = chains.length > 0 || way > 0;
    const emergencies = hasWay ? [] : explorer.emergenciesBetween(graph, from, to, { weakest, without });
    const verdict = verdictOf(graph, direct, claims.length > 0, hasWay, isBarred, emergencies.length > 0);
    const completeness = found.stoppedEarly ? 'stopped' : found.hasMore ? 'more' : 'all';
    const answer = { verdict, direct, chains, completeness, opening: [] };
    if (from === to) {
      answer.opening = [{ name: 'oneEnd', things: [from] }];
      return answer;
    }
    const { opening } = answer;
    const membership = membershipOf(graph, from, to);
    if (membership) opening.push(membership);
    opening.push(...direct.map((link) => ({ link, as: 1 })));
    if (chains.length > 0 || (found.stoppedEarly && way > 0)) {
      const stories = chains.length - claims.length;
      const name = `chains/${explorer.amount(claims.length)}/${explorer.amount(stories)}/${completeness}`;
      opening.push({ name, things: [from, to], numbers: [claims.length, stories] }, ...disagreement(graph, claims, [from, to]));
    } else if (emergencies.length > 0) {
      const named = emergencies.slice(0, 3);
      opening.push({ name: `notComposedThrough/${named.length}`, things: [from, to, ...named], isList: true });
    } else if (!membership || !membership.name.startsWith('belongs') || direct.length > 0 || way > 0) {
      opening.push(...absence(graph, words, question, way, direct, isBarred));
    }
    return answer;
  };

  // Claims that say opposite things.
  function disagreement(graph, claims, things) {
    const best = (sign) => claims.find((chain) => explorer.signOf(graph, chain.links) === sign);
    const [raising, lowering] = [best(1), best(-1)];
    if (!raising || !lowering) return [];
    const better = raising.support - lowering.support;
    return [{ name: better === 0 ? 'disagreeing' : `disagreeing/${better < 0 ? 'raises' : 'lowers'}`, things }];
  }

  // What is said where no chain is told: never that there is none where there is one.
  function absence(graph, words, question, way, direct, isBarred) {
    const { from, to, weakest, without } = question;
    const things = [from, to];
    if (isBarred) return [{ name: 'notComposed', things }];
    const isSelective = weakest < 3 || without.length > 0;
    const limits = isSelective ? 'limited' : 'open';
    const most = explorer.plainQuery.maxLinks;
    if (way > most) return [{ name: `onlyLonger/${limits}`, things, numbers: [way, most] }];
    // Where a link was told already, only chains of more links are left to be spoken of.
    const isLinked = direct.some((link) => !graph.isAssociation(link) && graph.grade[link] < 4);
    const open = isSelective ? explorer.answer(graph, words, { from, to, weakest: 3, without: [] }) : null;
    if (isLinked && (!open || open.chains.length === 0)) {
      const longer = open ? explorer.shortestWay(graph, from, to, { weakest: 3, without: [] }) : way;
      return [{ name: `chains/0/0/${longer > 0 ? 'more' : 'all'}`, things, numbers: [0, 0] }];
    }
    const told = [{ name: `noChain/${limits}`, things }];
    if (open) {
      const verdict = !isLinked ? open.verdict : open.chains[0].support < 3 ? 'claim' : 'story';
      if (verdict === 'claim' || verdict === 'story') return [...told, { name: `beyondLimits/${verdict}`, things }];
    }
    const into = explorer.claimsInto(graph, to).filter((route) => route.isRaising);
    if (direct.length === 0) told.push(...otherwise(graph, words, things, into));
    const own = graph.standIns(from);
    const steps = into.filter((route) => route.links.length === 1 && !own.includes(route.node)).map((route) => route.node);
    if (steps.length === 0) return told;
    const more = Math.max(0, steps.length - 3);
    const shown = steps.slice(0, 3);
    return [...told, { name: `missingLink/${shown.length}/${explorer.amount(more)}`, things: [from, ...shown], numbers: [more] }];
  }

  // What connects two things of which the first leads nowhere near the second.
  function otherwise(graph, words, [from, to], intoTo) {
    const link = explorer.directEvidence(graph, to, from).find((other) => !graph.isAssociation(other));
    if (link !== undefined) return [{ link, as: 2 }];
    const [back] = explorer.findChains(graph, to, from, { maxChains: 1 }).chains;
    if (back) return [words.whole(explorer.backed(graph, back), true)];
    const others = new Map(intoTo.map((route) => [route.node, route.support]));
    const [common] = explorer.claimsInto(graph, from)
      .filter((route) => route.isRaising && others.has(route.node))
      .map(({ node, support }) => ({ node, support: Math.max(support, others.get(node)) }))
      .sort((a, b) => a.support - b.support || a.node - b.node);
    return common ? [{ name: 'commonCause', things: [common.node, from, to] }] : [];
  }
})(globalThis.spinewiseExplorer);

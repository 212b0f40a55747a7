// What is asked and what is looked at, as the part of the address after '#': a view can be shared, and the back button
// goes back.
(function (explorer) {
  'use strict';

  const grades = ['strong', 'moderate', 'limited', 'contested'];

  // Nodes are places, -1 for none; `chain` and `step` count from 1.
  explorer.emptyState = () => ({
    from: -1, to: -1, weakest: 3, without: [], chain: 1, step: 0, node: -1,
  });

  // An address may be damaged, or older than the content: what can be read is kept, and the rest is said in sentences.
  explorer.readAddress = function (graph, hash) {
    const state = explorer.emptyState();
    const notes = [];
    const place = (id) => {
      const node = graph.place(id);
      if (node < 0) {
        const near = explorer.nearestName(graph, id);
        notes.push(`Nothing here is called '${id}'${near < 0 ? '' : `; did you mean '${graph.name(near)}'?`}`
          + `${near < 0 ? '.' : ''}`);
      }
      return node;
    };
    const counted = (value, name) => {
      if (/^[1-9][0-9]{0,3}$/.test(value)) return Number(value);
      notes.push(`The address names a ${name} '${value}', which is no number.`);
      return 0;
    };
    const read = {
      from: (value) => { state.from = place(value); },
      to: (value) => { state.to = place(value); },
      grade: (value) => {
        if (grades.includes(value)) state.weakest = grades.indexOf(value);
        else notes.push(`The address asks for evidence '${value}', which is no grade; ${grades.join(', ')} are.`);
      },
      without: (value) => {
        state.without = [...new Set(value.split(',').filter((id) => id !== '').map(place))].filter((node) => node >= 0);
      },
      chain: (value) => { state.chain = counted(value, 'chain') || 1; },
      step: (value) => { state.step = counted(value, 'link'); },
      node: (value) => { state.node = place(value); },
    };
    for (const part of hash.replace(/^#/, '').split('&')) {
      if (part === '') continue;
      const [name, ...rest] = part.split('=');
      let value;
      try { value = decodeURIComponent(rest.join('=')); } catch (error) { value = null; }
      if (value === null || !Object.hasOwn(read, name)) notes.push(`The address has a part that says nothing here: '${part}'.`);
      else if (value !== '') read[name](value);
    }
    return { state, notes };
  };

  explorer.writeAddress = function (graph, state) {
    const parts = [];
    const add = (name, value) => parts.push(`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
    if (state.from >= 0) add('from', graph.id(state.from));
    if (state.to >= 0) add('to', graph.id(state.to));
    if (state.weakest < 3) add('grade', grades[state.weakest]);
    if (state.without.length > 0) add('without', state.without.map((node) => graph.id(node)).join(','));
    if (state.chain > 1) add('chain', state.chain);
    if (state.step > 0) add('step', state.step);
    if (state.node >= 0) add('node', graph.id(state.node));
    return `#${parts.join('&')}`;
  };
})(globalThis.spinewiseExplorer);

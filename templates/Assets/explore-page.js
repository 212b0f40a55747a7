// The page: what is asked stands in the address, and everything shown follows from it.
(function (explorer) {
  'use strict';
  if (typeof document === 'undefined' || !document.getElementById('explorer')) return;
  const data = globalThis.spinewise;
  if (!data || data.version !== 1) return;

  const element = explorer.element;
  const byID = (id) => document.getElementById(id);
  const graph = new explorer.Graph(data);
  const words = new explorer.Words(graph);
  const telling = new explorer.Telling(graph, words, new explorer.Details(data));
  const phone = globalThis.matchMedia('(max-width: 47.99rem)');
  const sliderTexts = ['Any, contested too', 'Limited or better', 'Moderate or better', 'Strong only'];

  let state = explorer.emptyState();
  let found = { chains: [], stoppedEarly: false, hasMore: false };
  // What the drawing and the list were made for, so that a step along a chain redraws neither.
  let asked = '';
  let drawnRoom = 0;

  const say = (text) => { byID('heard').textContent = text; };
  const drawing = new explorer.Drawing(graph, words, byID('canvas'), choose);
  const choices = ['from', 'to'].map((end) => new explorer.Choice(
    graph, byID(end), byID(`${end}-list`), end === 'from' ? ['muscle', 'state'] : ['condition', 'symptom'], {
      say,
      onChoose: (place) => go({ [end]: place }),
      onUnknown: (typed) => {
        const near = explorer.nearestName(graph, typed);
        notify([`Nothing here is called '${typed}'${near < 0 ? '. Try another word for it, or the beginning of its name.' : `; did you mean '${graph.name(near)}'?`}`],
          near < 0 ? [] : [{ label: `Choose ${words.noun(near)}`, changes: { [end]: near } }]);
      },
    }));

  // MARK: From one view to the next

  // Another question begins with its best chain.
  function go(changes) {
    const isQuestion = ['from', 'to', 'weakest', 'associations', 'without'].some((key) => key in changes);
    const next = { ...state, ...(isQuestion ? { chain: 1, step: 0, node: -1 } : {}), ...changes };
    next.without = next.without.filter((node) => node !== next.from && node !== next.to);
    const address = explorer.writeAddress(graph, next);
    if (address !== location.hash) history.pushState(null, '', address);
    state = next;
    render([]);
  }

  function readAddress() {
    const read = explorer.readAddress(graph, location.hash);
    state = read.state;
    const { from, to } = state;
    if (state.without.some((node) => node === from || node === to)) {
      read.notes.push('What the question begins or ends with cannot be taken out, so it stays.');
      state.without = state.without.filter((node) => node !== from && node !== to);
    }
    render(read.notes);
  }

  function choose(what, byKeyboard) {
    if (what.node !== undefined) {
      go({ node: what.node, step: 0 });
    } else {
      const chain = chosenChain();
      const own = chain.includes(what.link) ? state.chain : found.chains.findIndex((other) => other.includes(what.link)) + 1;
      go({ node: -1, chain: own, step: found.chains[own - 1].indexOf(what.link) + 1 });
    }
    if (byKeyboard) byID('details').focus();
  }

  const chosenChain = () => found.chains[state.chain - 1] || [];

  // MARK: What is shown

  function render(notes) {
    choices[0].show(state.from);
    choices[1].show(state.to);
    byID('grade').value = 3 - state.weakest;
    byID('grade').setAttribute('aria-valuetext', sliderTexts[3 - state.weakest]);
    byID('grade-text').textContent = sliderTexts[3 - state.weakest];
    byID('causes-only').checked = !state.associations;
    const actions = [];
    const question = JSON.stringify([state.from, state.to, state.weakest, state.associations, state.without]);
    const isNew = question !== asked;
    if (isNew) {
      asked = question;
      found = explorer.findChains(graph, state.from, state.to, explorer.limitsOf(state));
      drawnRoom = 0;
    }
    keepToWhatIsThere(notes);
    if (found.chains.length === 0) notes.push(...whyNothing(actions));
    notify(notes, actions);
    showRemoved();
    if (byID('examples')) byID('examples').hidden = state.from >= 0 || state.to >= 0;
    byID('answer').hidden = found.chains.length === 0;
    document.title = titleOf();
    if (found.chains.length === 0) return;
    if (isNew) showAnswer();
    telling.showChains(byID('chains'), found.chains, state.chain - 1);
    draw();
    showSelection();
  }

  const ownTitle = document.title;
  function titleOf() {
    if (state.from < 0 || state.to < 0) return ownTitle;
    return `${graph.name(state.from)} → ${words.noun(state.to)} – ${ownTitle}`;
  }

  // An address may name a chain or a link that the content no longer has.
  function keepToWhatIsThere(notes) {
    const many = found.chains.length;
    if (many === 0) return;
    if (state.chain > many) {
      notes.push(`There ${many === 1 ? 'is one chain' : `are ${explorer.count(many)} chains`} here, so number ${state.chain} is not there; the best one is shown.`);
      Object.assign(state, { chain: 1, step: 0 });
    }
    if (state.step > chosenChain().length) {
      notes.push(`This chain has ${explorer.count(chosenChain().length)} link${chosenChain().length === 1 ? '' : 's'}, so link ${state.step} is not there.`);
      state.step = 0;
    }
    if (state.node >= 0 && !found.chains.some((chain) => explorer.nodesOf(graph, chain).includes(state.node))) {
      notes.push(explorer.sentence(`${words.noun(state.node)} is on none of these chains`));
      state.node = -1;
    }
  }

  function whyNothing(actions) {
    if (graph.linkCount === 0) return ['Nothing here is linked to anything yet, so there are no chains to explore.'];
    if (state.from < 0 && state.to < 0) return ['Choose where to begin and where to end.'];
    if (state.from < 0) return ['Choose where to begin.'];
    if (state.to < 0) return ['Choose where to end.'];
    if (state.from === state.to) return [`A chain needs two ends, and this question has only one: ${words.noun(state.from)}.`];
    if (found.stoppedEarly) return ['No chain was found before the search had to stop; ask for better evidence to narrow it.'];
    const { text, action } = explorer.explainAbsence(graph, words, state);
    if (action) actions.push(action);
    return [text];
  }

  function notify(notes, actions) {
    const parts = notes.map((note) => element('span', {}, `${note} `));
    byID('notice').replaceChildren(...parts);
    byID('actions').replaceChildren(...actions.map(({ label, changes }) => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        go(changes);
        byID('told').focus();
      });
      return button;
    }));
  }

  function showAnswer() {
    byID('told').textContent = words.answer(state.from, state.to, found);
    let more = '';
    if (found.stoppedEarly) more = 'The search stopped early, so there may be other chains.';
    else if (found.hasMore) more = 'There are more chains, all weaker or longer than these.';
    byID('more').textContent = more;
    say(byID('told').textContent);
  }

  function showRemoved() {
    const room = byID('removed');
    room.hidden = state.without.length === 0;
    room.querySelector('ul').replaceChildren(...state.without.map((node) => element('li', {}, element('button', {
      type: 'button', 'data-node': node, 'aria-label': `Put back ${words.noun(node)}`,
    }, graph.name(node)))));
    if (room.hidden || state.from < 0 || state.to < 0) return;
    const { text, lost } = explorer.explainRemoval(graph, words, state, found);
    byID('fallen').textContent = text;
    byID('fallen-chains').hidden = lost.length === 0;
    byID('fallen-chains').querySelector('ul').replaceChildren(...lost.map((chain) => element('li', {}, words.headline(chain))));
  }

  function draw() {
    const canvas = byID('canvas');
    const { paddingLeft, paddingRight } = getComputedStyle(canvas);
    const room = Math.floor(canvas.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
    const selection = explorer.selectForDrawing(graph, found.chains, state.chain - 1);
    const wanted = `${room} ${selection.nodes.join()}`;
    if (wanted === drawnRoom) return;
    drawnRoom = wanted;
    const sketch = explorer.sketchOf(graph, selection, found.chains[0]);
    const picture = explorer.layOutFor(sketch, Math.max(room, 282), phone.matches);
    const ends = [...new Set([state.from, state.to, ...found.chains.map((chain) => graph.cause[chain[0]])])];
    drawing.show(selection, sketch, picture, ends, `How ${words.noun(state.from)} and ${words.noun(state.to)} are connected`);
    drawing.resize(1);
    explorer.showKeys(graph, words, selection, byID('key'));
    const left = found.chains.length - found.chains
      .filter((chain) => chain.every((link) => selection.links.includes(link))).length;
    byID('undrawn').textContent = left === 0 ? ''
      : `${left} weaker or longer chain${left === 1 ? ' is' : 's are'} not drawn, but told below; choose one to see it.`;
    byID('workbench').classList.toggle('tall', !picture.isRightward);
  }

  function showSelection() {
    const chain = chosenChain();
    const link = state.step > 0 ? chain[state.step - 1] : -1;
    drawing.mark(chain, link, state.node);
    telling.markStep(byID('chains'), state.node < 0 ? state.step : 0);
    const place = byID('details-text');
    if (state.node >= 0) {
      telling.showNode(place, state.node, found.chains, state.node === state.from || state.node === state.to);
      byID('details-title').textContent = 'On the way';
    } else if (link >= 0) {
      telling.showLink(place, link);
      byID('details-title').textContent = `Link ${state.step} of ${chain.length}`;
    } else {
      place.replaceChildren(element('p', {}, words.headline(chain)),
        element('p', { class: 'detail' }, 'Choose a link or a box, or go along the chain with “Next”.'));
      byID('details-title').textContent = `Chain ${state.chain} of ${found.chains.length}`;
    }
    byID('where').textContent = link >= 0 || state.node >= 0 ? `Chain ${state.chain} of ${found.chains.length}` : `${chain.length} link${chain.length === 1 ? '' : 's'}`;
    byID('previous').setAttribute('aria-disabled', String(stepFrom(-1) === 0));
    byID('next').setAttribute('aria-disabled', String(stepFrom(1) === 0));
  }

  // The link a step leads to, counted from 1, or 0 for none. From a box on the chain it is the one out of it or into it.
  function stepFrom(way) {
    const chain = chosenChain();
    const box = state.node < 0 ? -1 : explorer.nodesOf(graph, chain).indexOf(state.node);
    const next = box < 0 ? state.step + way : box + (way > 0 ? 1 : 0);
    return next < 1 || next > chain.length ? 0 : next;
  }

  function step(way) {
    const chain = chosenChain();
    const next = stepFrom(way);
    if (next === 0) return;
    go({ step: next, node: -1 });
    drawing.reveal();
    say(`${words.spoken(chain[next - 1])}, ${next} of ${chain.length}`);
  }

  // MARK: What readers do

  byID('question').addEventListener('submit', (event) => event.preventDefault());
  byID('swap').addEventListener('click', () => go({ from: state.to, to: state.from }));
  byID('grade').addEventListener('input', (event) => go({ weakest: 3 - Number(event.target.value) }));
  byID('causes-only').addEventListener('change', (event) => go({ associations: !event.target.checked }));
  byID('previous').addEventListener('click', () => step(-1));
  byID('next').addEventListener('click', () => step(1));
  byID('zoom-in').addEventListener('click', () => drawing.resize(drawing.zoom * 1.25));
  byID('zoom-out').addEventListener('click', () => drawing.resize(drawing.zoom / 1.25));
  byID('zoom-fit').addEventListener('click', () => drawing.fit());
  byID('removed').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    go({ without: state.without.filter((node) => node !== Number(button.dataset.node)) });
    (byID('removed').querySelector('button') || byID('told')).focus();
  });
  byID('chains').addEventListener('click', (event) => {
    const pick = event.target.closest('button');
    if (!pick) return;
    const { chain, step: wanted } = pick.dataset;
    go({ chain: Number(chain), step: wanted ? Number(wanted) : 0, node: -1 });
    const again = `[data-chain="${chain}"]${wanted ? `[data-step="${wanted}"]` : ':not([data-step])'}`;
    byID('chains').querySelector(again).focus();
  });
  byID('details').addEventListener('click', (event) => {
    const button = event.target.closest('.take-out');
    if (!button) return;
    go({ without: [...state.without, Number(button.dataset.node)] });
    (found.chains.length > 0 ? byID('told') : byID('notice')).focus();
  });
  byID('details').addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const link = state.step > 0 ? chosenChain()[state.step - 1] : undefined;
    drawing.focusOn(state.node >= 0 ? { node: state.node } : { link });
  });
  globalThis.addEventListener('hashchange', () => {
    if (location.hash !== explorer.writeAddress(graph, state)) readAddress();
  });
  globalThis.addEventListener('resize', () => { if (found.chains.length > 0) { draw(); showSelection(); } });

  byID('without-script').hidden = true;
  byID('explorer').hidden = false;
  readAddress();
})(globalThis.spinewiseExplorer);

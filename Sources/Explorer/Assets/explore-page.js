// The page: what is asked stands in the address, and everything shown follows from it.
(function (explorer) {
  'use strict';
  if (typeof document === 'undefined' || !document.getElementById('explorer')) return;
  const data = globalThis.spinewise;
  if (!data || data.version !== 2) return;

  const element = explorer.element;
  const byID = (id) => document.getElementById(id);
  const graph = new explorer.Graph(data);
  const words = new explorer.Words(graph);
  const telling = new explorer.Telling(graph, words, new explorer.Details(data));
  const phone = globalThis.matchMedia('(max-width: 47.99rem)');
  const sliderTexts = ['Any, contested too', 'Limited or better', 'Moderate or better', 'Strong only'];

  let state = explorer.emptyState();
  // What is told: links that connect the two directly, then claims, then stories, one after the other.
  let answer = null;
  let told = [];
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
    const isQuestion = ['from', 'to', 'weakest', 'without'].some((key) => key in changes);
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
      const own = chosenLinks().includes(what.link) ? state.chain : told.findIndex(({ links }) => links.includes(what.link)) + 1;
      go({ node: -1, chain: own, step: told[own - 1].links.indexOf(what.link) + 1 });
    }
    if (byKeyboard) byID('details').focus();
  }

  const chosenLinks = () => (told[state.chain - 1] ? told[state.chain - 1].links : []);
  // A refuted link is told, and not drawn.
  const isDrawn = ({ links }) => links.length > 1 || graph.grade[links[0]] < 4;

  // MARK: What is shown

  function render(notes) {
    choices[0].show(state.from);
    choices[1].show(state.to);
    byID('grade').value = 3 - state.weakest;
    byID('grade').setAttribute('aria-valuetext', sliderTexts[3 - state.weakest]);
    byID('grade-text').textContent = sliderTexts[3 - state.weakest];
    const question = JSON.stringify([state.from, state.to, state.weakest, state.without]);
    const isNew = question !== asked;
    if (isNew) {
      asked = question;
      answer = isAnswerable() ? explorer.answer(graph, words, state) : null;
      told = answer ? [...answer.direct.map((link) => explorer.backed(graph, [link])), ...answer.chains] : [];
      drawnRoom = 0;
    }
    keepToWhatIsThere(notes);
    if (!answer) notes.push(whatIsMissing());
    notify(notes, []);
    showRemoved();
    if (byID('examples')) byID('examples').hidden = state.from >= 0 || state.to >= 0;
    byID('answer').hidden = !answer;
    byID('workbench').hidden = told.length === 0;
    document.title = titleOf();
    if (!answer) return;
    if (isNew) showAnswer();
    showChains();
    if (told.length === 0) return;
    draw();
    showSelection();
  }

  const isAnswerable = () => graph.linkCount > 0 && state.from >= 0 && state.to >= 0;

  const ownTitle = document.title;
  function titleOf() {
    if (state.from < 0 || state.to < 0) return ownTitle;
    return `${graph.name(state.from)} → ${words.noun(state.to)} – ${ownTitle}`;
  }

  // An address may name a chain or a link that the content no longer has.
  function keepToWhatIsThere(notes) {
    const many = told.length;
    if (many === 0) return;
    if (state.chain > many) {
      notes.push(`There ${many === 1 ? 'is 1' : `are ${many}`} here, so number ${state.chain} is not there; the first is shown.`);
      Object.assign(state, { chain: 1, step: 0 });
    }
    const links = chosenLinks().length;
    if (state.step > links) {
      notes.push(`This one has ${links} link${links === 1 ? '' : 's'}, so link ${state.step} is not there.`);
      state.step = 0;
    }
    if (state.node >= 0 && !told.some((chain) => explorer.nodesOf(graph, chain.links).includes(state.node))) {
      notes.push(`'${graph.name(state.node)}' is on none of these chains.`);
      state.node = -1;
    }
  }

  function whatIsMissing() {
    if (graph.linkCount === 0) return 'Nothing here is linked to anything yet, so there are no chains to explore.';
    if (state.from < 0 && state.to < 0) return 'Choose where to begin and where to end.';
    return state.from < 0 ? 'Choose where to begin.' : 'Choose where to end.';
  }

  function notify(notes, actions) {
    const parts = notes.map((note) => element('span', {}, `${note} `));
    byID('notice').replaceChildren(...parts);
    showActions(byID('actions'), actions);
  }

  function showActions(room, actions) {
    room.replaceChildren(...actions.map(({ label, changes }) => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        go(changes);
        byID('told').focus();
      });
      return button;
    }));
  }

  // The verdict first, then what the terminal says.
  function showAnswer() {
    const { verdict, opening } = answer;
    const [, label, meaning] = data.verdicts.find(([id]) => id === verdict);
    byID('verdict').hidden = state.from === state.to;
    byID('verdict').replaceChildren(element('span', { class: `known known-${verdict}` }, label), ` ${meaning}`);
    byID('told').textContent = opening.map((statement) => words.text(statement)).join(' ');
    byID('emergency').hidden = verdict !== 'not-composed';
    byID('emergency').firstElementChild.href = graph.page(state.to);
    byID('emergency-name').textContent = graph.name(state.to);
    offer(opening.map(({ name = '', as }) => (as === 2 ? 'otherWay' : name.split('/')[0])));
    say(`${label}. ${byID('told').textContent}`);
  }

  // Where one step would help, a button for it.
  function offer(names) {
    const actions = [];
    if (names.includes('beyondLimits')) actions.push(loosening());
    if (names.includes('otherWay')) actions.push({ label: 'Swap the two', changes: { from: state.to, to: state.from } });
    showActions(byID('offers'), actions);
  }

  // The least that would have to be asked for less strictly.
  function loosening() {
    const { from, to, weakest, without } = state;
    const finds = (limits) => explorer.findChains(graph, from, to, { weakest, without, ...limits, maxChains: 1 }).chains.length > 0;
    for (let weaker = weakest + 1; weaker <= 3; weaker += 1) {
      if (finds({ weakest: weaker })) return { label: `Allow: ${words.gradeLabel(weaker)}`, changes: { weakest: weaker } };
    }
    for (const node of without) {
      const others = without.filter((other) => other !== node);
      if (finds({ without: others })) return { label: `Put back: ${graph.name(node)}`, changes: { without: others } };
    }
    return { label: 'Drop all limits', changes: { weakest: 3, without: [] } };
  }

  function showChains() {
    const places = told.map((_, index) => index);
    const isDirect = (index) => index < answer.direct.length;
    const sorts = {
      direct: places.filter(isDirect),
      claims: places.filter((index) => !isDirect(index) && told[index].support < 3),
      stories: places.filter((index) => !isDirect(index) && told[index].support === 3),
    };
    for (const [id, own] of Object.entries(sorts)) {
      byID(id).hidden = own.length === 0;
      byID(id).querySelector('ol').replaceChildren(
        ...own.map((index) => telling.chain(told[index], index, index === state.chain - 1)));
    }
  }

  function showRemoved() {
    const room = byID('removed');
    room.hidden = state.without.length === 0;
    room.querySelector('ul').replaceChildren(...state.without.map((node) => element('li', {}, element('button', {
      type: 'button', 'data-node': node, 'aria-label': `Put back ${words.noun(node)}`,
    }, graph.name(node)))));
    if (room.hidden || !answer) return;
    const gone = new Set(state.without.flatMap((node) => graph.standIns(node)));
    const before = explorer.findChains(graph, state.from, state.to, { weakest: state.weakest }).chains;
    const lost = before.filter((links) => explorer.nodesOf(graph, links).some((node) => gone.has(node)));
    byID('fallen').textContent = `${lost.length} of ${before.length}`;
    byID('fallen-chains').hidden = before.length === 0;
    byID('fallen-chains').querySelector('ul').replaceChildren(
      ...lost.map((links) => element('li', {}, words.headline(explorer.backed(graph, links)), telling.route(links))));
  }

  function draw() {
    const canvas = byID('canvas');
    const { paddingLeft, paddingRight } = getComputedStyle(canvas);
    const room = Math.floor(canvas.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
    const drawn = told.filter(isDrawn);
    byID('drawing-room').hidden = drawn.length === 0;
    if (drawn.length === 0) return;
    const chains = drawn.map(({ links }) => links);
    const selection = explorer.selectForDrawing(graph, chains, Math.max(0, drawn.indexOf(told[state.chain - 1])));
    const wanted = `${room} ${selection.nodes.join()}`;
    if (wanted === drawnRoom) return;
    drawnRoom = wanted;
    const sketch = explorer.sketchOf(graph, selection, chains[0]);
    const picture = explorer.layOutFor(sketch, Math.max(room, 282), phone.matches);
    const ends = [...new Set([state.from, state.to, ...chains.map((links) => graph.cause[links[0]])])];
    drawing.show(selection, sketch, picture, ends, `How ${words.noun(state.from)} and ${words.noun(state.to)} are connected`);
    drawing.resize(1);
    explorer.showKeys(graph, words, selection, byID('key'));
    const left = chains.filter((links) => !links.every((link) => selection.links.includes(link))).length;
    byID('undrawn').textContent = left === 0 ? ''
      : `${left} weaker or longer chain${left === 1 ? ' is' : 's are'} not drawn, but told below; choose one to see it.`;
    byID('workbench').classList.toggle('tall', !picture.isRightward);
  }

  function showSelection() {
    const links = chosenLinks();
    const link = state.step > 0 ? links[state.step - 1] : -1;
    if (!byID('drawing-room').hidden) drawing.mark(links, link, state.node);
    telling.markStep(byID('chains'), state.node < 0 ? state.step : 0);
    const place = byID('details-text');
    const where = `${state.chain} of ${told.length}`;
    if (state.node >= 0) {
      telling.showNode(place, state.node, told, state.node === state.from || state.node === state.to);
      byID('details-title').textContent = 'On the way';
    } else if (link >= 0) {
      telling.showLink(place, link);
      byID('details-title').textContent = `Link ${state.step} of ${links.length}`;
    } else {
      const chain = told[state.chain - 1];
      place.replaceChildren(element('p', {}, telling.supportBadge(chain)), element('p', {}, words.headline(chain)),
        element('p', { class: 'detail' }, 'Choose a link or a box, or go from link to link with “Next”.'));
      byID('details-title').textContent = where;
    }
    byID('where').textContent = link >= 0 || state.node >= 0 ? where : `${links.length} link${links.length === 1 ? '' : 's'}`;
    byID('previous').setAttribute('aria-disabled', String(stepFrom(-1) === 0));
    byID('next').setAttribute('aria-disabled', String(stepFrom(1) === 0));
  }

  // The link a step leads to, counted from 1, or 0 for none. From a box on the chain it is the one out of it or into it.
  function stepFrom(way) {
    const chain = chosenLinks();
    const box = state.node < 0 ? -1 : explorer.nodesOf(graph, chain).indexOf(state.node);
    const next = box < 0 ? state.step + way : box + (way > 0 ? 1 : 0);
    return next < 1 || next > chain.length ? 0 : next;
  }

  function step(way) {
    const chain = chosenLinks();
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
    byID('told').focus();
  });
  byID('details').addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const link = state.step > 0 ? chosenLinks()[state.step - 1] : undefined;
    drawing.focusOn(state.node >= 0 ? { node: state.node } : { link });
  });
  globalThis.addEventListener('hashchange', () => {
    if (location.hash !== explorer.writeAddress(graph, state)) readAddress();
  });
  globalThis.addEventListener('resize', () => { if (told.length > 0) { draw(); showSelection(); } });

  byID('without-script').hidden = true;
  byID('explorer').hidden = false;
  readAddress();
})(globalThis.spinewiseExplorer);

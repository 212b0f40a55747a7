// Makes an open page follow its author's edits. The preview adds it to a page as it is served, never to a file.
'use strict';
{
  const { edition } = document.currentScript.dataset;
  const place = `spinewise-place ${location.pathname}`;
  const away = 'spinewise-away';

  // A browser may keep nothing for a page; then its place is lost at the next edit, and nothing else.
  const keep = (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* as said */ } };
  const kept = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };

  // MARK: The place on the page

  // Elements by their text; those of one text by their order.
  const named = (elements, textOf) => {
    const met = new Map();
    return elements.map((element) => {
      const text = textOf(element);
      met.set(text, (met.get(text) ?? 0) + 1);
      return { element, name: `${met.get(text)} ${text}` };
    });
  };
  const disclosures = () => named([...document.querySelectorAll('details')],
    (details) => details.querySelector('summary')?.textContent ?? '');
  // Those of a list of contents may stay in sight while the page goes by.
  const lines = () => named(
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, dd, tr, summary, figure):not(nav *)')],
    (line) => line.textContent);

  const reload = () => {
    const open = disclosures().map(({ element, name }) => [name, element.open]);
    // What is read now, from the top of the window down, and how far below the top it stands.
    const read = lines().map(({ element, name }) => [name, element.getBoundingClientRect()])
      .filter(([, box]) => box.height > 0 && box.bottom > 0 && box.top < innerHeight)
      .map(([name, box]) => [name, box.top]);
    keep(place, JSON.stringify({ left: scrollX, top: scrollY, open, read }));
    // The browser's own memory knows no disclosures, so it would scroll a shorter page.
    history.scrollRestoration = 'manual';
    location.reload();
  };

  const restore = () => {
    const last = JSON.parse(kept(place) ?? 'null');
    if (!last) return;
    keep(place, 'null');
    const open = new Map(last.open);
    for (const { element, name } of disclosures()) element.open = open.get(name) ?? element.open;
    // The edit may have made what stands above longer or shorter; the first line that it left alone is where it was.
    const now = new Map(lines().map(({ element, name }) => [name, element]));
    const [line, height] = last.read.map(([name, height]) => [now.get(name), height]).find(([line]) => line) ?? [];
    const scroll = () => {
      const top = line ? scrollY + line.getBoundingClientRect().top - height : last.top;
      // A browser drops what is not a whole pixel, and a hair below one is nearly that one.
      scrollTo({ left: last.left, top: Math.round(top), behavior: 'instant' });
    };
    scroll();
    // Until then the browser may still go to the address's fragment, and pictures may still find their height.
    addEventListener('load', () => requestAnimationFrame(() => {
      scroll();
      history.scrollRestoration = 'auto';
    }), { once: true });
  };

  // MARK: What is wrong with the content

  let overlay;
  let shown;

  const putAway = () => {
    overlay?.remove();
    overlay = undefined;
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // In a tree of its own, so that the site's style and the overlay's never meet. Findings are text, whatever they quote.
  const show = (build, findings) => {
    putAway();
    shown = build;
    if (kept(away) === build) return;
    overlay = element('div', '', { id: 'spinewise-findings' });
    const tree = overlay.attachShadow({ mode: 'open' });
    const box = element('section', '', { 'aria-labelledby': 'title' });
    const close = element('button', 'Put away', { type: 'button', 'aria-keyshortcuts': 'Escape' });
    close.addEventListener('click', () => {
      keep(away, shown);
      putAway();
    });
    box.append(
      element('h2', 'The site could not be built', { id: 'title' }),
      element('p', 'Until it can, it stays as it was. Escape puts this away until the next build.'),
      close,
      element('pre', findings, { tabindex: '0', 'aria-label': 'Findings' }));
    tree.append(element('link', '', { rel: 'stylesheet', href: '/spinewise-preview.css' }), box);
    document.body.append(overlay);
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !overlay) return;
    // Only what lies on top is put away.
    event.stopImmediatePropagation();
    keep(away, shown);
    putAway();
  }, { capture: true });

  // MARK: News

  // The server says as soon as a page listens which edition it serves, and again after each build. So a page that was not
  // listening, for a moment or since the server was started anew, sees that its own edition is not the last one.
  const hear = ({ data }) => {
    const [next, build, ...findings] = data.split('\n');
    if (next !== edition) reload();
    else if (findings.length === 0) putAway();
    else if (build !== shown) show(build, findings.join('\n'));
  };

  let events;
  // A hidden page hangs up: a browser holds only six connections to one server, and a seventh tab would get none.
  const listen = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    const source = new EventSource('/spinewise-reload');
    events = source;
    source.onmessage = hear;
    source.onerror = () => {
      // A connection that breaks is opened again by the browser; one that was refused is not.
      if (source.readyState === EventSource.CLOSED && events === source) setTimeout(listen, 1000);
    };
  };

  document.addEventListener('visibilitychange', listen);
  // A page that the browser kept whole, for somebody who goes back to it.
  addEventListener('pageshow', (event) => event.persisted && listen());
  restore();
  listen();
}

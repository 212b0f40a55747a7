(function (explorer) {
  'use strict';
  if (typeof document === 'undefined' || !globalThis.spinewise) return;
  explorer.graph = new explorer.Graph(globalThis.spinewise);
})(globalThis.spinewiseExplorer);

// Puts the explorer's own scripts to every question of a fixture and compares what they say, word for word.
// Usage: node explored.js EXPLORE.JS FOLDER COUNT      (FOLDER as Tests/ExplorerFixtures writes it)
'use strict';

const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const [scripts, folder, count] = process.argv.slice(2);
const program = new vm.Script(readFileSync(scripts, 'utf8'));
const faults = [];
const verdicts = {};
let [questions, chains, slowest, fixtures] = [0, 0, 0, 0];

for (let number = 0; number < Number(count); number += 1) {
  const window = {};
  const context = vm.createContext({ window });
  vm.runInContext(readFileSync(`${folder}/${number}.js`, 'utf8'), context);
  program.runInContext(context);
  const explorer = context.spinewiseExplorer;
  const graph = new explorer.Graph(window.spinewise);
  const words = new explorer.Words(graph);
  const [sentences, ...lines] = readFileSync(`${folder}/${number}.jsonl`, 'utf8').split('\n').map(JSON.parse);
  fixtures += 1;
  const expect = (where, own, theirs) => {
    const [ours, swifts] = [JSON.stringify(own), JSON.stringify(theirs)];
    if (ours !== swifts) faults.push(`${number}: ${where}:\n  explorer: ${ours}\n  terminal: ${swifts}`);
  };
  expect('links', Array.from({ length: graph.linkCount }, (_, link) => words.sentence(link)), sentences);
  for (const [from, to, weakest, without, verdict, completeness, opening, direct, told] of lines) {
    const began = performance.now();
    const answer = explorer.answer(graph, words, { from, to, weakest, without });
    slowest = Math.max(slowest, performance.now() - began);
    const limits = weakest < 3 || without.length > 0 ? ` at ${weakest} without ${without.map((node) => graph.id(node))}` : '';
    const where = `${graph.id(from)} to ${graph.id(to)}${limits}`;
    expect(where, [answer.verdict, answer.completeness, answer.opening.map((one) => words.text(one)).join(' '), answer.direct],
      [verdict, completeness, opening, direct]);
    expect(where, answer.chains.map((chain) => [chain.links, chain.support, words.headline(chain), words.because(chain)]), told);
    questions += 1;
    chains += told.length;
    verdicts[verdict] = (verdicts[verdict] || 0) + 1;
  }
}
console.log(faults.slice(0, 20).join('\n'));
console.log(`${fixtures} graphs, ${questions} questions, ${chains} chains, ${slowest.toFixed(0)} ms at most; `
  + `${Object.entries(verdicts).map(([name, many]) => `${many} ${name}`).join(', ')}; ${faults.length} faults`);
// A fixture of nothing proves nothing.
process.exit(faults.length > 0 || questions < 1000 || Object.keys(verdicts).length < 6 ? 1 : 0);

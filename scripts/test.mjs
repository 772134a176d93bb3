// @ts-check
/** `npm test`: every check there is, from a fresh clone. The last line is `N passed, N failed[, N skipped]`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks, staticChecks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { atTerminal, root, run } from './process.mjs';
import { buildSite } from './site.mjs';
import { ensureTools } from './tools.mjs';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, remark?: string }} Row */

/** @type {Row[]} */
const rows = [];

const single = (/** @type {string} */ name, /** @type {boolean} */ ok, /** @type {string} */ output) => {
  if (!ok) console.log(`\n── ${name}\n${output.trim()}`);
  rows.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
};

/**
 * Runs a test runner that leaves a JSON report, and adds what the report counts.
 * @param {string} name
 * @param {readonly string[]} command
 * @param {string} report
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} count
 * @param {Record<string, string>} [env]
 */
const counted = async (name, command, report, count, env = {}) => {
  console.log(`\n── ${name}`);
  const file = join(root, '.cache', report);
  rmSync(file, { force: true });
  const [program = '', ...args] = command;
  const { code } = await run(program, args, { show: true, env });
  /** @type {Row} */
  let row;
  try {
    row = { name, ...count(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    row = { name, passed: 0, failed: 1, skipped: 0, remark: 'ended without a report' };
  }
  // A runner that fails for another reason than a failing case (an unhandled error, say) is a failure too.
  if (code !== 0 && row.failed === 0) row.failed = 1;
  rows.push(row);
};

await ensureDependencies();
mkdirSync(join(root, '.cache'), { recursive: true });
const missing = await ensureTools();

const core = await run('tsx', ['scripts/build-core.ts']);
single('core of the machine', core.code === 0, core.output);
await run('astro', ['sync']);
for (const { name, ok, output } of await runChecks(staticChecks, 2)) single(name, ok, output);

await counted(
  'unit, model and differential tests',
  ['vitest', 'run', `--reporter=${atTerminal ? 'default' : 'agent'}`, '--reporter=json', '--outputFile.json=.cache/vitest.json'],
  'vitest.json',
  ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
    passed: numPassedTests,
    // A file that cannot even be loaded has no cases to fail.
    failed:
      numFailedTests +
      testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: numPendingTests + numTodoTests,
  }),
);

const { ok, output } = await buildSite();
single('build of the site', ok, output);
if (ok && (await findChromium())) {
  await counted(
    'tests in the browser',
    ['playwright', 'test', `--reporter=${atTerminal ? 'line' : 'dot'},json`],
    'playwright.json',
    ({ stats, errors }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }),
    { PLAYWRIGHT_JSON_OUTPUT_NAME: '.cache/playwright.json' },
  );
} else {
  rows.push({ name: 'tests in the browser', passed: 0, failed: 0, skipped: 1, remark: ok ? 'no Chromium' : 'the site was not built' });
}

const width = Math.max(...rows.map(({ name }) => name.length));
console.log();
for (const { name, passed, failed, skipped, remark } of rows) {
  const verdict = failed > 0 ? 'FAILED ' : passed > 0 ? 'ok     ' : 'skipped';
  console.log(
    `${verdict}  ${name.padEnd(width)}  ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${remark ? ` (${remark})` : ''}`,
  );
}
for (const line of missing) console.log(line);

const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => rows.reduce((total, row) => total + row[key], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

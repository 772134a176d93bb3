// @ts-check
/** `npm run check`: what a programmer runs before every commit; no browser, no native compiler, under a minute. */
import { quickChecks, runChecks } from './checks.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run } from './process.mjs';

await ensureDependencies();
// The core and Astro's types are generated; the checks read both.
const made = await Promise.all([run('tsx', ['scripts/build-core.ts']), run('astro', ['sync'])]);
for (const { code, output } of made) {
  if (code === 0) continue;
  console.error(output);
  process.exit(1);
}
const outcomes = await runChecks(await quickChecks(), 2);
for (const { name, ok, output } of outcomes) {
  if (!ok) console.log(`\n── ${name}\n${output.trim()}`);
}
console.log();
for (const { name, ok } of outcomes) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}`);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;

// @ts-check
/**
 * `npm run lighthouse`: what Lighthouse (its mobile preset) says of the built book's pages. The aims: 100 in accessibility, best
 * practices and SEO, at least 95 in performance. Exits with 1 when one is missed. Performance depends on the machine: run it on a
 * quiet one.
 */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findChromium } from './chromium.mjs';
import { giveUp } from './process.mjs';
import { serve } from './serve.mjs';
import { buildSite } from './site.mjs';

const pages = ['en/', 'ko/', 'en/chapter-3/', 'ko/chapter-3/', 'ko/chapter-1/', 'en/how-do-we-know/', 'ko/progress/'];
const aims = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 };
const debugPort = 9333;

const { ok, output } = await buildSite();
if (!ok) giveUp(output);
const executablePath = await findChromium();
if (executablePath === undefined) giveUp('No Chromium on this machine.');
const port = await serve(4331, { search: true });
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--remote-debugging-port=${debugPort}`],
});

let missed = false;
console.log(
  `${'page'.padEnd(24)}${Object.keys(aims)
    .map((name) => name.padStart(16))
    .join('')}`,
);
for (const path of process.argv.length > 2 ? process.argv.slice(2) : pages) {
  const result = await lighthouse(`http://localhost:${port}/${path}`, {
    port: debugPort,
    logLevel: 'error',
    onlyCategories: Object.keys(aims),
  });
  if (!result) giveUp(`Lighthouse said nothing of ${path}.`);
  const { categories, audits } = /** @type {NonNullable<typeof result>} */ (result).lhr;
  const cells = Object.entries(aims).map(([name, aim]) => {
    const score = categories[name]?.score ?? 0;
    if (score < aim) missed = true;
    return `${Math.round(score * 100)}${score < aim ? ` (aim ${aim * 100})` : ''}`.padStart(16);
  });
  console.log(`${path.padEnd(24)}${cells.join('')}`);
  for (const category of Object.keys(aims).filter((name) => name !== 'performance'))
    for (const { id, weight } of categories[category]?.auditRefs ?? []) {
      const audit = audits[id];
      if (weight > 0 && audit && audit.score !== null && audit.score < 1) console.log(`    ${category}: ${audit.title}`);
    }
}
await browser.close();
process.exit(missed ? 1 : 0);

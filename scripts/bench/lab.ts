import { chromium, type Browser, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../chromium.mjs';
import { root } from '../process.mjs';
import { serve } from '../serve.mjs';
import { buildSite, dist } from '../site.mjs';

const chapter = 'en/chapter-3/';
const plainPage = 'plain/';
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The chapter's text as a page of Starlight's own, without anything of ours: what a chapter is compared with. */
function buildPlain(): string {
  const folder = join(root, '.cache', 'plain-starlight');
  const docs = join(folder, 'src', 'content', 'docs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  const text = readFileSync(join(root, 'src/content/docs/en/chapter-3/index.mdx'), 'utf8')
    .replace(/^chapter: .*\n/m, '')
    .replace(/^import .*\n/gm, '')
    .replace(/<[A-Z][^>]*\/>/gs, '')
    .replace(/<\/?[A-Z][^>]*>/gs, '');
  writeFileSync(join(docs, 'index.mdx'), text);
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';\nexport default { base: '/${plainPage}', integrations: [starlight({ title: 'Plain' })] };\n`,
  );
  writeFileSync(
    join(folder, 'src', 'content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  execFileSync(join(root, 'node_modules/.bin/astro'), ['build', '--root', folder, '--outDir', join(dist, plainPage)], { stdio: 'ignore' });
  return plainPage;
}

interface Paint {
  readonly paint: number;
  readonly blocked: number;
}

/** First contentful paint and total blocking time of a page with a cold cache, on a processor slowed down four times, ms. */
async function paintOf(browser: Browser, address: string): Promise<Paint> {
  const page = await (await browser.newContext({ viewport: { width: 412, height: 823 } })).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
    Object.assign(globalThis, { longTasks: tasks });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const measured = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    blocked: (globalThis as typeof globalThis & { longTasks: number[] }).longTasks.reduce(
      (sum, duration) => sum + Math.max(0, duration - 50),
      0,
    ),
  }));
  await page.context().close();
  return measured;
}

/** All scripts that a page loads before anybody touches it, gzip bytes. */
async function scriptsOf(browser: Browser, address: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  let bytes = 0;
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    waiting.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(waiting);
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map(({ textContent }) => textContent ?? '').join('\n'),
  );
  await page.context().close();
  return bytes + gzipSync(inline).length;
}

/** From the reader's touch until the code can be edited and the run has been opened, with a cold cache, ms. */
async function touchToRunnable(browser: Browser, address: string): Promise<number> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  const start = lab.locator('button.start');
  await start.waitFor();
  await page.waitForTimeout(300);
  const from = Date.now();
  await lab
    .locator('pre')
    .first()
    .click({ position: { x: 60, y: 60 } });
  await Promise.all([lab.locator('.monaco-editor .view-line').first().waitFor(), lab.locator('[data-lab-phase=open]').waitFor()]);
  const took = Date.now() - from;
  await page.context().close();
  return took;
}

/** Pictures a second while the time line is dragged over, in a run of about a million steps. */
async function scrub(browser: Browser, address: string): Promise<{ readonly steps: number; readonly frames: number }> {
  const page: Page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.locator('button.start').click();
  await lab.locator('[data-lab-phase=open]').waitFor({ timeout: 60_000 });
  const slider = lab.locator('input[type=range]').first();
  const steps = Number(await slider.getAttribute('max'));
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the time line is not there');
  const counting = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        let frames = 0;
        const count = (): void => {
          frames++;
          if (performance.now() - from < 3000) requestAnimationFrame(count);
          else resolve((frames * 1000) / (performance.now() - from));
        };
        requestAnimationFrame(count);
      }),
  );
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let at = 0; at < 150; at++) {
    await page.mouse.move(box.x + box.width * (0.5 + 0.45 * Math.sin(at / 12)), box.y + box.height / 2);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const frames = await counting;
  await page.context().close();
  return { steps, frames };
}

/** What a chapter costs before and after the reader reaches for its lab, in Chromium, beside a plain page of Starlight. */
export async function measureLab(): Promise<void> {
  const { ok, output } = await buildSite();
  if (!ok) throw new Error(output);
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const plain = buildPlain();
  const site = `http://localhost:${await serve(4332)}/`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });

  console.log(`lab, scripts before a touch: ${kilobytes(await scriptsOf(browser, site + chapter))} gzip (aim 60 KB)`);
  const runs = { chapter: [] as Paint[], plain: [] as Paint[] };
  for (let round = 0; round < 5; round++) {
    runs.chapter.push(await paintOf(browser, site + chapter));
    runs.plain.push(await paintOf(browser, site + plain));
  }
  for (const what of ['paint', 'blocked'] as const) {
    const [ours, theirs] = [middle(runs.chapter.map((run) => run[what])), middle(runs.plain.map((run) => run[what]))];
    const name = what === 'paint' ? 'first contentful paint' : 'total blocking time';
    console.log(`lab, ${name}: chapter ${ours.toFixed(0)} ms, plain Starlight ${theirs.toFixed(0)} ms (processor slowed down four times)`);
  }
  const touches: number[] = [];
  for (let round = 0; round < 5; round++) touches.push(await touchToRunnable(browser, site + chapter));
  console.log(`lab, from touch to editable and runnable: ${middle(touches)} ms (median of 5, cold cache; aim 1,500 ms)`);
  const { steps, frames } = await scrub(browser, site + chapter);
  console.log(`lab, scrubbing a run of ${steps} steps: ${frames.toFixed(0)} pictures a second (aim 50)`);
  await browser.close();

  const assets = join(dist, '_astro');
  const worker = existsSync(assets) ? readdirSync(assets).filter((name) => /^simulator\.worker.*\.js$|\.wasm$/.test(name)) : [];
  const size = worker.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  console.log(`lab, simulator and compiler: ${kilobytes(size)} gzip (${worker.join(', ')}; aim 250 KB)`);
}

// @ts-check
/** `npm run picture`: takes the pictures of the README from the built book: the first page, and a tour of the lab. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { giveUp, root } from './process.mjs';
import { serve } from './serve.mjs';
import { buildSite } from './site.mjs';

const { ok, output } = await buildSite();
if (!ok) giveUp(output);
const executablePath = await findChromium();
if (executablePath === undefined) giveUp('No Chromium on this machine.');
const site = `http://localhost:${await serve(4330, { search: true })}/`;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});

/**
 * A lab that has been run until it rests.
 * @param {{ path: string, width: number, height: number, dark?: boolean }} view
 */
const restedLab = async ({ path, width, height, dark = false }) => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: width < 500,
    isMobile: width < 500,
  });
  const page = await context.newPage();
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.locator('button.start').click();
  await lab.locator('[data-lab-phase=open]').waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  return { page, lab };
};

const first = await restedLab({ path: 'en/', width: 1440, height: 900 });
await first.page.evaluate(() => scrollTo(0, 0));
await first.page.screenshot({ path: join(root, 'docs', 'first-page.png') });

const whole = await restedLab({ path: 'en/chapter-3/', width: 1440, height: 900 });
/** The page's header lies over what has been scrolled below it. */
const style = 'header:has(site-search) { visibility: hidden }';
await whole.lab.screenshot({ path: join(root, 'docs', 'lab.png'), style });

const dark = await restedLab({ path: 'ko/chapter-3/', width: 1440, height: 900, dark: true });
await dark.lab.getByRole('tab', { name: '메모리' }).click();
await dark.lab.getByRole('tab', { name: '스케줄러' }).click();
await dark.lab.getByRole('tab', { name: '상태', exact: true }).click();
await dark.page.waitForTimeout(500);
await dark.lab.screenshot({ path: join(root, 'docs', 'lab-dark.png'), style });

const phone = await restedLab({ path: 'ko/chapter-3/', width: 390, height: 844, dark: false });
await phone.lab.evaluate((element) => element.scrollIntoView());
await phone.page.evaluate(() => scrollBy(0, -60));
await phone.page.screenshot({ path: join(root, 'docs', 'lab-phone.png') });

await browser.close();
process.exit(0);

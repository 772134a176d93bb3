// @ts-check
/** `npm run picture`: takes the picture of the first page for the README from the built book. */
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
const port = await serve(4330, { search: true });
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
await page.goto(`http://localhost:${port}/en/`, { waitUntil: 'networkidle' });
const lab = page.locator('.opening-lab');
await lab.getByRole('button').first().click();
await lab.getByText('Every thread is waiting').first().waitFor({ timeout: 60_000 });
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: join(root, 'docs', 'first-page.png') });
await browser.close();
process.exit(0);

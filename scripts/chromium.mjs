// @ts-check
/** Where a Chromium for the browser tests is. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canRun } from './process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The full path of one that starts, or undefined when there is none. */
export const findChromium = async () => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  // Ubuntu has a `chromium-browser` that only says how to install one, hence the trial.
  const onPath = candidates.find((path) => existsSync(path) && canRun(path, ['--version', '--no-sandbox']));
  if (onPath !== undefined) return onPath;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
};

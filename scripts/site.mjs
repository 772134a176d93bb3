// @ts-check
/** Building the site, only when its sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './process.mjs';

const sources = [
  'src',
  'harness',
  'public',
  'scripts/build-core.ts',
  'astro.config.mjs',
  'ec.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const record = join(root, '.cache', 'site-built-from');

export const dist = join(root, 'dist');

/** One hash over the names and contents of everything that the site is built from. */
const fingerprint = () => {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    hash.update(path).update('\0').update(readFileSync(full));
  };
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.ts$|\.generated\.ts$/.test(entry.name)) add(path);
    }
  };
  for (const source of sources) {
    if (['src', 'harness', 'public'].includes(source)) walk(source);
    else add(source);
  }
  return hash.digest('hex');
};

/**
 * Leaves an up-to-date site in dist.
 * @returns {Promise<{ ok: boolean, built: boolean, output: string }>} `output` is what the failing step printed
 */
export const buildSite = async () => {
  const now = fingerprint();
  if (existsSync(join(dist, 'index.html')) && existsSync(record) && readFileSync(record, 'utf8') === now)
    return { ok: true, built: false, output: '' };
  for (const [command, ...args] of [
    ['tsx', 'scripts/build-core.ts'],
    ['astro', 'build'],
  ]) {
    const { code, output } = await run(String(command), args);
    if (code !== 0) return { ok: false, built: false, output };
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(record, now);
  return { ok: true, built: true, output: '' };
};

// @ts-check
/** Programs that the tests use but npm does not bring: found, installed where that is allowed, or named as missing. */
import { findChromium } from './chromium.mjs';
import { canRun, run } from './process.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} purpose what is not tested without it
 * @property {readonly string[]} packages of Debian
 * @property {() => boolean | Promise<boolean>} present
 * @property {(() => Promise<unknown>)} [otherwise] another way to install it, when apt has not helped
 */

/** @type {readonly Tool[]} */
const tools = [
  {
    name: 'Chromium',
    purpose: 'tests in the browser',
    packages: ['chromium'],
    present: async () => (await findChromium()) !== undefined,
    otherwise: () => run('playwright', ['install', 'chromium']),
  },
  { name: 'g++', purpose: 'comparison with native C++', packages: ['g++'], present: () => canRun('g++') },
  {
    name: 'MinGW g++',
    purpose: 'compiling the examples for Windows',
    packages: ['g++-mingw-w64-x86-64'],
    present: () => canRun('x86_64-w64-mingw32-g++'),
  },
  {
    name: 'Wine',
    purpose: 'running the examples natively under Wine',
    packages: ['wine', 'wine64'],
    present: () => canRun('wine') || canRun('wine64'),
  },
  {
    name: 'valgrind',
    purpose: 'asking memcheck again what it finds',
    packages: ['valgrind'],
    present: () => canRun('valgrind'),
  },
];

const apt = (/** @type {readonly string[]} */ args) =>
  run('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });

/**
 * Installs what is missing if it may, and returns one line for each tool that stays missing.
 * @returns {Promise<string[]>}
 */
export const ensureTools = async () => {
  const mayInstall = process.getuid?.() === 0 && canRun('apt-get');
  let updated = false;
  /** @type {string[]} */
  const missing = [];
  for (const tool of tools) {
    if (await tool.present()) continue;
    if (mayInstall) {
      console.log(`Installing ${tool.name} …`);
      if (!updated) await apt(['update']);
      updated = true;
      await apt(['install', '--no-install-recommends', ...tool.packages]);
    }
    if (tool.otherwise && !(await tool.present())) await tool.otherwise();
    if (!(await tool.present())) missing.push(`${tool.name} is missing on this machine: no ${tool.purpose}.`);
  }
  return missing;
};

// @ts-check
/** Running other programs from the repository's root, with the repository's own tools (and its Node 24) first on PATH. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === 'win32';
const tools = join(root, 'node_modules', '.bin');

/** Whether someone watches: then colours and progress are worth their place, and nothing but noise in a log. */
export const atTerminal = process.stdout.isTTY === true;

/** The environment of every program started here. */
export const environment = () => {
  const path = process.env['PATH'] ?? '';
  return {
    ...process.env,
    PATH: path.split(delimiter)[0] === tools ? path : tools + delimiter + path,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_UPDATE_NOTIFIER: '1',
  };
};

/**
 * Runs a program to its end. With `show`, its output goes straight to the terminal and `output` stays empty.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, args, { show = false, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: root,
      env: { ...environment(), ...(show && atTerminal ? {} : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: windows,
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/**
 * Whether a program can be started at all.
 * @param {string} command
 */
export const canRun = (command, args = ['--version']) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 30_000, shell: windows }).status === 0;

/** Says one clear line and ends: for what the person at the keyboard can mend. */
export const giveUp = (/** @type {string} */ line) => {
  console.error(line);
  process.exit(1);
};

/** Whether Node 24 of the npm package `node` is installed; without it, a recent Node on PATH must do. */
export const hasOwnNode = () => existsSync(join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node'));

// @ts-check
/** The checks that read the sources without running them. */
import { run } from './process.mjs';

/** @type {readonly { name: string, command: readonly string[] }[]} */
export const staticChecks = [
  { name: 'lint', command: ['eslint', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo', '-p', '.'] },
  { name: 'format', command: ['prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'] },
  { name: 'types in Svelte', command: ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'warning', '--output', 'human'] },
  { name: 'dependency rule', command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'] },
];

/** Checks only `npm test` makes: they take longer than a programmer should wait. */
export const slowChecks = [{ name: 'types in Astro', command: ['astro', 'check', '--minimumSeverity', 'warning'] }];

/**
 * @typedef {{ name: string, ok: boolean, output: string }} Outcome
 * @param {readonly { name: string, command: readonly string[] }[]} checks
 * @param {number} atOnce how many run side by side
 * @returns {Promise<Outcome[]>} in the order of `checks`
 */
export const runChecks = async (checks, atOnce) => {
  /** @type {Outcome[]} */
  const outcomes = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < checks.length; index = next++) {
      const { name, command } = /** @type {(typeof checks)[number]} */ (checks[index]);
      const [program = '', ...args] = command;
      const { code, output } = await run(program, args);
      outcomes[index] = { name, ok: code === 0, output };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
};

// @ts-check
/** The checks that read the sources without running them. */
import { run } from './process.mjs';

const lint = ['eslint', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0', '--no-warn-ignored'];
const format = ['prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '--ignore-unknown'];

/** Reads TypeScript too. */
const types = {
  name: 'types',
  command: ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'warning', '--fail-on-warnings', '--output', 'human'],
};
const dependencyRule = { name: 'dependency rule', command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'] };

/** What `npm test` reads: everything. Longest first. */
export const staticChecks = [
  { name: 'lint', command: [...lint, '.'] },
  { name: 'types in Astro', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  types,
  { name: 'format', command: [...format, '.'] },
  dependencyRule,
];

/** Files that differ from the commit before the last one, or are new; null where git cannot tell. */
const changedFiles = async () => {
  const lists = await Promise.all([
    run('git', ['diff', '--name-only', '--diff-filter=d', 'HEAD~1']),
    run('git', ['ls-files', '--others', '--exclude-standard']),
  ]);
  if (lists.some(({ code }) => code !== 0)) return null;
  return lists.flatMap(({ output }) => output.split('\n')).filter((file) => file !== '');
};

/**
 * What `npm run check` does: types and imports of everything; lint, form and unit tests of what is being committed and of the
 * commit before, so that the book may grow and a check stays short.
 */
export const quickChecks = async () => {
  const unitTests = ['vitest', 'run', '--project', 'unit', '--reporter', 'agent', '--passWithNoTests'];
  const changed = await changedFiles();
  if (changed === null) return [...staticChecks, { name: 'unit tests', command: unitTests }];
  const code = changed.filter((file) => /\.(ts|svelte)$/.test(file));
  return [
    { name: 'unit tests of what changed', command: [...unitTests, '--changed', 'HEAD~1'] },
    types,
    ...(code.length === 0 ? [] : [{ name: 'lint of what changed', command: [...lint, ...code] }]),
    ...(changed.length === 0 ? [] : [{ name: 'format of what changed', command: [...format, ...changed] }]),
    dependencyRule,
  ];
};

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

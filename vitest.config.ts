import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * A time limit is there for what never ends; how long a test takes on a loaded machine says nothing.
 * `unit`: quick, beside the code or in tests/ (`npm run check` runs those of what changed).
 * `thorough`: searches, comparisons with native programs and other slow ones: named `*.slow.test.ts`.
 */
export default defineConfig({
  test: {
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'threads',
    // By itself Vitest leaves one processor idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        // Nothing of ours keeps state in a module: files share what they import, which halves the time.
        test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], exclude: ['**/*.slow.test.ts'], isolate: false },
      },
      { extends: true, test: { name: 'thorough', include: ['src/**/*.slow.test.ts', 'tests/**/*.slow.test.ts'] } },
    ],
  },
});

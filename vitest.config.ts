import { defineConfig } from 'vitest/config';

/**
 * `unit`: quick, beside the code or in tests/ (`npm run check` runs these).
 * `thorough`: searches, comparisons with native programs and other slow ones: named `*.slow.test.ts`.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], exclude: ['**/*.slow.test.ts'] },
      },
      { extends: true, test: { name: 'thorough', include: ['src/**/*.slow.test.ts', 'tests/**/*.slow.test.ts'], testTimeout: 300_000 } },
    ],
  },
});

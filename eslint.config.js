// @ts-check
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** The simulator is a pure function: nothing of the host that could differ between two runs. */
const hostGlobals = [
  ...['Date', 'performance', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
  ...['window', 'document', 'self', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'Intl'],
].map((name) => ({ name, message: 'The simulator is a pure function of program, scenario and schedule.' }));

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', '.shared/', 'src/simulator/machine/core/', '**/*.generated.ts', '**/*.astro'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // It does not know that a call may change what a getter returns.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `xs[i] !` after a bounds check costs nothing in a hot loop, where `?? fail()` does.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], extends: [svelte.configs['flat/recommended']] },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      // The compiler of Svelte writes what these rules cannot see.
      'prefer-const': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      // It reads the reason that follows a rule's name as more names.
      'svelte/no-unused-svelte-ignore': 'off',
      // A Map that never changes after it is made needs no reactivity.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/simulator/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/simulator/machine/core.generated.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Every choice is made by the schedule.' }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);

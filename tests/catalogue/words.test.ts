import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as diagnosticsEn from '../../src/catalogue/en/diagnostics.ts';
import { findings as findingsEn } from '../../src/catalogue/en/findings.ts';
import * as diagnosticsKo from '../../src/catalogue/ko/diagnostics.ts';
import { findings as findingsKo } from '../../src/catalogue/ko/findings.ts';

const holes = (template: string): string[] => [...new Set([...template.matchAll(/\{#?(\w+)/g)].map(([, name = '']) => name))].sort();

describe.each([
  ['diagnostics', diagnosticsEn.diagnostics, diagnosticsKo.diagnostics],
  ['findings', findingsEn, findingsKo],
])('the catalogue of %s', (_name, en, ko) => {
  it('has the same codes in both languages', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('%s: Korean uses no hole that English lacks, and is Korean', (code) => {
    const extra = holes(ko[code] ?? '').filter((hole) => !holes(en[code] ?? '').includes(hole));
    expect(extra).toEqual([]);
    const words = (ko[code] ?? '').replaceAll(/\{[^{}]*\}|#\w+/g, '');
    if (/[a-z]{3} /i.test(words)) expect(words).toMatch(/[가-힣]/);
  });
});

it('the terms of diagnostics are the same in both languages', () => {
  expect(Object.keys(diagnosticsKo.features).sort()).toEqual(Object.keys(diagnosticsEn.features).sort());
});

describe('invariant 7: no text in the simulator', () => {
  const sources = readdirSync(join(import.meta.dirname, '../../src/simulator'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('.test.') && !path.includes('generated'),
  );

  it('has no Korean and finds the sources at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    // The characters by which it tells languages apart are data, and no reader sees them.
    for (const path of sources.filter((each) => each !== join('compiler', 'source-text.ts'))) {
      const code = readFileSync(join(import.meta.dirname, '../../src/simulator', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, path).not.toMatch(/[가-힣]/);
    }
  });

  it('reports only codes that the catalogue has words for', () => {
    const known = new Set(Object.keys(diagnosticsEn.diagnostics));
    for (const path of sources.filter((source) => source.startsWith('compiler'))) {
      const text = readFileSync(join(import.meta.dirname, '../../src/simulator', path), 'utf8');
      for (const [, code = ''] of text.matchAll(/\b(?:error|warning|warn)\(\s*'([a-z0-9]+(?:-[a-z0-9]+)+)'/g))
        expect(known, `${path}: ${code}`).toContain(code);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnostics as english } from '../../../src/catalogue/en/diagnostics.ts';
import { corpus } from '../oracle/corpus.ts';
import { compileText } from './rig.ts';

/** Invariant 5: whatever the text, the compiler answers with a program or with an error, and does not throw. */
const texts = corpus()
  .filter(({ path }) => !path.includes('/'))
  .map(({ path, files }) => ({ file: path, tokens: files[0].text.match(/\w+|"[^"]*"|\s+|[^\w\s]/g) ?? [] }));

const answers = (text: string, file: string): void => {
  const { program, diagnostics } = compileText(text, file);
  const failed = diagnostics.some((one) => one.severity === 'error');
  expect(program === null).toBe(failed);
  for (const one of diagnostics) {
    expect(english[one.code], one.code).toBeDefined();
    for (const note of one.notes) expect(english[note.code], note.code).toBeDefined();
  }
};

const place = fc.nat({ max: 100_000 });
const edit = fc.record({ kind: fc.constantFrom('remove', 'insert', 'swap', 'replace'), at: place, other: place });

describe('texts that went wrong', () => {
  it('words lost, doubled and exchanged', () => {
    fc.assert(
      fc.property(fc.nat({ max: texts.length - 1 }), fc.array(edit, { minLength: 1, maxLength: 4 }), (index, edits) => {
        const chosen = texts[index];
        if (chosen === undefined) return;
        const tokens = [...chosen.tokens];
        for (const { kind, at, other } of edits) {
          const a = at % tokens.length;
          const b = other % tokens.length;
          const first = tokens[a] ?? '';
          const second = tokens[b] ?? '';
          if (kind === 'remove') tokens.splice(a, 1);
          else if (kind === 'insert') tokens.splice(a, 0, second);
          else tokens[a] = second;
          if (kind === 'swap') tokens[b] = first;
        }
        answers(tokens.join(''), chosen.file);
      }),
      { numRuns: 150, seed: 20260727 },
    );
  });
  it('texts that stop early', () => {
    fc.assert(
      fc.property(fc.nat({ max: texts.length - 1 }), place, (index, at) => {
        const chosen = texts[index];
        if (chosen !== undefined) answers(chosen.tokens.slice(0, at % chosen.tokens.length).join(''), chosen.file);
      }),
      { numRuns: 50, seed: 20260727 },
    );
  });
  it.each([
    ['a class inside itself', 'struct A { A a; };'],
    ['a variable made of itself', 'int main() { auto x = x; int y = y; return y; }'],
    ['an array too large for any process', 'char b[1000000000]; int main() { return b[0]; }'],
    ['a base class that is its own', 'struct A : A {}; int main() {}'],
    ['members of nothing', 'int main() { return ().x + ->y; }'],
    ['an empty text', ''],
  ])('%s', (_name, text) => {
    answers(text, 'test.cpp');
    expect(compileText(text).program).toBeNull();
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quoteRegion } from '../../src/components/figures/region.ts';

const DOCS = 'src/content/docs';
const EXAMPLES = 'src/content/examples';

const chapters = readdirSync(`${DOCS}/ko`).filter((name) => name.startsWith('chapter-'));

const read = (language: string, chapter: string): string => readFileSync(`${DOCS}/${language}/${chapter}/index.mdx`, 'utf8');

/** Props of every use of a component, in order, as `name=value`. */
function uses(text: string, component: string): readonly Readonly<Record<string, string>>[] {
  return [...text.matchAll(new RegExp(`<${component}\\b([^>]*?)/?>`, 'gs'))].map(([, props = '']) =>
    Object.fromEntries([...props.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
  );
}

/** What must be the same in every language: order and kind of everything that is not a sentence. */
function skeleton(text: string): readonly string[] {
  const pieces = text.matchAll(
    /^(#{2,4}) (\d+\.\d+)?|<(Lab|RunLog|CodeQuote|VariantName|Probe) ([^>]*?)\/>|<(\w+Figure) |<Figure\s+number="([\d.]+)|^(:::\w+|<details>|```\w*|\|-+.*|\| *-+.*)/gm,
  );
  return [...pieces].map(([all, hashes, number, component, props, figure, figureNumber]) => {
    if (hashes !== undefined) return `${hashes} ${number ?? ''}`;
    if (component !== undefined) return `${component} ${props?.trim() ?? ''}`;
    if (figure !== undefined) return figure;
    if (figureNumber !== undefined) return `Figure ${figureNumber}`;
    return all.startsWith('|') ? `table of ${all.split('|').length - 2}` : all;
  });
}

const links = (text: string): readonly string[] => [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, address = '']) => address);

/** Prototypes, as `text` between fences. */
const fenced = (text: string): readonly string[] => [...text.matchAll(/^```cpp\n(.*?)^```/gms)].map(([, code = '']) => code);

describe.each(chapters)('%s', (chapter) => {
  const korean = read('ko', chapter);
  const english = read('en', chapter);

  it('has the same sections, figures, labs, quotes, notes and tables in both languages', () => {
    expect(skeleton(english).length).toBeGreaterThan(10);
    expect(skeleton(korean)).toEqual(skeleton(english));
  });

  it.each([
    ['ko', korean],
    ['en', english],
  ])(
    '%s: begins no paragraph with the name of a run, which MDX may take for a block, and closes notes on lines of their own',
    (_, text) => {
      expect(text.split('\n').filter((line) => line.startsWith('<VariantName') || / :::$/.test(line))).toEqual([]);
    },
  );

  it('names the same sources and shows the same prototypes in both languages', () => {
    expect(links(korean)).toEqual(links(english));
    const withoutComments = (blocks: readonly string[]): readonly string[] => blocks.map((code) => code.replaceAll(/ *\/\/.*/g, ''));
    expect(withoutComments(fenced(korean))).toEqual(withoutComments(fenced(english)));
  });

  it.each([
    ['ko', korean],
    ['en', english],
  ])('%s: quotes only code that stands in the examples', (_, text) => {
    for (const { file = '', region } of uses(text, 'CodeQuote')) {
      const source = readFileSync(`${EXAMPLES}/${file}`, 'utf8');
      expect(quoteRegion(source, region ?? null)).not.toBe('');
    }
    // Between fences there are prototypes of Windows' functions and nothing that could run.
    for (const code of fenced(text)) expect(code).not.toMatch(/[{}]/);
  });

  it.each([
    ['ko', korean],
    ['en', english],
  ])('%s: every lab has its scenario', (_, text) => {
    const labs = uses(text, 'Lab');
    expect(labs.length).toBeGreaterThan(0);
    for (const { example, variant = 'scenario' } of labs) expect(existsSync(`${EXAMPLES}/${example}/${variant}.json`), variant).toBe(true);
  });

  it.each([
    ['ko', korean],
    ['en', english],
  ])('%s: a prepared run that the text names belongs to the lab above it', (_, text) => {
    let example: string | undefined;
    for (const [, lab, variant] of text.matchAll(/<(?:Lab example="([^"]*)"|VariantName variant="([^"]*)")/g)) {
      if (lab === undefined) expect(existsSync(`${EXAMPLES}/${example}/${variant}.json`), variant).toBe(true);
      else example = lab;
    }
  });

  it('marks only claims that a probe pins which there is', () => {
    for (const { id = '' } of uses(english, 'Probe')) expect(existsSync(`harness/probes/${id}.cpp`), id).toBe(true);
  });

  it('Korean has no English sentence and English no Korean letter', () => {
    expect(english).not.toMatch(/[가-힣]/);
    const paragraphs = korean.split('\n\n').filter((paragraph) => /^[A-Za-z]/.test(paragraph) && !/^(import|title)/.test(paragraph));
    expect(paragraphs.filter((paragraph) => !/[가-힣]/.test(paragraph))).toEqual([]);
  });
});

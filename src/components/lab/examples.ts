import { readScenario } from '../../simulator/session/scenario.ts';
import type { LabExample } from './lab-state.svelte.ts';

const root = '/src/content/examples/';
const sources = import.meta.glob<string>('/src/content/examples/**/*.{cpp,c,h}', { eager: true, query: '?raw', import: 'default' });
const scenarios = import.meta.glob<unknown>('/src/content/examples/**/*.json', { eager: true, import: 'default' });

/** `a/b/../c` → `a/c`. */
const resolve = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** What the book knows of an example. */
export type BookExample = Omit<LabExample, 'language' | 'layout' | 'kept'>;

/** All examples, in the order of the book. */
export const exampleIds = (): readonly string[] =>
  Object.keys(scenarios)
    .filter((path) => path.endsWith('/scenario.json'))
    .map((path) => path.slice(root.length, -'/scenario.json'.length))
    .sort();

/**
 * An example with all its prepared runs, `scenario.json` first. Throws, and so fails the build, on an example, a scenario or
 * a source that does not exist or cannot be read.
 */
export const findExample = (id: string, variant: string): BookExample => {
  const folder = `${root}${id}/`;
  const texts: Record<string, string> = {};
  const variants = Object.entries(scenarios)
    .filter(([path]) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
    .map(([path, json]) => {
      const read = readScenario(json);
      if ('problems' in read) throw new Error(`${path}: ${read.problems.join('; ')}`);
      for (const { source } of read.scenario.processes) {
        const text = sources[resolve(folder + source)];
        if (text === undefined) throw new Error(`${path}: there is no ${source}`);
        texts[source] = text.replaceAll('\r\n', '\n');
      }
      return { id: path.slice(folder.length, -'.json'.length), scenario: read.scenario };
    })
    .sort((a, b) => Number(b.id === 'scenario') - Number(a.id === 'scenario') || a.id.localeCompare(b.id));
  if (!variants.some((candidate) => candidate.id === variant)) throw new Error(`example ${id} has no ${variant}.json`);
  return { id, sources: texts, variants, variant };
};

/** The files that the scenario to begin with runs, in its order. */
export const codeOf = (example: Pick<LabExample, 'sources' | 'variants' | 'variant'>): { name: string; code: string }[] => {
  const scenario = example.variants.find(({ id }) => id === example.variant)?.scenario;
  const names = [...new Set(scenario?.processes.map(({ source }) => source))];
  return names.map((name) => ({ name, code: example.sources[name] ?? '' }));
};

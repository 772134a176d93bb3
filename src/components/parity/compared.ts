import { readProbe, type Probe } from '../../../harness/probe.ts';
import { readResults, type Results, type RunResult } from '../../../harness/results.ts';
import { probes as koreanPins } from '../../catalogue/ko/probes.ts';
import type { Language } from '../../catalogue/language.ts';

const probeTexts = import.meta.glob<string>('/harness/probes/*/*.cpp', { eager: true, query: '?raw', import: 'default' });
const stored = import.meta.glob<unknown>('/harness/recordings/*/results.json', { eager: true, import: 'default' });
const scenarios = Object.keys(import.meta.glob('/src/content/examples/*/*.json'));

/** All probes, by id. */
export const probes: readonly Probe[] = Object.entries(probeTexts)
  .map(([path, text]) => readProbe(path.slice('/harness/probes/'.length, -'.cpp'.length), text))
  .sort((a, b) => a.id.localeCompare(b.id));

/** What a probe pins, in the reader's language. Throws, and so fails the build, where nobody has said it. */
export const pins = ({ id, pins: english }: Pick<Probe, 'id' | 'pins'>, language: Language): string => {
  const said = language === 'en' ? english : koreanPins[id];
  if (said === undefined) throw new Error(`catalogue/ko/probes.ts does not say what ${id} pins`);
  return said;
};

/** The probe of an id. Throws, and so fails the build, where there is none. */
export const findProbe = (id: string): Probe => {
  const probe = probes.find((one) => one.id === id);
  if (probe === undefined) throw new Error(`there is no probe ${id}`);
  return probe;
};

/** A native system of the table; `results` null: nobody has recorded anything on it. */
export interface Column {
  readonly name: string;
  readonly results: Results | null;
}

const NAMES = { wine: 'Wine', windows: 'Windows' } as const;

/** Each system that there are results of, and Windows in any case. */
export const columns: readonly Column[] = (() => {
  const results = Object.values(stored).map(readResults);
  const of = (system: Results['system']): Column[] =>
    results.filter((one) => one.system === system).map((one) => ({ name: `${NAMES[system]} ${one.version}`, results: one }));
  const windows = of('windows');
  return [...of('wine'), ...(windows.length > 0 ? windows : [{ name: NAMES.windows, results: null }])];
})();

/** The recorded runs of one scenario of an example. */
export interface ScenarioRow {
  readonly example: string;
  readonly scenario: string;
  /** For each column, what became of its recordings; empty: there are none. */
  readonly results: readonly (readonly RunResult[])[];
}

const chapterOf = (name: string): number => Number.parseInt(name, 10);

const allScenarios = (chapter: number): readonly { readonly example: string; readonly scenario: string }[] =>
  scenarios
    .map((path) => /([^/]+)\/([^/]+)\.json$/.exec(path))
    .flatMap((found) => (found?.[1] === undefined || found[2] === undefined ? [] : [{ example: found[1], scenario: found[2] }]))
    .filter(({ example }) => chapterOf(example) === chapter)
    .sort((a, b) => a.example.localeCompare(b.example) || Number(b.scenario === 'scenario') - Number(a.scenario === 'scenario'));

const runsOf = ({ results }: Column, example: string, scenario: string): readonly RunResult[] =>
  Object.entries(results?.runs ?? {})
    .filter(([name]) => name.replace(/-\d+$/, '') === `${example}/${scenario}`)
    .map(([, result]) => result);

/** What was compared of one chapter. */
export interface ChapterRows {
  readonly chapter: number;
  readonly scenarios: readonly ScenarioRow[];
  /** How many prepared runs nobody has recorded anywhere. */
  readonly unrecorded: number;
  /** By area: the folder's name without the chapter. */
  readonly areas: readonly { readonly area: string; readonly probes: readonly Probe[] }[];
}

export const chapterRows: readonly ChapterRows[] = Array.from({ length: 10 }, (_, index) => {
  const chapter = index + 1;
  const all = allScenarios(chapter).map((one) => ({ ...one, results: columns.map((column) => runsOf(column, one.example, one.scenario)) }));
  const recorded = all.filter(({ results }) => results.some((runs) => runs.length > 0));
  const areas = Map.groupBy(
    probes.filter(({ id }) => chapterOf(id) === chapter),
    ({ id }) => id.replace(/^\d+-([^/]*)\/.*$/, '$1'),
  );
  return {
    ...{ chapter, scenarios: recorded, unrecorded: all.length - recorded.length },
    areas: [...areas].map(([area, ofArea]) => ({ area, probes: ofArea })),
  };
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lab as english } from '../../src/catalogue/en/lab.ts';
import { lab as korean } from '../../src/catalogue/ko/lab.ts';
import { quoteRegion, regionNames } from '../../src/components/figures/region.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';

const files = readdirSync('src/content/examples', { recursive: true, encoding: 'utf8' }).map((name) => join('src/content/examples', name));
const scenarios = files.filter((name) => name.endsWith('.json'));
const sources = files.filter((name) => name.endsWith('.cpp'));

describe('scenarios', () => {
  it.each(scenarios)('%s is valid and names sources that exist', (name) => {
    const read = readScenario(JSON.parse(readFileSync(name, 'utf8')));
    if (!('scenario' in read)) throw new Error(read.problems.join('\n'));
    for (const { source } of read.scenario.processes) expect(existsSync(join(dirname(name), source)), source).toBe(true);
  });

  it.each([
    ['en', english],
    ['ko', korean],
  ])('the lab has a name for each in %s', (_, { variants }) => {
    const names: Readonly<Record<string, string>> = variants;
    expect(scenarios.map((name) => basename(name, '.json')).filter((name) => names[name] === undefined)).toEqual([]);
  });

  it('every example has one that is called scenario.json', () => {
    for (const folder of readdirSync('src/content/examples'))
      expect(existsSync(`src/content/examples/${folder}/scenario.json`), folder).toBe(true);
  });
});

describe('sources', () => {
  it.each(sources)('%s: regions close and are named once', (name) => {
    const source = readFileSync(name, 'utf8');
    expect(quoteRegion(source, null)).not.toContain('region');
    const names = regionNames(source);
    expect(new Set(names).size).toBe(names.length);
    for (const region of names) quoteRegion(source, region);
  });

  it.each(sources)('%s: is ASCII, without tabs, and fits a page', (name) => {
    const source = readFileSync(name, 'utf8');
    expect([...source].filter((character) => character !== '\n' && (character < ' ' || character > '~'))).toEqual([]);
    expect(source.split('\n').filter((line) => line.length > 104)).toEqual([]);
  });

  it.each(sources)('%s: is used by a scenario', (name) => {
    const used = scenarios.flatMap((scenario) => {
      const read = readScenario(JSON.parse(readFileSync(scenario, 'utf8')));
      return 'scenario' in read ? read.scenario.processes.map(({ source }) => join(dirname(scenario), source)) : [];
    });
    expect(used).toContain(name);
  });
});

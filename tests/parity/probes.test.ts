import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingsOf, runName } from '../../harness/compare/parity.ts';
import { KNOWN_DIFFERENCES } from '../../harness/known-differences.ts';
import { readProbes, RECORDINGS_FOLDER, simulateProbe } from '../../harness/probes.ts';
import { parity as english } from '../../src/catalogue/en/parity.ts';
import { parity as korean } from '../../src/catalogue/ko/parity.ts';
import { probes as koreanPins } from '../../src/catalogue/ko/probes.ts';
import { probeAnchor } from '../../src/components/parity/anchor.ts';
import { expectedLines, recordedLines, storedResults, SYSTEM } from './probes.ts';

const probes = readProbes();

describe('the probes', () => {
  it('are at least 150, each with a sentence and a source', () => {
    expect(probes.length).toBeGreaterThanOrEqual(150);
    expect(probes.filter(({ source }) => !/^(?:unverified|[A-Z_a-z].*)$/.test(source))).toEqual([]);
    expect(new Set(probes.map(({ pins }) => pins)).size).toBe(probes.length);
  });

  it('are short: 15 to 45 lines, head and all', () => {
    const long = probes.map(({ id, text }) => `${id}: ${text.split('\n').length - 1}`).filter((line) => Number(line.split(': ')[1]) > 45);
    expect(long).toEqual([]);
  });

  it('each have a recording, and each recording has its probe', () => {
    const folder = join(RECORDINGS_FOLDER, SYSTEM, 'probes');
    const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.txt'))
      .map((path) => path.slice(0, -'.txt'.length))
      .sort();
    expect(recorded).toEqual(probes.map(({ id }) => id));
    expect(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8'))).toMatchObject({ version: expect.stringContaining('wine-8.0') });
  });
});

/** The comments of the rules' tests that name probes. */
const named = ['kernel', 'network', 'session', 'winapi'].flatMap((area) => {
  const folder = join(import.meta.dirname, '..', area);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/probes?: (\d-.*)$/gm)])
    .flatMap(([, ids = '']) => ids.split(', '));
});

describe('the tests of rules', () => {
  it('name many probes, all of which there are', () => {
    const known = new Set(probes.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the known differences', () => {
  it.each(KNOWN_DIFFERENCES)('$probe: Wine printed these lines, and Windows prints others', ({ probe, wine, windows, page, says }) => {
    const pinned = probes.find(({ id }) => id === probe);
    expect(pinned && recordedLines(pinned)).toEqual(wine);
    expect(wine).not.toEqual(windows);
    expect(page).not.toBe('');
    expect(says).not.toBe('');
  });

  it('name each probe once', () => {
    expect(new Set(KNOWN_DIFFERENCES.map(({ probe }) => probe)).size).toBe(KNOWN_DIFFERENCES.length);
  });
});

describe('the page "How do we know?"', () => {
  const results = storedResults(SYSTEM);

  it('has a result of every probe, equal or a known difference', () => {
    expect(Object.keys(results.probes).sort()).toEqual(probes.map(({ id }) => id));
    const known = KNOWN_DIFFERENCES.map(({ probe }) => probe).sort();
    expect(probes.map(({ id }) => id).filter((id) => results.probes[id] !== 'equal')).toEqual(known);
  });

  it('has a result of every recorded run', () => {
    const files = [...recordingsOf(SYSTEM)].map(runName);
    expect(Object.keys(results.runs)).toEqual(files);
  });

  it('says in Korean what every probe pins, and in both languages what its area is', () => {
    expect(Object.keys(koreanPins).sort()).toEqual(probes.map(({ id }) => id));
    expect(Object.values(koreanPins).filter((text) => !/[가-힣].*니다\.$/.test(text))).toEqual([]);
    const areas = new Set(probes.map(({ id }) => id.replace(/^\d+-([^/]*)\/.*$/, '$1')));
    for (const words of [english, korean]) expect(Object.keys(words.areas).sort()).toEqual([...areas].sort());
  });

  it('gives each probe an anchor of its own', () => {
    expect(new Set(probes.map(({ id }) => probeAnchor(id))).size).toBe(probes.length);
  });
});

/** Every so many probes one: some twenty of them, of all folders. All run in probes.slow.test.ts. */
const stride = Math.floor(probes.length / 20);

describe('a probe prints in the simulator what it is to print', () => {
  it.each(probes.filter((_, index) => index % stride === 0))('$id: $pins', (probe) => {
    expect(simulateProbe(probe, ['d'])).toEqual([expectedLines(probe)]);
  });
});

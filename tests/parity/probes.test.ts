import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_DIFFERENCES } from '../../harness/known-differences.ts';
import { readProbes, RECORDINGS_FOLDER, simulateProbe } from '../../harness/probes.ts';
import { expectedLines, recordedLines, SYSTEM } from './probes.ts';

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
  it.each(KNOWN_DIFFERENCES)('$probe: Wine printed these lines, and Windows prints others', ({ probe, wine, windows, source }) => {
    const pinned = probes.find(({ id }) => id === probe);
    expect(pinned && recordedLines(pinned)).toEqual(wine);
    expect(wine).not.toEqual(windows);
    expect(source).not.toBe('');
  });

  it('name each probe once', () => {
    expect(new Set(KNOWN_DIFFERENCES.map(({ probe }) => probe)).size).toBe(KNOWN_DIFFERENCES.length);
  });
});

/** Every so many probes one: some twenty of them, of all folders. All run in probes.slow.test.ts. */
const stride = Math.floor(probes.length / 20);

describe('a probe prints in the simulator what it is to print', () => {
  it.each(probes.filter((_, index) => index % stride === 0))('$id: $pins', (probe) => {
    expect(simulateProbe(probe, ['d'])).toEqual([expectedLines(probe)]);
  });
});

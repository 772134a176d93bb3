import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type * as harness from '../../harness/probes.ts';
import { readProbes } from '../../harness/probes.ts';
import { FAULTS, type Fault } from './faults.ts';
import { expectedLines } from './probes.ts';

/*
 * Do the probes notice when Windows' rules are broken? Each fault is put into a copy of the simulator, as a change of its text,
 * and the probes that are to notice it run there. A copy, so that the simulator itself needs no switch; its text, because a
 * rule is mostly an expression within a function, which no mock of a module reaches.
 */
const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withFault = async ({ file, from, to }: Fault, index: number): Promise<typeof harness> => {
  const copy = join(folder, String(index));
  for (const part of ['src/simulator', 'harness/probes', 'harness/probe.ts', 'harness/probes.ts']) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  }
  const path = join(copy, 'src/simulator', file);
  const text = readFileSync(path, 'utf8');
  // The place is there, once: else the fault would be none, or another than it says.
  expect(text.split(from).length - 1).toBe(1);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return (await import(pathToFileURL(join(copy, 'harness/probes.ts')).href)) as typeof harness;
};

const probes = readProbes();

describe('a fault is noticed by its probes', () => {
  it.each(FAULTS.map((fault, index) => ({ ...fault, index })))('$name', async ({ index, ...fault }) => {
    const { simulateProbe } = await withFault(fault, index);
    const noticing = probes.filter(({ id }) => fault.probes.includes(id));
    expect(noticing.map(({ id }) => id)).toEqual(fault.probes);
    for (const probe of noticing) expect.soft(simulateProbe(probe, ['d'])[0], probe.id).not.toEqual(expectedLines(probe));
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../simulator/session/scenario.ts';
import { readFile, readFragment, toFile, toFragment, type Moment } from './moment.ts';

const examples = join(import.meta.dirname, '../../content/examples');
const text = (path: string): string => readFileSync(join(examples, path), 'utf8');

const moment: Moment = {
  example: '03-01',
  variant: 'scenario',
  scenario: null,
  sources: { 'server.cpp': `${text('03-01/server.cpp')}// changed: 한글도\n` },
  course: {
    schedule: 'd-3.1',
    inputs: [
      { step: 12, process: 'client', kind: 'line', line: '안녕, "x"\\' },
      { step: 15, process: 'client#2', kind: 'line', line: null },
      { step: 20, process: 'server', kind: 'ctrl-c' },
    ],
    step: 40,
    last: 90,
  },
};

describe('a moment', () => {
  it('comes back from a link and from a file as it was', async () => {
    expect(await readFragment(await toFragment(moment))).toEqual({ kind: 'moment', moment });
    expect(readFile(toFile(moment))).toEqual({ kind: 'moment', moment });
  });

  it('is written in letters that an address may hold', async () => {
    expect(await toFragment(moment)).toMatch(/^v1\.[\w-]+$/);
  });

  it('fits a link that chat tools take, with a program of 300 lines of the reader’s own', async () => {
    const read = readScenario({ processes: [{ name: 'server', source: 'server.cpp' }] });
    if ('problems' in read) throw new Error(read.problems.join());
    for (const path of ['07-01/server.cpp', '05-01/server.cpp', '06-01/server.cpp']) {
      const own: Moment = { ...moment, example: null, scenario: read.scenario, sources: { 'server.cpp': text(path) } };
      expect((await toFragment(own)).length).toBeLessThan(6000);
    }
  });

  it('is told damaged when the link was cut or a letter changed, wherever that is', async () => {
    const whole = await toFragment(moment);
    for (let cut = 3; cut < whole.length; cut += 97) expect(await readFragment(whole.slice(0, cut))).toEqual({ kind: 'damaged' });
    for (let at = 4; at < whole.length - 1; at += 97) {
      const other = whole[at] === 'A' ? 'B' : 'A';
      expect(await readFragment(whole.slice(0, at) + other + whole.slice(at + 1))).toEqual({ kind: 'damaged' });
    }
  });

  it('is told newer when it is of a later version', async () => {
    expect(await readFragment('v2.whatever it will be')).toEqual({ kind: 'newer' });
    expect(readFile('{ "overlapped": 2, "shape": "another" }')).toEqual({ kind: 'newer' });
  });

  it('is not found in other fragments', async () => {
    for (const fragment of ['', '03-01', 'section-2', 'v1']) expect(await readFragment(fragment)).toBeNull();
  });

  it('is told damaged when its parts are not what they should be', () => {
    const { course } = moment;
    const bad: readonly unknown[] = [
      null,
      [],
      'text',
      { ...moment },
      { overlapped: 1 },
      { overlapped: 1, ...moment, example: null },
      { overlapped: 1, ...moment, example: '../secret' },
      { overlapped: 1, ...moment, scenario: { processes: [] } },
      { overlapped: 1, ...moment, course: { ...course, step: -1 } },
      { overlapped: 1, ...moment, course: { ...course, last: 1e12 } },
      { overlapped: 1, ...moment, course: { ...course, inputs: [{ step: 1, process: 'a', kind: 'explode' }] } },
      { overlapped: 1, ...moment, more: true },
    ];
    for (const json of bad) expect(readFile(JSON.stringify(json)), JSON.stringify(json).slice(0, 80)).toEqual({ kind: 'damaged' });
    expect(readFile('{ not json')).toEqual({ kind: 'damaged' });
  });
});

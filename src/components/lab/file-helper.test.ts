import { expect, it } from 'vitest';
import { api as korean } from '../../catalogue/ko/api.ts';
import { lab as words } from '../../catalogue/ko/lab.ts';
import { apiViews } from '../../simulator/session/names.ts';
import { helperOf } from './file-helper.ts';

const names = {
  renew: () => undefined,
  api: () => Promise.resolve(new Map(apiViews().map((one) => [one.name, one]))),
  words: () => Promise.resolve(korean),
  program: () => Promise.resolve({ functions: [], variables: [], types: [], constants: [] }),
  constant: () => Promise.resolve(null),
  value: () => Promise.resolve(null),
};
const hover = async (line: string): Promise<readonly string[]> =>
  (await helperOf({ names }, words, 'program.cpp').hover(line, 5, 2))?.paragraphs ?? [];

it('says of a function what it does', async () => {
  expect(await hover('  recv(s, buffer, 10, 0);')).toContain(korean.functions['recv']);
  expect(await hover('  CreateEvent(0, 0, 0, 0);')).toContain(korean.functions['CreateEvent']);
});

it('says of a macro what it does, and of a name that nobody knows nothing', async () => {
  expect(await hover('  FD_SET(s, &reads);')).toEqual([korean.functions['FD_SET']]);
  expect(await hover('  nobody(s);')).toEqual([]);
});

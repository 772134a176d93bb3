import { describe, expect, it } from 'vitest';
import type { QuestionBody, QuestionView } from './question-view.ts';
import { scoreOf, solutionOf } from './score.ts';

const ask = (body: QuestionBody): QuestionView => ({ id: 'question', prompt: '?', quote: null, source: null, ...body });
const watch = { example: '03-01', variant: 'scenario', schedule: 'd', step: 7 };
const option = (id: string, right: boolean) => ({ id, text: id, right, feedback: `about ${id}`, watch: right ? watch : null });
const options = [option('a', true), option('b', false), option('c', true)];
const item = (id: string) => ({ id, text: id, feedback: `about ${id}` });
const line = (text: string, right: boolean) => ({ text, right, feedback: `about ${text}`, watch: null });
const verdicts = {
  right: 'right',
  wrong: 'wrong',
  near: [{ forms: ['64', 'sixty-four'], feedback: 'nearly', watch: null }],
  watch,
};
const choose = (...ids: string[]) => ({ kind: 'choice', ids }) as const;
const order = (...ids: string[]) => ({ kind: 'order', ids }) as const;
const type = (text: string) => ({ kind: 'text', text }) as const;

describe('a choice', () => {
  const several = ask({ kind: 'multiple', options });

  it('is right when all right options are chosen and no other', () => {
    expect(scoreOf(several, choose('c', 'a')).right).toBe(true);
    expect(scoreOf(several, choose('a', 'b', 'c'))).toMatchObject({ right: false, incomplete: false });
  });

  it('is incomplete when what is chosen is right and something is missing', () => {
    expect(scoreOf(several, choose('a'))).toMatchObject({ right: false, incomplete: true });
    expect(scoreOf(several, choose())).toEqual({ right: false, incomplete: false, remarks: [] });
    expect(scoreOf(several, choose('b'))).toMatchObject({ right: false, incomplete: false });
  });

  it('is told something about each chosen option, and nothing about the others', () => {
    expect(scoreOf(several, choose('a', 'b')).remarks).toEqual([
      { about: 'a', right: true, text: 'about a', watch },
      { about: 'b', right: false, text: 'about b', watch: null },
    ]);
  });
});

describe('words', () => {
  const short = ask({ kind: 'short', accepts: ['66'], ...verdicts });

  it('are right, nearly, or wrong, each with its own remark', () => {
    const said = (text: string) => {
      const { right, remarks } = scoreOf(short, type(text));
      return [right, remarks[0]?.text, remarks[0]?.watch];
    };
    expect(said(' 66 ')).toEqual([true, 'right', watch]);
    expect(said('Sixty-Four')).toEqual([false, 'nearly', null]);
    expect(said('12')).toEqual([false, 'wrong', null]);
  });

  it('of a console keep their capitals', () => {
    const prints = ask({ kind: 'prints', accepts: ['aB\nc'], ...verdicts });
    expect(scoreOf(prints, type('aB \n\nc\n')).right).toBe(true);
    expect(scoreOf(prints, type('ab\nc')).right).toBe(false);
  });
});

describe('an order', () => {
  const ordered = ask({ kind: 'order', items: [item('a'), item('b'), item('c')], watch });

  it('is right as it stands in the question, and can then be watched', () => {
    const { right, remarks } = scoreOf(ordered, order('a', 'b', 'c'));
    expect(right).toBe(true);
    expect(remarks.map(({ about }) => about)).toEqual(['a', 'b', 'c', null]);
    expect(remarks.at(-1)?.watch).toEqual(watch);
  });

  it('is told about the first item that stands where another belongs', () => {
    expect(scoreOf(ordered, order('a', 'c', 'b'))).toEqual({
      right: false,
      incomplete: false,
      remarks: [{ about: 'c', right: false, text: 'about c', watch: null }],
    });
  });
});

it('a line is told about itself', () => {
  const lines = ask({ kind: 'line', lines: [line('int i;', false), line('i = 1;', true)] });
  expect(scoreOf(lines, { kind: 'line', line: 1 })).toMatchObject({ right: true, remarks: [{ about: '1', text: 'about i = 1;' }] });
  expect(scoreOf(lines, { kind: 'line', line: 0 })).toMatchObject({ right: false, remarks: [{ about: '0' }] });
  expect(scoreOf(lines, { kind: 'line', line: 9 })).toMatchObject({ right: false, remarks: [] });
});

describe('a schedule', () => {
  const schedule = ask({
    kind: 'schedule',
    run: watch,
    goal: { read: { kind: 'end' }, is: 'rest' },
    solution: 'r7',
    right: 'right',
    wrong: 'wrong',
  });

  it('is judged by its run, which can be watched when it went wrong as wanted', () => {
    expect(scoreOf(schedule, type(' r7 '), true)).toMatchObject({
      right: true,
      remarks: [{ text: 'right', watch: { ...watch, schedule: 'r7' } }],
    });
    expect(scoreOf(schedule, type('r7'))).toMatchObject({ right: false, remarks: [{ text: 'wrong', watch: null }] });
  });
});

it('an answer of another kind, kept from an older question, is wrong and breaks nothing', () => {
  const questions: readonly QuestionView[] = [
    ask({ kind: 'single', options }),
    ask({ kind: 'short', accepts: ['66'], ...verdicts }),
    ask({ kind: 'order', items: [item('a'), item('b')], watch }),
    ask({ kind: 'line', lines: [line('i = 1;', true)] }),
  ];
  for (const question of questions)
    for (const answer of [choose('gone'), type('gone'), order('gone'), { kind: 'line', line: 4 } as const])
      expect(scoreOf(question, answer).right, `${question.kind} ${answer.kind}`).toBe(false);
});

it('the solution in words is what scores as right', () => {
  expect(solutionOf(ask({ kind: 'multiple', options })).map(({ text }) => text)).toEqual(['a', 'c']);
  expect(solutionOf(ask({ kind: 'short', accepts: ['66', 'all'], ...verdicts }))).toEqual([{ text: '`66`', feedback: 'right' }]);
  expect(solutionOf(ask({ kind: 'line', lines: [line('int i;', false), line('  i = 1;', true)] }))).toMatchObject([{ text: '`i = 1;`' }]);
});

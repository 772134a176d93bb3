import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  isDone,
  isRead,
  merged,
  parseProgress,
  questionOf,
  readProgress,
  tallyOf,
  withExercise,
  withoutAnswer,
  withoutChapter,
  withQuestion,
  withRead,
  type QuestionEntry,
} from './document.ts';

const right: QuestionEntry = { answer: { kind: 'choice', ids: ['a'] }, right: true, tries: 1, attempt: 0 };
const wrong: QuestionEntry = { answer: { kind: 'text', text: '64' }, right: false, tries: 3, attempt: 1 };
const work = { chapter: 3, sections: ['3/3.0', '3/3.1'], questions: ['3/one', '3/two'], exercises: ['terminator'] };

/** As version 1 wrote it, for ever: readers have such documents. */
const VERSION_1 = `{"version":1,"read":{"3/3.0":true},"questions":{"3/one":{"answer":{"kind":"choice","ids":["a"]},"right":true,"tries":1,"attempt":0},
  "3/two":{"answer":{"kind":"text","text":"64"},"right":false,"tries":3,"attempt":1}},"exercises":{"terminator":{"done":true}}}`;

describe('documents of other versions', () => {
  it('version 1 is read whole', () => {
    const progress = parseProgress(VERSION_1) ?? expect.fail();
    expect(isRead(progress, '3/3.0')).toBe(true);
    expect(questionOf(progress, '3/one')).toEqual(right);
    expect(questionOf(progress, '3/two')).toEqual(wrong);
    expect(isDone(progress, 'terminator')).toBe(true);
  });

  it('a chain of migrations leads from any version to the present one', () => {
    const migrations = [
      (old: Readonly<Record<string, unknown>>) => ({ ...old, second: 'b' }),
      (old: Readonly<Record<string, unknown>>) => ({ ...old, third: `${String(old['second'])}c` }),
    ];
    const read = readProgress(JSON.parse(VERSION_1), migrations);
    expect(read).toMatchObject({ version: 3, second: 'b', third: 'bc' });
    expect(read && questionOf(read, '3/one')).toEqual(right);
  });

  it('of a later version nothing is lost, neither what is unknown nor the number', () => {
    const later = {
      version: 99,
      read: { '3/3.0': true, '3/3.1': { at: 'noon' } },
      questions: { '3/one': { ...right, confidence: 0.7 }, '3/two': { essay: 'long' } },
      exercises: { terminator: { done: true, seconds: 12 }, essay: ['?'] },
      streak: { days: 4 },
    };
    const read = readProgress(later) ?? expect.fail();
    expect(questionOf(read, '3/one')).toMatchObject(right);
    expect(questionOf(read, '3/two')).toBeNull();
    const changed = withExercise(withQuestion(withRead(read, '3/3.2'), '3/one', wrong), 'terminator');
    expect(JSON.parse(JSON.stringify(changed))).toEqual({
      ...later,
      read: { ...later.read, '3/3.2': true },
      questions: { ...later.questions, '3/one': { ...wrong, confidence: 0.7 } },
    });
  });

  it('what is no document is refused', () => {
    for (const text of ['', 'null', '[]', '{}', '{"version":"1"}', '{"version":1,"questions":[]}', 'not JSON'])
      expect(parseProgress(text), text).toBeNull();
  });
});

describe('what counts', () => {
  it('a chapter is complete when all of it is', () => {
    const some = withQuestion(withRead(EMPTY, '3/3.0'), '3/one', right);
    expect(tallyOf(some, work)).toEqual({ read: 1, right: 1, answered: 1, done: 0, complete: false });
    const all = withExercise(withQuestion(withRead(some, '3/3.1'), '3/two', right), 'terminator');
    expect(tallyOf(all, work).complete).toBe(true);
    expect(tallyOf(all, { chapter: 4, sections: [], questions: [], exercises: [] }).complete).toBe(false);
  });

  it('a question begun anew has no answer and another order', () => {
    const progress = withoutAnswer(withQuestion(EMPTY, '3/two', wrong), '3/two');
    expect(questionOf(progress, '3/two')).toEqual({ answer: null, right: false, tries: 0, attempt: 2 });
    expect(tallyOf(progress, work).answered).toBe(0);
  });

  it('a chapter is forgotten without the others', () => {
    const other = withExercise(withRead(withQuestion(EMPTY, '4/one', right), '4/4.0'), 'sixty-five');
    const cleared = withoutChapter(withExercise(withRead(withQuestion(other, '3/one', right), '3/3.0'), 'terminator'), work);
    expect(tallyOf(cleared, work)).toMatchObject({ read: 0, right: 0, answered: 0, done: 0 });
    expect(questionOf(cleared, '4/one')).toEqual(right);
    expect(isDone(cleared, 'sixty-five')).toBe(true);
  });

  it('merging keeps what is done in either, and the better answer', () => {
    const own = withExercise(withQuestion(withQuestion(EMPTY, '3/one', wrong), '3/two', right), 'terminator');
    const other = { ...withRead(withQuestion(withQuestion(EMPTY, '3/one', right), '3/two', wrong), '3/3.0'), version: 7 };
    const both = merged(own, other);
    expect(questionOf(both, '3/one')).toEqual(right);
    expect(questionOf(both, '3/two')).toEqual(right);
    expect([isDone(both, 'terminator'), isRead(both, '3/3.0'), both.version]).toEqual([true, true, 7]);
  });
});

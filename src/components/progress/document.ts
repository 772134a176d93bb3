import type { Answer } from '../quiz/answer.ts';

/**
 * What a reader has done, as one document: kept in the browser, exported and imported as a file. Entries that this version does not
 * understand, of a later one or damaged, are carried along untouched, so that no version loses what another has written.
 */
export interface Progress {
  /** Of the version that wrote it; a later one stays later. */
  readonly version: number;
  /** `3/3.1`: the section of chapter 3 has been reached. */
  readonly read: Entries;
  /** By `3/id`. */
  readonly questions: Entries;
  /** By the exercise's id. */
  readonly exercises: Entries;
}

type Entries = Readonly<Record<string, unknown>>;

export const VERSION = 1;

export const EMPTY: Progress = { version: VERSION, read: {}, questions: {}, exercises: {} };

// Read by hand and not by a library of schemas: the sidebar of every page carries this file for its marks.

const isObject = (value: unknown): value is Entries => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isEntries = (value: unknown): value is Entries | undefined => value === undefined || isObject(value);

function documentOf(value: unknown): (Progress & Entries) | null {
  if (!isObject(value)) return null;
  const { version, read, questions, exercises } = value;
  if (!isWhole(version) || version < 1 || !isEntries(read) || !isEntries(questions) || !isEntries(exercises)) return null;
  return { ...value, version, read: read ?? {}, questions: questions ?? {}, exercises: exercises ?? {} };
}

function answerOf(value: unknown): Answer | null {
  if (!isObject(value)) return null;
  const { kind, ids, text, line } = value;
  switch (kind) {
    case 'choice':
    case 'order':
      return Array.isArray(ids) && ids.every(isText) ? { kind, ids } : null;
    case 'text':
      return isText(text) ? { kind, text } : null;
    case 'line':
      return isWhole(line) ? { kind, line } : null;
    default:
      return null;
  }
}

export interface QuestionEntry {
  readonly answer: Answer | null;
  readonly right: boolean;
  /** How often an answer was checked. */
  readonly tries: number;
  /** How often the question was begun anew: options stand in another order then. */
  readonly attempt: number;
}

/** One step for each version that came after the first: makes documents of version n into those of n + 1. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
const MIGRATIONS: readonly Migration[] = [];

/** Reads a document of any version from parsed JSON; null when it is none. */
export function readProgress(json: unknown, migrations: readonly Migration[] = MIGRATIONS): Progress | null {
  const read = documentOf(json);
  if (read === null) return null;
  const current = migrations.length + 1;
  let document: Entries = read;
  for (let version = read.version; version < current; version++)
    document = { ...migrations[version - 1]?.(document), version: version + 1 };
  return documentOf(document);
}

/** The same from text. */
export function parseProgress(text: string): Progress | null {
  try {
    return readProgress(JSON.parse(text));
  } catch {
    return null;
  }
}

// ── What it says

export const questionKey = (chapter: number, id: string): string => `${chapter}/${id}`;
export const sectionKey = (chapter: number, number: string): string => `${chapter}/${number}`;

export function questionOf(progress: Progress, key: string): QuestionEntry | null {
  const entry = progress.questions[key];
  if (!isObject(entry)) return null;
  const { answer: given, right, tries, attempt } = entry;
  const answer = answerOf(given);
  if ((answer === null && given !== null) || typeof right !== 'boolean' || !isWhole(tries) || !isWhole(attempt)) return null;
  return { answer, right, tries, attempt };
}

export const isRead = (progress: Progress, key: string): boolean => progress.read[key] === true;
export function isDone(progress: Progress, exercise: string): boolean {
  const entry = progress.exercises[exercise];
  return isObject(entry) && entry['done'] === true;
}

/** What a chapter has to do, by the keys of this document. */
export interface ChapterWork {
  readonly chapter: number;
  readonly sections: readonly string[];
  readonly questions: readonly string[];
  readonly exercises: readonly string[];
}

export interface Tally {
  readonly read: number;
  readonly right: number;
  readonly answered: number;
  readonly done: number;
  /** Everything there is. */
  readonly complete: boolean;
}

export function tallyOf(progress: Progress, work: ChapterWork): Tally {
  const read = work.sections.filter((key) => isRead(progress, key)).length;
  const answers = work.questions.flatMap((key) => questionOf(progress, key) ?? []).filter(({ tries }) => tries > 0);
  const right = answers.filter((entry) => entry.right).length;
  const done = work.exercises.filter((id) => isDone(progress, id)).length;
  const [all, reached] = [work.sections.length + work.questions.length + work.exercises.length, read + right + done];
  return { read, right, answered: answers.length, done, complete: all > 0 && reached === all };
}

// ── What changes it

export const withRead = (progress: Progress, key: string): Progress => ({ ...progress, read: { ...progress.read, [key]: true } });

export function withQuestion(progress: Progress, key: string, entry: QuestionEntry): Progress {
  return { ...progress, questions: { ...progress.questions, [key]: { ...known(progress.questions[key]), ...entry } } };
}

export function withExercise(progress: Progress, id: string): Progress {
  return { ...progress, exercises: { ...progress.exercises, [id]: { ...known(progress.exercises[id]), done: true } } };
}

/** A question begun anew: no answer, another order of its options. */
export function withoutAnswer(progress: Progress, key: string): Progress {
  const attempt = (questionOf(progress, key)?.attempt ?? 0) + 1;
  return withQuestion(progress, key, { answer: null, right: false, tries: 0, attempt });
}

/** Forgets all that was done in a chapter. */
export function withoutChapter(progress: Progress, work: ChapterWork): Progress {
  const kept = (entries: Entries, gone: readonly string[]): Entries =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => !gone.includes(key)));
  const cleared = { ...progress, read: kept(progress.read, work.sections), exercises: kept(progress.exercises, work.exercises) };
  return work.questions.reduce((result, key) => (questionOf(result, key) === null ? result : withoutAnswer(result, key)), cleared);
}

/** Both together: what is done in either is done; of two answers the right one stays, else the one that was tried more often. */
export function merged(own: Progress, other: Progress): Progress {
  const questions: Record<string, unknown> = { ...other.questions, ...own.questions };
  for (const key of Object.keys(other.questions)) {
    const [mine, theirs] = [questionOf(own, key), questionOf(other, key)];
    if (theirs !== null && (mine === null || worth(theirs) > worth(mine))) questions[key] = other.questions[key];
  }
  const exercises: Record<string, unknown> = { ...other.exercises, ...own.exercises };
  for (const id of Object.keys(other.exercises)) if (isDone(other, id)) exercises[id] = other.exercises[id];
  return {
    ...other,
    ...own,
    version: Math.max(own.version, other.version),
    read: { ...other.read, ...own.read },
    questions,
    exercises,
  };
}

const worth = ({ right, tries }: QuestionEntry): number => (right ? 1e6 : 0) + tries;

const known = (entry: unknown): Entries => (isObject(entry) ? entry : {});

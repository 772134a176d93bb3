import { z } from 'zod';
import { inputSchema } from '../../simulator/session/input.ts';
import { readScenario, type Scenario } from '../../simulator/session/scenario.ts';
import type { Course } from '../../simulator/session/session.ts';

/** All that brings a lab back to a moment, on another page and another day. */
export interface Moment {
  /** Folder of src/content/examples; null: a program of the reader's own. */
  readonly example: string | null;
  readonly variant: string;
  /** null: the variant's own. */
  readonly scenario: Scenario | null;
  /** Texts by file; those of the example that are as they were may be missing. */
  readonly sources: Readonly<Record<string, string>>;
  readonly course: Course;
}

/** `newer`: written by a later version of this book. */
export type ReadMoment = { readonly kind: 'moment'; readonly moment: Moment } | { readonly kind: 'damaged' | 'newer' };

const version = 1;
/** A program that unpacks to more than this is none, characters. */
const longest = 2_000_000;
/** Further a link does not run by itself. */
const furthest = 20_000_000;

const step = z.int().min(0).max(furthest);
const momentSchema = z
  .strictObject({
    example: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .nullable(),
    variant: z.string().max(80),
    scenario: z
      .unknown()
      .transform((json, context): Scenario | null => {
        if (json === null) return null;
        const read = readScenario(json);
        if ('scenario' in read) return read.scenario;
        for (const message of read.problems) context.addIssue(message);
        return z.NEVER;
      })
      .default(null),
    sources: z.record(z.string().max(200), z.string()).default({}),
    course: z.strictObject({ schedule: z.string().max(100_000), inputs: z.array(inputSchema), step, last: step }),
  })
  .refine(({ example, scenario }) => example !== null || scenario !== null, 'a program of its own has a scenario');

const read = (json: unknown): ReadMoment => {
  const result = momentSchema.safeParse(json);
  return result.success ? { kind: 'moment', moment: result.data } : { kind: 'damaged' };
};

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
    if (length > longest) throw new Error('too long');
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/** zlib's format rather than bare deflate: its checksum tells a link that was cut or changed on the way. */
const pack = (text: string): Promise<Uint8Array> => bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate')));
const unpack = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));

/** Base64 whose letters survive in an address (RFC 4648, section 5), without padding. */
const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** The fragment of a link, without `#`. */
export const toFragment = async (moment: Moment): Promise<string> => `v${version}.${toBase64Url(await pack(JSON.stringify(moment)))}`;

/** Reads what follows `#`; null when it is no moment at all. */
export const readFragment = async (fragment: string): Promise<ReadMoment | null> => {
  const match = /^v(\d{1,6})\.(.*)$/s.exec(fragment);
  if (!match) return null;
  if (Number(match[1]) > version) return { kind: 'newer' };
  try {
    return read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await unpack(fromBase64Url(match[2] ?? '')))));
  } catch {
    return { kind: 'damaged' };
  }
};

/** A file that anyone can read: JSON, indented. */
export const toFile = (moment: Moment): string => `${JSON.stringify({ overlapped: version, ...moment }, null, 2)}\n`;

export const readFile = (text: string): ReadMoment => {
  try {
    const { overlapped, ...json } = z.looseObject({ overlapped: z.int() }).parse(JSON.parse(text));
    return overlapped > version ? { kind: 'newer' } : read(json);
  } catch {
    return { kind: 'damaged' };
  }
};

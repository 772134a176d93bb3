import { z } from 'zod';
import type { CallRecord, RecordedValue } from '../record-type.ts';

const begunSchema = z.object({
  t: z.int(),
  n: z.int(),
  api: z.string(),
  at: z.int(),
  args: z.record(z.string(), z.custom<RecordedValue>()),
  enter: z.int(),
});
const returnedSchema = z.object({
  t: z.int(),
  n: z.int(),
  leave: z.int(),
  result: z.custom<RecordedValue>().optional(),
  error: z.int().optional(),
  out: z.record(z.string(), z.custom<RecordedValue>()).optional(),
  bytes: z.string().optional(),
});

/** A call as the shim wrote it; `at`: from where it was called, relative to where the program is loaded. */
export type TracedCall = Omit<CallRecord, 'kind' | 'process' | 'line' | 'repeated' | 'period'> & { readonly at: number };

/** What the shim has written so far, read as it comes: two lines a call (runtime.h). */
export class TraceFile {
  #rest = '';
  readonly #running = new Map<string, TracedCall>();
  readonly #recent = new Map<number, string[]>();
  readonly returned: TracedCall[] = [];
  /** A line that the shim cannot have written: the program has written over it, or over the shim's memory. */
  unreadable: string | null = null;
  /** Calls that no poll explains: neither equal to one of the last few of their thread. */
  news = 0;

  /** Calls that have not returned. */
  get pending(): readonly TracedCall[] {
    return [...this.#running.values()];
  }

  read(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.unreadable === null) this.#line(line);
    }
  }

  #line(line: string): void {
    const json = parse(line);
    const begun = begunSchema.safeParse(json);
    if (begun.success) {
      const { t: thread, ...call } = begun.data;
      this.#running.set(`${thread}:${call.n}`, { thread, ...call, error: 0, out: {}, leave: null });
      return;
    }
    const ended = returnedSchema.safeParse(json);
    const call = ended.success ? this.#running.get(`${ended.data.t}:${ended.data.n}`) : undefined;
    if (!ended.success || call === undefined) {
      this.unreadable = line.slice(0, 200);
      return;
    }
    const { t, n, leave, result, error = 0, out = {}, bytes } = ended.data;
    this.#running.delete(`${t}:${n}`);
    const returned = {
      ...call,
      ...(result === undefined ? {} : { result }),
      ...{ error, out },
      ...(bytes === undefined ? {} : { bytes }),
      leave,
    };
    this.returned.push(returned);
    if (!this.#isPoll(returned)) this.news++;
  }

  #isPoll(call: TracedCall): boolean {
    const recent = this.#recent.get(call.thread) ?? [];
    const signature = JSON.stringify([call.api, call.at, call.args, call.result, call.error, call.out, call.bytes]);
    const known = call.bytes === undefined && recent.includes(signature);
    this.#recent.set(call.thread, [...recent.slice(-15), signature]);
    return known;
  }
}

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

import * as z from 'zod/mini';
import type { Breakpoint } from '../../simulator/session/session.ts';

const place = { enabled: z.boolean(), condition: z.string(), hit: z.nullable(z.number()) };
const kept = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('line'), file: z.string(), line: z.number(), ...place }),
    z.object({ kind: z.literal('call'), name: z.string(), ...place }),
    z.object({
      kind: z.literal('data'),
      enabled: z.boolean(),
      expression: z.string(),
      process: z.string(),
      thread: z.nullable(z.number()),
      level: z.nullable(z.number()),
    }),
  ]),
);

/** A breakpoint as the reader keeps it: one that is not enabled is none for the run. */
export type KeptBreakpoint = { readonly id: number } & z.infer<typeof kept>[number];
/** One that has no id yet. */
export type NewBreakpoint<K extends KeptBreakpoint = KeptBreakpoint> = K extends KeptBreakpoint ? Omit<K, 'id'> : never;

const key = (example: string): string => `overlapped:1:breakpoints:${example}`;

/** Those that the reader left with an example; none when the browser keeps nothing, or something else. */
export const readBreakpoints = (example: string): readonly NewBreakpoint[] => {
  try {
    const found = kept.safeParse(JSON.parse(localStorage.getItem(key(example)) ?? '[]'));
    return found.success ? found.data : [];
  } catch {
    return [];
  }
};

/** A data breakpoint on a variable of a call in progress: it means nothing in another run. */
export const isOfOneRun = (one: KeptBreakpoint): boolean => one.kind === 'data' && one.thread !== null;

export const keepBreakpoints = (example: string, list: readonly KeptBreakpoint[]): void => {
  const lasting = list.filter((one) => !isOfOneRun(one));
  try {
    if (lasting.length === 0) localStorage.removeItem(key(example));
    else localStorage.setItem(key(example), JSON.stringify(lasting));
  } catch {
    // The browser keeps nothing; the lab says so where the reader's text is concerned.
  }
};

/** As the run is told of it. */
export const forSession = (one: KeptBreakpoint): Breakpoint => {
  if (one.kind === 'data') {
    const { kind, expression, process, thread, level } = one;
    return { kind, expression, process, thread, level };
  }
  const condition = one.condition.trim() === '' ? null : one.condition;
  return one.kind === 'line'
    ? { kind: 'line', file: one.file, line: one.line, condition, hit: one.hit }
    : { kind: 'call', name: one.name, condition, hit: one.hit };
};

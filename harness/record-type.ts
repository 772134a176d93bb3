import { z } from 'zod';

/** A value of a recorded call, by the rules of shim/rules.ts. Numbers that a double cannot hold are decimal strings. */
export type RecordedValue =
  number | string | null | readonly RecordedValue[] | { readonly handle: number | string } | { readonly [field: string]: RecordedValue };

const valueSchema: z.ZodType<RecordedValue> = z.lazy(() =>
  z.union([z.number(), z.string(), z.null(), z.array(valueSchema), z.record(z.string(), valueSchema)]),
);

const values = z.record(z.string(), valueSchema);

const callSchema = z.strictObject({
  kind: z.literal('call'),
  process: z.string(),
  /** 0: main; 1, 2, … in the order in which the process made them; 1000, 1001, …: made by the system. */
  thread: z.int().min(0),
  /** Of the call within its thread, from 0, in the order in which calls began. */
  n: z.int().min(0),
  api: z.string(),
  /** What went in, by parameter. */
  args: values,
  /** Absent: it returned nothing, or never. */
  result: valueSchema.optional(),
  /** The last error after a call that failed; 0 after any other. */
  error: z.int().default(0),
  /** What the function wrote through its parameters. */
  out: values.default({}),
  /** The data moved, base64. Absent: none, or not at once. */
  bytes: z.base64().optional(),
  /** µs since the run began; one clock for all processes. */
  enter: z.int(),
  /** null: the call had not returned when the process ended or was stopped. */
  leave: z.int().nullable(),
  /** Of the source; 0: unknown, or called from elsewhere. */
  line: z.int().min(0),
  /**
   * The last `period` records of this thread, this one included, stand for so many equal rounds in a row: a loop that polls. The
   * numbers of the calls left out are left out too.
   */
  repeated: z.int().min(2).optional(),
  /** Absent: 1. */
  period: z.int().min(2).optional(),
});

const endSchema = z.enum(['exited', 'stopped', 'hung', 'crashed', 'garbage']);

const headerSchema = z.strictObject({
  kind: z.literal('run'),
  example: z.string(),
  /** File name of the scenario. */
  scenario: z.string(),
  system: z.enum(['wine', 'windows']),
  version: z.string(),
  date: z.iso.date(),
  /** What records it again. */
  command: z.string(),
  processes: z.array(
    z.strictObject({
      name: z.string(),
      source: z.string(),
      /** As an int; null: the driver stopped it, or it never started. */
      exitCode: z.int().nullable(),
      console: z.string(),
    }),
  ),
  /** `stopped`: it had come to rest. `hung`: it had not when its time was up, or a process never began. */
  ended: endSchema,
  /** What the driver has to say about the end; empty when all processes ended by themselves. */
  why: z.string(),
});

export type CallRecord = z.infer<typeof callSchema>;
export type RunHeader = Readonly<z.infer<typeof headerSchema>>;
export type RunEnd = z.infer<typeof endSchema>;

/** A recorded run: a header, then calls in the order in which they returned, those that never did last. */
export interface Recording {
  readonly header: RunHeader;
  readonly calls: readonly CallRecord[];
}

/** Reads JSON Lines. Throws on anything else, naming the line. */
export function readRecording(text: string): Recording {
  const lines = text.split('\n').filter((line) => line !== '');
  const read = <T>(schema: z.ZodType<T>, line: string, number: number): T => {
    const result = schema.safeParse(JSON.parse(line));
    if (!result.success) throw new Error(`line ${number}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  const [first, ...rest] = lines;
  if (first === undefined) throw new Error('an empty recording');
  return { header: read(headerSchema, first, 1), calls: rest.map((line, i) => read(callSchema, line, i + 2)) };
}

/** As JSON Lines; what has its default is left out. */
export const writeRecording = ({ header, calls }: Recording): string =>
  [header, ...calls.map(shortened)].map((record) => `${JSON.stringify(record)}\n`).join('');

const shortened = ({ error, out, enter, leave, ...call }: CallRecord): object => ({
  ...call,
  ...(error === 0 ? {} : { error }),
  ...(Object.keys(out).length === 0 ? {} : { out }),
  enter,
  leave,
});

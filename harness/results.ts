import { z } from 'zod';

/**
 * What comparing the recordings of one native system with the simulator gave, stored beside them: `overlapped parity --write` writes
 * it, the book's page shows it, and a test compares it with what comparing gives.
 */
const runSchema = z.discriminatedUnion('verdict', [
  /** `calls`: how many were compared. */
  z.strictObject({ verdict: z.literal('admitted'), calls: z.int().min(0) }),
  /** It made no call, and printed what the simulator prints. */
  z.strictObject({ verdict: z.literal('printed') }),
  /** But for a difference of compare/known.ts, by its id. `calls`: how many were compared; absent: what follows it was not. */
  z.strictObject({ verdict: z.literal('known'), known: z.string(), calls: z.int().min(0).optional() }),
  /** No run was found that explains it, and nobody knows why. */
  z.strictObject({ verdict: z.literal('differs') }),
  /** The native run itself went wrong: never parity. */
  z.strictObject({ verdict: z.enum(['crashed', 'hung', 'garbage']) }),
]);

const resultsSchema = z.strictObject({
  system: z.enum(['wine', 'windows']),
  version: z.string(),
  /** By example, scenario (without `.json`) and number of the recording: `03-01/two-talkers-1`. */
  runs: z.record(z.string(), runSchema),
  /** By the probe's id. `known`: a difference of known-differences.ts. */
  probes: z.record(z.string(), z.enum(['equal', 'known', 'differs'])),
});

export type RunResult = Readonly<z.infer<typeof runSchema>>;
export type Results = Readonly<z.infer<typeof resultsSchema>>;
export type ProbeResult = Results['probes'][string];

/** The file's name, in the folder of the system's recordings. */
export const RESULTS_FILE = 'results.json';

/** Throws on anything but results. */
export const readResults = (json: unknown): Results => resultsSchema.parse(json);

export const writeResults = (results: Results): string => `${JSON.stringify(resultsSchema.parse(results), null, 2)}\n`;

import { z } from 'zod';
import { WORKING_FOLDER } from '../kernel/disk.ts';
import { fullPath } from '../kernel/path.ts';
import { PLAIN_NETWORK } from '../network/host.ts';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_#-]{0,31}$/, 'a name is a letter followed by letters, digits, _ # or -');

const processSchema = z.strictObject({
  name,
  /** Path of the C++ source, relative to the scenario's file. */
  source: z.string().min(1),
  /** Several processes of the same program: they are called name, name#2, name#3 … */
  count: z.int().min(1).max(64).default(1),
  /** `<process>:listening` or `<process>:ended`; without it the process starts at once. */
  startAfter: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_#-]*:(listening|ended)$/)
    .optional(),
  /** The computer it runs on; absent: the first. */
  host: z.string().optional(),
  /** Lines to type, one at a time, each when the program reads. Absent: in the lab the reader types, on the command line the input ends. */
  stdin: z.array(z.string()).optional(),
  /** When somebody closes its window: milliseconds of virtual time. */
  close: z.number().min(0).optional(),
  /** When somebody presses Ctrl+C on its console: milliseconds of virtual time. */
  ctrlC: z.number().min(0).optional(),
  /** The command line after the program's name, as one types it. */
  args: z
    .string()
    .regex(/^[^\r\n]*$/, 'a command line is one line')
    .default(''),
});

/** A computer of the network. */
const hostSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, 'a computer is called by letters, digits and -'),
  address: z.ipv4(),
  /** When it is cut off from the others, and when it is back: milliseconds of virtual time. */
  cutAtMs: z.number().min(0).optional(),
  backAtMs: z.number().min(0).optional(),
});

const networkSchema = z.strictObject({
  /** One way, microseconds. */
  latencyUs: z.number().min(0).max(10_000_000).default(PLAIN_NETWORK.latencyUs),
  /** The most that may come on top of it, as the schedule chooses; absent: as much again. */
  jitterUs: z.number().min(0).max(10_000_000).optional(),
  /** Largest piece of a stream that travels in one segment, bytes. */
  maxSegment: z.int().min(1).max(65_495).default(PLAIN_NETWORK.maxSegment),
  /** Bytes a socket buffers in each direction. */
  sendBuffer: z.int().min(0).max(16_777_216).default(PLAIN_NETWORK.sendBuffer),
  receiveBuffer: z.int().min(1).max(16_777_216).default(PLAIN_NETWORK.receiveBuffer),
  /** How many of a hundred datagrams may be lost. */
  lossPercent: z.int().min(0).max(100).default(PLAIN_NETWORK.lossPercent),
  /** Absent: one computer for all processes, without an address but its loopback. */
  hosts: z.array(hostSchema).min(1).max(64).optional(),
});

/** Bytes of a file: a text, or base64 where they are none. */
const contentSchema = z.union([z.string(), z.strictObject({ base64: z.base64() })]);

const pathSchema = z.string().refine((path) => fullPath(WORKING_FOLDER, path) !== null, 'that is no path of a file on drive C:');

const scenarioSchema = z.strictObject({
  processes: z.array(processSchema).min(1).max(64),
  /** What the disk holds when the run begins, by path; relative ones count from the programs' folder. */
  files: z.record(pathSchema, contentSchema).default({}),
  network: networkSchema.prefault({}),
  machine: z.strictObject({ processors: z.int().min(1).max(64).default(2) }).default({ processors: 2 }),
});

/** Who runs what, when, with which input and which network. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type NetworkSettings = Scenario['network'];

/** Reads a scenario; on bad input one sentence per problem, each naming its place. */
export function readScenario(json: unknown): { readonly scenario: Scenario } | { readonly problems: readonly string[] } {
  const result = scenarioSchema.safeParse(json);
  if (!result.success) {
    return { problems: result.error.issues.map((issue) => `${issue.path.join('.') || 'scenario'}: ${issue.message}`) };
  }
  const names = new Set(result.data.processes.map((process) => process.name));
  const problems: string[] = [];
  if (names.size < result.data.processes.length) problems.push('processes: two processes have the same name');
  for (const process of result.data.processes) {
    const after = process.startAfter?.split(':')[0];
    if (after !== undefined && !names.has(after))
      problems.push(`processes: '${process.name}' starts after '${after}', which is not a process`);
  }
  const hosts = result.data.network.hosts?.map((host) => host.name) ?? [];
  if (new Set(hosts.map((host) => host.toLowerCase())).size < hosts.length)
    problems.push('network.hosts: two computers have the same name');
  for (const { name: process, host } of result.data.processes)
    if (host !== undefined && !hosts.includes(host))
      problems.push(`processes: '${process}' runs on '${host}', which is not in network.hosts`);
  return problems.length > 0 ? { problems } : { scenario: result.data };
}

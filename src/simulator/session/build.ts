import type { PlacedDiagnostic } from '../compiler/diagnostic.ts';
import type { Program } from '../compiler/program.ts';
import { WORKING_FOLDER } from '../kernel/disk.ts';
import { launchOf, type Launch } from '../kernel/launch.ts';
import type { OutsideAct } from '../kernel/outside.ts';
import type { Watcher } from '../compiler/watch/watcher.ts';
import type { SourceFile } from '../compiler/source.ts';
import { fullPath } from '../kernel/path.ts';
import { decodeBase64 } from './base64.ts';
import { compileSource } from './library.ts';
import { PLAIN_NETWORK, type NetworkOptions } from '../network/host.ts';
import type { NetworkSettings, Scenario } from './scenario.ts';

/** One process of a run before it starts. */
export interface ProcessPlan {
  readonly name: string;
  /** The source as the scenario names it. */
  readonly source: string;
  readonly program: Program;
  /** Reads watch expressions in terms of the program's names. */
  readonly watcher: Watcher;
  readonly startAfter: { readonly process: string; readonly event: 'listening' | 'ended' } | null;
  /** What will be typed, a piece at a time, each when the program reads; null: the reader types. */
  readonly input: readonly string[] | null;
  /** What somebody does to it, and when: ns. */
  readonly acts: readonly { readonly act: OutsideAct; readonly at: number }[];
  readonly launch: Launch;
  /** See `MachineHost`. */
  readonly heapFill?: number;
}

/** A scenario whose programs are compiled: all that a run depends on besides its schedule. */
export interface BuiltScenario {
  readonly kind: 'built';
  readonly processes: readonly ProcessPlan[];
  readonly network: NetworkOptions;
  readonly processors: number;
  /** Completion ports let all their threads run at once, as Wine's do and Windows' do not: for comparing with Wine. */
  readonly unlimitedPorts?: boolean;
  readonly files: readonly PlacedFile[];
  readonly diagnostics: Diagnostics;
}

/** A source's name without folders and ending: what its program is called. */
export const programName = (source: string): string =>
  source
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, '') ?? source;

/** A file that lies on the disk when the run begins. */
export interface PlacedFile {
  /** Full path. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Diagnostics of each source, by its name in the scenario. */
export type Diagnostics = ReadonlyMap<string, readonly PlacedDiagnostic[]>;

/**
 * Compiles every source of a scenario once and lays out its processes. `sources` holds, for each source name, its text first and
 * the local headers it may include after it. A missing source is a programming error of the caller.
 */
export function buildScenario(
  scenario: Scenario,
  sources: ReadonlyMap<string, readonly [SourceFile, ...SourceFile[]]>,
): BuiltScenario | { readonly kind: 'rejected'; readonly diagnostics: Diagnostics } {
  const programs = new Map<string, Pick<ProcessPlan, 'program' | 'watcher'>>();
  const diagnostics = new Map<string, readonly PlacedDiagnostic[]>();
  let rejected = false;
  for (const { source } of scenario.processes) {
    if (diagnostics.has(source)) continue;
    const files = sources.get(source);
    if (files === undefined) throw new Error(`no text for source '${source}'`);
    const result = compileSource(files);
    diagnostics.set(source, result.diagnostics);
    const { program, watcher } = result;
    if (program === null || watcher === null) rejected = true;
    else programs.set(source, { program, watcher });
  }
  if (rejected) return { kind: 'rejected', diagnostics };

  const network = networkOptions(scenario.network);
  const { hosts } = network;
  const processes = scenario.processes.flatMap((process) => {
    const compiled = programs.get(process.source);
    if (compiled === undefined) return [];
    const [after, event] = process.startAfter?.split(':') ?? [];
    return Array.from({ length: process.count }, (_, i): ProcessPlan => ({
      name: i === 0 ? process.name : `${process.name}#${i + 1}`,
      source: process.source,
      ...compiled,
      startAfter: after === undefined ? null : { process: after, event: event === 'ended' ? 'ended' : 'listening' },
      input: process.stdin?.map((line) => `${line}\n`) ?? null,
      acts: [...actAt('close-window', process.close), ...actAt('ctrl-c', process.ctrlC)],
      launch: launchOf(
        programName(process.source),
        process.args,
        hosts.findIndex(({ name }) => name === (process.host ?? hosts[0]?.name)),
      ),
    }));
  });
  const files = Object.entries(scenario.files).flatMap(([path, content]): PlacedFile[] => {
    const full = fullPath(WORKING_FOLDER, path);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : decodeBase64(content.base64);
    return full === null ? [] : [{ path: full, bytes }];
  });
  return { kind: 'built', processes, files, network, processors: scenario.machine.processors, diagnostics };
}

/** Milliseconds of a scenario as ns. */
const actAt = (act: OutsideAct, moment: number | undefined): ProcessPlan['acts'] =>
  moment === undefined ? [] : [{ act, at: Math.round(moment * 1_000_000) }];

const networkOptions = ({ hosts, jitterUs, ...settings }: NetworkSettings): NetworkOptions => ({
  ...settings,
  jitterUs: jitterUs ?? settings.latencyUs,
  hosts:
    hosts?.map(({ name, address, cutAtMs, backAtMs }) => ({ name, address, cutAtMs: cutAtMs ?? null, backAtMs: backAtMs ?? null })) ??
    PLAIN_NETWORK.hosts,
});

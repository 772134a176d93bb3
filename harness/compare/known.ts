import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import type { CallRecord } from '../record-type.ts';
import type { Reason } from './search.ts';

export const KNOWN_IDS = ['event-without-record', 'port-concurrency'] as const;
export type KnownId = (typeof KNOWN_IDS)[number];

/** Something that a native system does otherwise than the simulator, and who is right by the documentation. */
export interface KnownDifferenceOfRuns {
  /** The words for it stand in the catalogue. */
  readonly id: KnownId;
  readonly system: 'wine' | 'windows';
  /** Where it was seen. */
  readonly examples: readonly string[];
  readonly api: string;
  /** Title of the page on learn.microsoft.com, or what else says so. */
  readonly source: string;
}

/** A call that a native system makes otherwise. */
export interface KnownCall extends KnownDifferenceOfRuns {
  /** Whether the difference is this one: another in the same call is not known. */
  readonly is: (why: Reason) => boolean;
}

/** A rule of Windows that a native system does not keep. */
export interface KnownRule extends KnownDifferenceOfRuns {
  /** The scenario without this rule, and with all others. */
  readonly lift: (built: BuiltScenario) => BuiltScenario;
}

/** Recorded calls that no choice of the simulator explains, and why that is as it should be. What follows one is not compared. */
export const knownCalls: readonly KnownCall[] = [
  {
    id: 'event-without-record',
    ...{ system: 'wine', examples: ['06-01'], api: 'WSAEnumNetworkEvents' },
    is: (why) => why.kind === 'difference' && why.difference.field === 'lpNetworkEvents' && tellsOfNothing(why.difference.recorded),
    source: 'WSAEventSelect function',
  },
];

const tellsOfNothing = (events: unknown): boolean =>
  typeof events === 'object' && events !== null && 'lNetworkEvents' in events && events.lNetworkEvents === 0;

/** Rules that are lifted where a recording is not admitted with them: then all of it is compared without that one. */
export const knownRules: readonly KnownRule[] = [
  {
    id: 'port-concurrency',
    ...{ system: 'wine', examples: ['10-01'], api: 'GetQueuedCompletionStatus' },
    lift: (built) => ({ ...built, unlimitedPorts: true }),
    source: 'I/O Completion Ports',
  },
];

export const rulesToLift = (
  system: string,
  { example }: { readonly example: string },
  calls: readonly CallRecord[],
): readonly KnownRule[] =>
  knownRules.filter(
    (known) => system.startsWith(known.system) && known.examples.includes(example) && calls.some(({ api }) => api === known.api),
  );

export const knownCall = (system: string, example: string, at: CallRecord, why: Reason): KnownCall | null =>
  knownCalls.find(
    (known) => system.startsWith(known.system) && known.examples.includes(example) && known.api === at.api && known.is(why),
  ) ?? null;

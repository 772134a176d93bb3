import type { CallRecord } from '../record-type.ts';
import type { Reason } from './search.ts';

export const KNOWN_IDS = ['event-without-record'] as const;
export type KnownId = (typeof KNOWN_IDS)[number];

/** A call that a native system makes otherwise than the simulator, and who is right by the documentation. */
export interface KnownCall {
  /** The words for it stand in the catalogue. */
  readonly id: KnownId;
  readonly system: 'wine' | 'windows';
  /** Where it was seen. */
  readonly examples: readonly string[];
  readonly api: string;
  /** Whether the difference is this one: another in the same call is not known. */
  readonly is: (why: Reason) => boolean;
  /** Title of the page on learn.microsoft.com, or what else says so. */
  readonly source: string;
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

export const knownCall = (system: string, example: string, at: CallRecord, why: Reason): KnownCall | null =>
  knownCalls.find(
    (known) => system.startsWith(known.system) && known.examples.includes(example) && known.api === at.api && known.is(why),
  ) ?? null;

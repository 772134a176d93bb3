import type { CallRecord } from '../record-type.ts';
import type { Reason } from './search.ts';

/** A call that a native system makes otherwise than the simulator, and who is right by the documentation. */
export interface KnownCall {
  readonly system: 'wine' | 'windows';
  /** Where it was seen. */
  readonly examples: readonly string[];
  readonly api: string;
  /** Whether the difference is this one: another in the same call is not known. */
  readonly is: (why: Reason) => boolean;
  readonly why: string;
  /** Title of the page on learn.microsoft.com, or what else says so. */
  readonly source: string;
}

/** Recorded calls that no choice of the simulator explains, and why that is as it should be. What follows one is not compared. */
export const knownCalls: readonly KnownCall[] = [
  {
    ...{ system: 'wine', examples: ['06-01'], api: 'WSAEnumNetworkEvents' },
    is: (why) => why.kind === 'difference' && why.difference.field === 'lpNetworkEvents' && tellsOfNothing(why.difference.recorded),
    why: 'Wine has set the event object and recorded no event: the call tells of none. On Windows the object is set when an event is recorded.',
    source: 'WSAEventSelect function',
  },
  {
    ...{ system: 'wine', examples: ['05-01', '10-01'], api: 'DispatchMessageA' },
    is: (why) => why.kind === 'difference' && why.difference.field === 'api' && why.difference.simulated === 'PostMessageA',
    why: 'The program reads a field that it has never written (defect 05-01-3). Wine’s new memory is zero; the simulator fills it as the debug heap of Microsoft’s runtime does, so the field is true and the program posts a message.',
    source: 'CRT debug heap details',
  },
];

const tellsOfNothing = (events: unknown): boolean =>
  typeof events === 'object' && events !== null && 'lNetworkEvents' in events && events.lNetworkEvents === 0;

export const knownCall = (system: string, example: string, at: CallRecord, why: Reason): KnownCall | null =>
  knownCalls.find(
    (known) => system.startsWith(known.system) && known.examples.includes(example) && known.api === at.api && known.is(why),
  ) ?? null;

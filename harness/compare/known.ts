import type { CallRecord } from '../record-type.ts';

/** A call that a native system makes otherwise than the simulator, and who is right by the documentation. */
export interface KnownCall {
  readonly system: 'wine' | 'windows';
  /** Where it was seen. */
  readonly examples: readonly string[];
  readonly api: string;
  readonly why: string;
  /** Title of the page on learn.microsoft.com, or what else says so. */
  readonly source: string;
}

/** Recorded calls that no choice of the simulator explains, and why that is as it should be. What follows one is not compared. */
export const knownCalls: readonly KnownCall[] = [
  {
    ...{ system: 'wine', examples: ['06-01'], api: 'WSAEnumNetworkEvents' },
    why: 'Wine sets the event object once more though it has recorded no event: the call then tells of none. On Windows the object is set when an event is recorded.',
    source: 'WSAEventSelect function',
  },
  {
    ...{ system: 'wine', examples: ['05-01', '10-01'], api: 'DispatchMessageA' },
    why: 'The program reads a field that it has never written (defect 05-01-3). Wine’s new memory is zero; the simulator fills it as the debug heap of Microsoft’s runtime does, so the field is true and the program posts a message.',
    source: 'CRT debug heap details',
  },
];

export const knownCall = (system: string, example: string, at: CallRecord): KnownCall | null =>
  knownCalls.find((known) => system.startsWith(known.system) && known.examples.includes(example) && known.api === at.api) ?? null;

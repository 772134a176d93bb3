import type { Abstraction, WhyNotCompared } from '../../harness/abstraction.ts';
import type { KnownId } from '../../harness/compare/known.ts';

/** Words of the page that shows what was compared with what. */
export interface ParityWords {
  /** Told of a mark in the text that leads to a probe. */
  readonly pinned: (pins: string) => string;
  readonly mark: string;
  /** Names of the probes' areas, by what follows the chapter in their folder's name. */
  readonly areas: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly probes: string;
  readonly columns: { readonly run: string; readonly probe: string; readonly simulator: string };
  readonly notRecorded: string;
  readonly runs: {
    /** What the simulator did with the recordings that it admits. */
    readonly followed: (least: number, most: number) => string;
    readonly noCalls: string;
    /** Runs without a call that printed the same. */
    readonly printed: (count: number, of: number) => string;
    readonly nothingToFollow: string;
    readonly admitted: (count: number, of: number) => string;
    readonly known: (count: number) => string;
    /** Admitted with the rule lifted that makes the known difference. */
    readonly lifted: (count: number) => string;
    readonly differs: (count: number) => string;
    readonly wrong: Readonly<Record<'crashed' | 'hung' | 'garbage', (count: number) => string>>;
    /** Prepared runs of an example that nobody has recorded. */
    readonly others: (count: number) => string;
  };
  readonly probe: {
    readonly steady: string;
    readonly unsteady: string;
    readonly equal: string;
    readonly known: string;
    readonly differs: string;
    readonly source: (page: string) => string;
    readonly unverified: string;
  };
  readonly summary: {
    readonly runs: (admitted: number, all: number) => string;
    readonly printed: (count: number) => string;
    readonly probes: (equal: number, all: number) => string;
  };
  readonly printed: (system: string) => string;
  readonly documented: string;
  readonly unverifiedDifference: string;
  readonly abstractions: Readonly<Record<Abstraction, { readonly name: string; readonly text: string }>>;
  readonly notCompared: Readonly<Record<WhyNotCompared, string>>;
  readonly knownCalls: Readonly<Record<KnownId, string>>;
}

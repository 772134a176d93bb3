import type { ApiView } from '../simulator/session/names.ts';

/** Words of the reference's pages. */
export interface ReferenceWords {
  readonly intro: (count: number) => string;
  readonly errorsTitle: string;
  readonly errorsIntro: string;
  readonly header: (header: string) => string;
  /** Of functions whose address a program asks Winsock for. */
  readonly fetched: string;
  readonly isFetched: string;
  readonly source: (title: string) => string;
  readonly parameters: string;
  readonly columns: Readonly<Record<'name' | 'type' | 'direction' | 'error' | 'number' | 'meaning' | 'functions', string>>;
  readonly direction: Readonly<Record<ApiView['parameters'][number]['direction'], string>>;
  readonly failure: string;
  /** How a function says that it failed, by the kind of its result. */
  readonly fails: Readonly<
    Record<'SOCKET_ERROR' | 'INVALID_SOCKET' | 'FALSE' | 'NULL' | 'WAIT_FAILED' | 'INVALID_HANDLE_VALUE' | 'code' | 'none', string>
  >;
  readonly facts: string;
  readonly factsIntro: string;
  readonly use: string;
  readonly inChapters: string;
  readonly inExamples: string;
  readonly index: string;
}

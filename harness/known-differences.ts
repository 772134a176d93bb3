/** Where Wine does not do what Windows is documented to do: one entry a probe. The simulator follows the documentation. */
export interface KnownDifference {
  /** Its id. */
  readonly probe: string;
  /** What Wine printed when it was recorded. */
  readonly wine: readonly string[];
  /** What Windows prints, by its documentation. Nobody has run it there. */
  readonly windows: readonly string[];
  /** The page on learn.microsoft.com, and what on it decides. */
  readonly source: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];

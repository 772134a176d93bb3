/** Stored recordings for which the search finds no simulated run, and nobody has found out why. Told as such, never counted as admitted. */
export const unexplained: readonly { readonly system: string; readonly file: string; readonly seen: string }[] = [];

/** A tiny program that pins one fact about Windows: it prints the same lines wherever the fact holds. */
export interface Probe {
  /** `<chapter>-<area>/<name>`. */
  readonly id: string;
  /** The fact, in one sentence. */
  readonly pins: string;
  /** The page on learn.microsoft.com that states it, or `unverified`. */
  readonly source: string;
  readonly text: string;
}

/** What stands at the head of each probe. */
const HEAD = /^\/\/ Pins: (\S.*\.)\n\/\/ Source: (\S.*)\n#include "\.\.\/probe\.h"\n/;

/** Reads a probe's head. Throws when it does not begin as a probe should. */
export const readProbe = (id: string, text: string): Probe => {
  const [, pins, source] = HEAD.exec(text) ?? [];
  if (pins === undefined || source === undefined) throw new Error(`${id} does not say what it pins and where that stands`);
  return { id, pins, source, text };
};

/** Printed text as lines; how a system ends its lines says nothing. */
export const linesOf = (text: string): readonly string[] => text.replace(/\r+\n/g, '\n').split('\n').slice(0, -1);

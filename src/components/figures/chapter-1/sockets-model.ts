/**
 * Two programs and their sockets (figure 1.5). The handles are examples: which number the system picks is its own affair, save that
 * kernel handles are multiples of four.
 */

export type ProgramName = 'a' | 'b';

export interface Plug {
  readonly program: ProgramName;
  readonly handle: number;
  /** Handle of the socket at the other end, in the other program; null: connected to nothing. */
  readonly peer: number | null;
}

export type PlugDeed =
  | { readonly kind: 'create'; readonly program: ProgramName }
  | { readonly kind: 'connect' }
  | { readonly kind: 'close'; readonly program: ProgramName; readonly handle: number };

const FIRST: Readonly<Record<ProgramName, number>> = { a: 164, b: 212 };
export const MOST = 3;

const other = (program: ProgramName): ProgramName => (program === 'a' ? 'b' : 'a');
const free = (plugs: readonly Plug[], program: ProgramName): Plug | undefined =>
  plugs.find((plug) => plug.program === program && plug.peer === null);

/** Why a deed is not possible now, or null. */
export const hindrance = (plugs: readonly Plug[], deed: PlugDeed): 'full' | 'no-pair' | null => {
  if (deed.kind === 'create') return plugs.filter(({ program }) => program === deed.program).length >= MOST ? 'full' : null;
  return deed.kind === 'connect' && (!free(plugs, 'a') || !free(plugs, 'b')) ? 'no-pair' : null;
};

/** The sockets after a deed that nothing hinders. A number that was given back is given out again. */
export const act = (plugs: readonly Plug[], deed: PlugDeed): readonly Plug[] => {
  switch (deed.kind) {
    case 'create': {
      const taken = new Set(plugs.filter(({ program }) => program === deed.program).map(({ handle }) => handle));
      let handle = FIRST[deed.program];
      while (taken.has(handle)) handle += 4;
      return [...plugs, { program: deed.program, handle, peer: null }];
    }
    case 'connect': {
      const [a, b] = [free(plugs, 'a'), free(plugs, 'b')];
      if (!a || !b) return plugs;
      return plugs.map((plug) => (plug === a ? { ...plug, peer: b.handle } : plug === b ? { ...plug, peer: a.handle } : plug));
    }
    case 'close':
      return plugs
        .filter(({ program, handle }) => program !== deed.program || handle !== deed.handle)
        .map((plug) => (plug.program === other(deed.program) && plug.peer === deed.handle ? { ...plug, peer: null } : plug));
  }
};

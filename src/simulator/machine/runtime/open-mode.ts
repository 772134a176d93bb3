import type { FileWish } from './system.ts';

/** A mode of fopen, read (learn.microsoft.com, "fopen, _wfopen"). */
export interface OpenMode {
  readonly wish: FileWish;
  readonly binary: boolean;
}

/** null: no mode that there is. `c`, `n`, `t`, `S`, `R` and `N` change nothing here; `ccs=UTF-8` is how wide text is written anyway. */
export const readOpenMode = (text: string): OpenMode | null => {
  const match = /^\s*([rwa])([+bxtcnSRTDN ]*)(?:,\s*ccs\s*=\s*utf-8\s*)?$/i.exec(text);
  const [, letter, rest = ''] = match ?? [];
  if (letter !== 'r' && letter !== 'w' && letter !== 'a') return null;
  const both = rest.includes('+');
  return {
    wish: {
      read: letter === 'r' || both,
      write: letter !== 'r' || both,
      append: letter === 'a',
      create: letter !== 'r',
      exclusive: letter === 'w' && rest.includes('x'),
      truncate: letter === 'w',
      temporary: rest.includes('D'),
      shared: true,
    },
    binary: rest.includes('b'),
  };
};

import { byteStates } from '../../simulator/session/memory-view.ts';

/** A row of bytes that are shown one by one, or several rows that one sentence says everything about. */
export interface ByteRow {
  readonly kind: 'bytes' | 'unwritten' | 'freed' | 'ended' | 'zero';
  readonly from: number;
  readonly count: number;
}

/** Cuts bytes into rows of `width`; neighbouring rows of which all bytes are alike stand together. */
export const byteRows = (bytes: Uint8Array, states: Uint8Array, width: number): ByteRow[] => {
  const rows: ByteRow[] = [];
  for (let from = 0; from < bytes.length; from += width) {
    const count = Math.min(width, bytes.length - from);
    const kind = kindOf(bytes.subarray(from, from + count), states.subarray(from, from + count));
    const last = rows.at(-1);
    if (kind !== 'bytes' && last?.kind === kind) rows[rows.length - 1] = { kind, from: last.from, count: last.count + count };
    else rows.push({ kind, from, count });
  }
  // One row alone is as short as a sentence about it.
  return rows.map((row) => (row.count <= width ? { ...row, kind: 'bytes' } : row));
};

const kindOf = (bytes: Uint8Array, states: Uint8Array): ByteRow['kind'] => {
  const all = (state: number): boolean => states.every((one) => (one & state) !== 0);
  if (states.some((one) => (one & byteStates.changed) !== 0 && (one & byteStates.unwritten) === 0)) return 'bytes';
  if (all(byteStates.freed)) return 'freed';
  if (all(byteStates.ended)) return 'ended';
  if (all(byteStates.unwritten)) return 'unwritten';
  return bytes.every((byte) => byte === 0) && states.every((one) => (one & byteStates.unwritten) === 0) ? 'zero' : 'bytes';
};

/** Whether a byte may be read as text. */
export const isReadable = (state: number): boolean =>
  (state & (byteStates.unwritten | byteStates.freed | byteStates.ended | byteStates.nobodys)) === 0;

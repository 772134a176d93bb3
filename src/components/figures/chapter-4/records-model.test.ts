import { describe, expect, it } from 'vitest';
import { addRecord, empty, PLACES, removeRecord, type Records } from './records-model.ts';

const filled = (clients: number, most = PLACES): Records => {
  let records = empty;
  for (let each = 0; each < clients; each++) records = addRecord(records, most) ?? records;
  return records;
};

describe('the array of records', () => {
  it('refuses a client when the limit is reached', () => {
    expect(addRecord(filled(PLACES - 1), PLACES - 1)).toBeNull();
    expect(addRecord(filled(PLACES - 1), PLACES)?.count).toBe(PLACES);
  });

  it('moves the records behind the one removed up, and copies one too many', () => {
    const { records, copies } = removeRecord(filled(4), 1);
    expect(records.places.slice(0, records.count)).toEqual([1, 3, 4]);
    expect(copies.map(({ kind }) => kind)).toEqual(['wanted', 'wanted', 'one-too-many']);
  });

  it('copies one too many even if the last is removed', () => {
    expect(removeRecord(filled(1), 0).copies).toEqual([{ to: 0, from: 1, kind: 'one-too-many' }]);
  });

  it('reads past the array when all places were in use', () => {
    expect(removeRecord(filled(PLACES), 0).copies.at(-1)).toEqual({ to: PLACES - 1, from: PLACES, kind: 'outside' });
    expect(removeRecord(filled(PLACES - 1), 0).copies.some(({ kind }) => kind === 'outside')).toBe(false);
  });
});

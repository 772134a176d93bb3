import { describe, expect, it } from 'vitest';
import { Shelf } from './shelf.ts';

const told = (slots: readonly { readonly item: { readonly id: number }; readonly gone: boolean }[]): string =>
  slots.map(({ item, gone }) => (gone ? `(${item.id})` : `${item.id}`)).join(' ');
const items = (...ids: readonly number[]): { id: number }[] => ids.map((id) => ({ id }));

describe('the shelf', () => {
  it('keeps the places of what is there, in order of creation, and of what has gone', () => {
    const shelf = new Shelf(8);
    expect(told(shelf.see(items(4, 8), 1))).toBe('4 8');
    expect(told(shelf.see(items(8), 2))).toBe('(4) 8');
    expect(told(shelf.see(items(8, 12), 3))).toBe('(4) 8 12');
  });

  it('clears empty places when another object comes and room is short', () => {
    const shelf = new Shelf(2);
    shelf.see(items(4, 8), 1);
    expect(told(shelf.see(items(8), 2))).toBe('(4) 8');
    expect(told(shelf.see(items(8, 12), 3))).toBe('8 12');
  });

  it('knows nothing of what was created later when the run goes back', () => {
    const shelf = new Shelf(8);
    shelf.see(items(4), 5);
    shelf.see(items(4, 8), 9);
    expect(told(shelf.see(items(4), 7))).toBe('4');
    expect(told(shelf.see(items(), 3))).toBe('');
  });

  it('remembers the earliest step at which it has seen something', () => {
    const shelf = new Shelf(8);
    shelf.see(items(4, 8), 9);
    shelf.see(items(4, 8), 6);
    expect(told(shelf.see(items(4), 7))).toBe('4 (8)');
  });
});

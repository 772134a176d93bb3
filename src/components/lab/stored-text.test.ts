import { afterEach, expect, it, vi } from 'vitest';
import { keepText, readText } from './stored-text.ts';

const fakeStorage = (limit: number) => {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => void entries.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
};

afterEach(() => void vi.unstubAllGlobals());

it('keeps each file of each example by itself, and forgets', () => {
  vi.stubGlobal('localStorage', fakeStorage(100));
  expect(keepText('03-01', 'server.cpp', 'one')).toBe(true);
  expect(keepText('03-01', 'client.cpp', 'two')).toBe(true);
  expect([readText('03-01', 'server.cpp'), readText('03-01', 'client.cpp'), readText('02-03', 'server.cpp')]).toEqual(['one', 'two', null]);
  expect(keepText('03-01', 'server.cpp', null)).toBe(true);
  expect(readText('03-01', 'server.cpp')).toBeNull();
});

it('says when storage is full', () => {
  vi.stubGlobal('localStorage', fakeStorage(2));
  expect(keepText('03-01', 'server.cpp', 'long')).toBe(false);
});

it('lives without storage', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(readText('03-01', 'server.cpp')).toBeNull();
  expect(keepText('03-01', 'server.cpp', 'text')).toBe(false);
});

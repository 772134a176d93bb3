import { describe, expect, it } from 'vitest';
import { isRead, withRead } from './document.ts';
import { ProgressStore, type Keeping } from './store.ts';

class Shelf implements Storage {
  readonly #texts = new Map<string, string>();
  room = true;
  get length(): number {
    return this.#texts.size;
  }
  clear(): void {
    this.#texts.clear();
  }
  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }
  key(): string | null {
    return null;
  }
  removeItem(key: string): void {
    this.#texts.delete(key);
  }
  setItem(key: string, text: string): void {
    if (!this.room) throw new DOMException('full', 'QuotaExceededError');
    this.#texts.set(key, text);
  }
}

const read = (key: string) => (progress: Parameters<typeof withRead>[0]) => withRead(progress, key);

describe('the store', () => {
  it('keeps what it is told, for the next visit', () => {
    const shelf = new Shelf();
    new ProgressStore(() => shelf).update(read('3/3.0'));
    expect(isRead(new ProgressStore(() => shelf).progress, '3/3.0')).toBe(true);
  });

  it('two tabs do not undo each other', () => {
    const shelf = new Shelf();
    const [one, other] = [new ProgressStore(() => shelf), new ProgressStore(() => shelf)];
    one.update(read('3/3.0'));
    other.update(read('3/3.1'));
    one.changedElsewhere('overlapped:progress');
    for (const store of [one, other]) expect([isRead(store.progress, '3/3.0'), isRead(store.progress, '3/3.1')]).toEqual([true, true]);
  });

  it('works in memory where storage is blocked, and says so', () => {
    const store = new ProgressStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const heard: Keeping[] = [];
    store.subscribe((_, keeping) => heard.push(keeping));
    store.update(read('3/3.0'));
    expect(isRead(store.progress, '3/3.0')).toBe(true);
    expect(heard).toEqual(['memory', 'memory']);
  });

  it('says when storage is full, loses nothing on the page, and keeps it once there is room', () => {
    const shelf = new Shelf();
    const store = new ProgressStore(() => shelf);
    store.update(read('3/3.0'));
    shelf.room = false;
    store.update(read('3/3.1'));
    expect(store.keeping).toBe('full');
    shelf.room = true;
    store.update(read('3/3.2'));
    expect(store.keeping).toBe('kept');
    const next = new ProgressStore(() => shelf).progress;
    expect(['3/3.0', '3/3.1', '3/3.2'].map((key) => isRead(next, key))).toEqual([true, true, true]);
  });

  it('puts aside what it cannot read instead of writing over it', () => {
    const shelf = new Shelf();
    shelf.setItem('overlapped:progress', '{"version":');
    new ProgressStore(() => shelf).update(read('3/3.0'));
    expect(shelf.getItem('overlapped:progress:unreadable')).toBe('{"version":');
  });
});

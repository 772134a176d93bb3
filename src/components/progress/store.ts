import { EMPTY, parseProgress, type Progress } from './document.ts';

/** `memory`: the browser keeps nothing for us, storage being blocked; `full`: the last change did not fit. Both last for this page. */
export type Keeping = 'kept' | 'full' | 'memory';

const KEY = 'overlapped:progress';
/** Where a text that cannot be read is put aside, rather than written over. */
const UNREADABLE = 'overlapped:progress:unreadable';

type Listener = (progress: Progress, keeping: Keeping) => void;

/** The one place where progress is kept. Other tabs' changes arrive as one's own do. */
export class ProgressStore {
  readonly #storage: () => Storage;
  readonly #listeners = new Set<Listener>();
  #progress: Progress = EMPTY;
  #keeping: Keeping = 'kept';

  /** `storage` may throw, as `localStorage` does where it is blocked. */
  constructor(storage: () => Storage) {
    this.#storage = storage;
    try {
      this.#take(storage().getItem(KEY));
    } catch {
      this.#keeping = 'memory';
    }
  }

  get progress(): Progress {
    return this.#progress;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Tells the listener how things are, now and after each change; call what it returns to stop. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    listener(this.#progress, this.#keeping);
    return () => this.#listeners.delete(listener);
  }

  /** Changes what is kept, from its latest state, which another tab may have written. */
  update(change: (progress: Progress) => Progress): void {
    if (this.#keeping === 'kept') this.#refresh();
    this.#progress = change(this.#progress);
    this.#keep();
    this.#tell();
  }

  /** Another tab has written. */
  changedElsewhere(key: string | null): void {
    if (key !== KEY && key !== null) return;
    this.#refresh();
    this.#tell();
  }

  #refresh(): void {
    try {
      this.#take(this.#storage().getItem(KEY));
    } catch {
      this.#keeping = 'memory';
    }
  }

  #take(text: string | null): void {
    const read = text === null ? EMPTY : parseProgress(text);
    if (read !== null) this.#progress = read;
    else if (text !== null) this.#storage().setItem(UNREADABLE, text);
  }

  #keep(): void {
    let storage: Storage;
    try {
      storage = this.#storage();
    } catch {
      this.#keeping = 'memory';
      return;
    }
    try {
      storage.setItem(KEY, JSON.stringify(this.#progress));
      this.#keeping = 'kept';
    } catch {
      this.#keeping = 'full';
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#progress, this.#keeping);
  }
}

let store: ProgressStore | undefined;

/** The page's store. */
export function progressStore(): ProgressStore {
  if (store === undefined) {
    const made = new ProgressStore(() => localStorage);
    window.addEventListener('storage', ({ key }) => made.changedElsewhere(key));
    store = made;
  }
  return store;
}

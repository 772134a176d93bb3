interface Options {
  /** Selector of where the dialog is to stand. */
  readonly element: string;
}

/** What Starlight takes for the search's dialog: the real one is fetched when a reader first opens the search, and not before. */
export class PagefindUI {
  readonly #options: Options;
  readonly #opened = new AbortController();

  constructor(options: Options) {
    this.#options = options;
    const { signal } = this.#opened;
    const open = (): void => void this.#open();
    document.querySelector('site-search button[data-open-modal]')?.addEventListener('click', open, { signal });
    const onKey = ({ key, metaKey, ctrlKey }: KeyboardEvent): void => {
      if ((metaKey || ctrlKey) && key === 'k') open();
    };
    document.addEventListener('keydown', onKey, { signal });
    // A quick reader has opened it before this page was idle.
    if (document.querySelector<HTMLDialogElement>('site-search dialog')?.open) open();
  }

  async #open(): Promise<void> {
    this.#opened.abort();
    const { PagefindUI: Dialog } = await import('@pagefind/default-ui/npm_dist/mjs/ui-core.mjs');
    new Dialog(this.#options);
    document.querySelector<HTMLInputElement>(`${this.#options.element} input`)?.focus();
  }
}

import type { ApiWords } from '../../catalogue/en/api.ts';
import type { ApiView, ConstantView, NamesView } from '../../simulator/session/names.ts';
import type { WatchView } from '../../simulator/session/view.ts';
import type { LabState } from './lab-state.svelte.ts';

/** What the names in a lab's code mean: asked of the simulator when the editor wants to know, and kept until the text changes. */
export class CodeNames {
  readonly #lab: LabState;
  #api: Promise<ReadonlyMap<string, ApiView>> | null = null;
  #words: Promise<ApiWords> | null = null;
  readonly #names = new Map<string, Promise<NamesView | null>>();

  constructor(lab: LabState) {
    this.#lab = lab;
  }

  /** The text was compiled anew. */
  renew(): void {
    this.#names.clear();
  }

  /** Functions of Windows and of the C runtime by name. */
  api(): Promise<ReadonlyMap<string, ApiView>> {
    this.#api ??= this.#lab.ask((client) => client.api()).then((list) => new Map((list ?? []).map((one) => [one.name, one])));
    return this.#api;
  }

  /** What they do, in the reader's language. */
  words(): Promise<ApiWords> {
    this.#words ??= (this.#lab.example.language === 'ko' ? import('../../catalogue/ko/api.ts') : import('../../catalogue/en/api.ts')).then(
      ({ api }) => api,
    );
    return this.#words;
  }

  /** The program's own names, as they were when it last compiled. */
  program(file: string): Promise<NamesView | null> {
    const known = this.#names.get(file) ?? this.#lab.ask((client) => client.names(file));
    this.#names.set(file, known);
    return known;
  }

  constant(file: string, name: string): Promise<ConstantView | null> {
    return this.#lab.ask((client) => client.constant(file, name));
  }

  /** The value of an expression of a file at the step shown: where the thread that is looked at stands in it, else of globals. */
  async value(file: string, expression: string): Promise<WatchView | null> {
    const { view, stale, selectedThread } = this.#lab;
    if (view === null || stale || this.#lab.phase === 'running') return null;
    const threads = view.processes.flatMap((process) => process.threads.map((thread) => ({ process, thread })));
    const chosen = threads.find(({ thread }) => thread.id === selectedThread);
    const frame = chosen?.thread.frames.find((one) => one.file === file);
    const process =
      frame === undefined ? view.processes.find(({ source, state }) => source === file && state === 'running') : chosen?.process;
    if (process === undefined) return null;
    const where = { process: process.name, thread: frame === undefined ? null : (chosen?.thread.id ?? null), level: frame?.level ?? null };
    return this.#lab.ask((client) => client.watch(expression, where));
  }
}

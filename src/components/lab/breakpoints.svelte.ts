import type { BoundBreakpoint } from '../../simulator/session/session.ts';
import { forSession, isOfOneRun, keepBreakpoints, readBreakpoints, type KeptBreakpoint, type NewBreakpoint } from './kept-breakpoint.ts';
import type { LabState } from './lab-state.svelte.ts';
import { movedLine } from './moved-line.ts';

/** The breakpoints of one lab: kept with the example, moving with its text, bound by the run. */
export class Breakpoints {
  readonly #lab: LabState;
  #last = 0;
  list = $state.raw<readonly KeptBreakpoint[]>([]);
  /** By id: what the run says of those that are enabled. */
  told = $state.raw<ReadonlyMap<number, BoundBreakpoint>>(new Map());
  /** By id: how often each has been hit up to the step shown. */
  hits = $state.raw<ReadonlyMap<number, number>>(new Map());
  /** Ids in the order in which the run knows them. */
  #sent = $state.raw<readonly number[]>([]);
  /** Counts the lists that the run was given: what was asked about an older one does not hold. */
  version = $state(0);
  /** The one that the reader is about to change, for whoever lists them. */
  editing = $state<number | null>(null);

  /** Where the run has stopped. */
  readonly stopped = $derived.by(() => {
    const { view, stale } = this.#lab;
    const id = view?.stop && !stale ? this.#sent[view.stop.breakpoint] : undefined;
    return this.list.find((one) => one.id === id) ?? null;
  });

  constructor(lab: LabState) {
    this.#lab = lab;
    this.list = readBreakpoints(lab.example.id).map((one): KeptBreakpoint => ({ ...one, id: ++this.#last }));
  }

  /** Those that stand on a line of a file, where the run has put them. */
  onLine(file: string, line: number): readonly KeptBreakpoint[] {
    return this.list.filter((one) => one.kind === 'line' && one.file === file && this.lineOf(one) === line);
  }

  /** Where one is drawn: where it is bound, else where it was put. */
  lineOf(one: KeptBreakpoint & { kind: 'line' }): number {
    const told = this.told.get(one.id);
    return (told?.kind === 'bound' ? told.lines[0] : undefined) ?? one.line;
  }

  toggle(file: string, line: number): void {
    const here = new Set(this.onLine(file, line).map(({ id }) => id));
    if (here.size > 0) this.#set(this.list.filter(({ id }) => !here.has(id)));
    else this.add({ kind: 'line', file, line, enabled: true, condition: '', hit: null });
  }

  add(one: NewBreakpoint): number {
    const id = ++this.#last;
    this.#set([...this.list, { ...one, id }]);
    return id;
  }

  change(id: number, change: { readonly enabled?: boolean; readonly condition?: string; readonly hit?: number | null }): void {
    this.#set(this.list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  remove(id: number): void {
    this.#set(this.list.filter((one) => one.id !== id));
  }

  /** The text of a file has changed. */
  move(file: string, before: string, after: string): void {
    if (!this.list.some((one) => one.kind === 'line' && one.file === file)) return;
    const list = this.list.flatMap((one): KeptBreakpoint[] => {
      if (one.kind !== 'line' || one.file !== file) return [one];
      const line = movedLine(before, after, one.line);
      return line === null ? [] : [{ ...one, line }];
    });
    this.list = list;
    this.told = new Map();
    keepBreakpoints(this.#lab.example.id, list);
  }

  /** Another run has begun. */
  async reopen(): Promise<void> {
    this.list = this.list.filter((one) => !isOfOneRun(one));
    await this.#bind();
  }

  /** Asks how often they have been hit, for whoever shows it; tries once more to bind those that stood nowhere because their program was not running. */
  async count(): Promise<void> {
    if (this.#sent.length === 0) return;
    if (this.list.some((one) => one.kind === 'data' && this.told.get(one.id)?.kind === 'unbound')) await this.#bind();
    const hits = await this.#lab.ask((client) => client.hits());
    const sent = this.#sent;
    this.hits = new Map((hits ?? []).flatMap((count, index) => (count === null ? [] : [[sent[index] ?? 0, count] as const])));
  }

  #set(list: readonly KeptBreakpoint[]): void {
    this.list = list;
    keepBreakpoints(this.#lab.example.id, list);
    if (this.#lab.view && !this.#lab.stale) void this.#bind().then(() => this.version++);
  }

  async #bind(): Promise<void> {
    const enabled = this.list.filter((one) => one.enabled);
    const told = await this.#lab.ask((client) => client.setBreakpoints(enabled.map(forSession)));
    this.#sent = enabled.map(({ id }) => id);
    this.told = new Map((told ?? []).flatMap((one, index) => (enabled[index] === undefined ? [] : [[enabled[index].id, one] as const])));
  }
}

import type { PrintView } from '../../simulator/session/view.ts';
import type { LabState } from './lab-state.svelte.ts';
import { movedLine } from './moved-line.ts';

/** An expression that the reader wants told each time that a thread comes to a line. */
export interface KeptPrint {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly expression: string;
}

/** What the reader has printed into the past of the run. */
export class Prints {
  readonly #lab: LabState;
  #last = 0;
  /** What was asked last: an older answer is not shown. */
  #asked = 0;
  #toldOf: readonly unknown[] = [];
  list = $state.raw<readonly KeptPrint[]>([]);
  /** By id. */
  told = $state.raw<ReadonlyMap<number, PrintView>>(new Map());
  /** A line that the reader has chosen for a new print, until it is written. */
  wanted = $state.raw<{ readonly file: string; readonly line: number } | null>(null);

  constructor(lab: LabState) {
    this.#lab = lab;
  }

  add(file: string, line: number, expression: string): void {
    this.list = [...this.list, { id: ++this.#last, file, line, expression }];
    this.wanted = null;
  }

  remove(id: number): void {
    this.list = this.list.filter((one) => one.id !== id);
  }

  /** The text of a file has changed: what was told is of another program. */
  move(file: string, before: string, after: string): void {
    if (this.list.length === 0) return;
    this.told = new Map();
    this.list = this.list.flatMap((one) => {
      const line = one.file === file ? movedLine(before, after, one.line) : one.line;
      return line === null ? [] : [{ ...one, line }];
    });
  }

  /** Looks at the run as far as it is known, if that is not what was looked at last: whoever shows the values asks. */
  async tell(): Promise<void> {
    const { view, stale, phase } = this.#lab;
    if (this.list.length === 0 || view === null || stale || phase === 'running') return;
    const list = this.list;
    const of = [list, this.#lab.edition, view.lastStep];
    if (of.every((one, index) => one === this.#toldOf[index])) return;
    const asked = ++this.#asked;
    const told = await this.#lab.ask((client) => client.prints(list.map(({ file, line, expression }) => ({ file, line, expression }))));
    if (asked !== this.#asked || told === null) return;
    this.#toldOf = of;
    this.told = new Map(list.flatMap(({ id }, index) => (told[index] === undefined ? [] : [[id, told[index]] as const])));
  }
}

import type { Advance, Session } from '../simulator/session/session.ts';
import type { View } from '../simulator/session/view.ts';
import type { LogEntry } from './protocol.ts';

/** An advance of more steps than this is not told step by step. */
const longestStory = 400;

/** A session that remembers what every step did. The story of a long advance is left out: nobody would read it. */
export class Recorder {
  readonly #session: Session;
  readonly #entries = new Map<number, LogEntry>();
  readonly #known = new Set<number>();

  constructor(session: Session) {
    this.#session = session;
    this.#keep(session.view);
  }

  get session(): Session {
    return this.#session;
  }

  advance(how: Advance): View {
    const from = this.#session.view.step;
    const view = this.#session.advance(how);
    this.#keep(view);
    const missing = this.#firstMissing(from + 1, view.step);
    if (missing === null || view.step - from > longestStory) return view;
    this.#session.seek(missing - 1);
    while (this.#session.view.step < view.step) {
      const before = this.#session.view.step;
      this.#keep(this.#session.advance({ kind: 'step' }));
      if (this.#session.view.step <= before) break;
    }
    return this.#session.view.step === view.step ? this.#session.view : this.#session.seek(view.step);
  }

  type(process: string, line: string | null): View {
    const from = this.#session.view.step;
    const view = this.#session.type(process, line);
    for (const step of [...this.#known].filter((known) => known > from)) {
      this.#known.delete(step);
      this.#entries.delete(step);
    }
    this.#keep(view);
    return view;
  }

  log(limit: number): readonly LogEntry[] {
    const present = this.#session.view.step;
    return [...this.#entries.values()]
      .filter((entry) => entry.step <= present)
      .sort((a, b) => a.step - b.step)
      .slice(-limit);
  }

  #keep(view: View): void {
    const events = view.events.filter((event) => event.code !== 'statement');
    if (events.length > 0) this.#entries.set(view.step, { step: view.step, time: view.time, events });
    this.#known.add(view.step);
  }

  #firstMissing(from: number, to: number): number | null {
    for (let step = from; step <= to; step++) if (!this.#known.has(step)) return step;
    return null;
  }
}

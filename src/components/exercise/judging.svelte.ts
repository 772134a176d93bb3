import type { Scenario } from '../../simulator/session/scenario.ts';
import type { Expectation, Verdict } from '../../simulator/session/judge.ts';
import { openJudge } from '../lab/load-judge.ts';
import type { SessionClient } from '../lab/session-client.ts';

/** A situation that judges, as the page has it. */
export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly scenario: Scenario;
  readonly schedules: readonly string[];
  readonly expects: readonly Expectation[];
  /** The same in words. */
  readonly tells: readonly string[];
}

/** A case under a schedule. */
export interface JudgedRun {
  readonly of: CaseView;
  readonly schedule: string;
  /** null: not yet run. */
  readonly verdict: Verdict | null;
}

export type Outcome = 'none' | 'judging' | 'cancelled' | 'rejected' | 'passed' | 'failed' | 'lost';

const limit = 1_000_000;

/** Runs a program through all cases, one run after the other, in a simulator of its own. */
export class Judging {
  readonly #cases: readonly CaseView[];
  runs = $state.raw<readonly JudgedRun[]>([]);
  outcome = $state<Outcome>('none');
  readonly done = $derived(this.runs.filter(({ verdict }) => verdict !== null).length);
  readonly failed = $derived(this.runs.filter(({ verdict }) => verdict !== null && verdict.kind !== 'passed').length);
  #judge: SessionClient | null = null;
  /** Counts what was begun or cancelled: an answer to an earlier question is not for us. */
  #turn = 0;

  constructor(cases: readonly CaseView[]) {
    this.#cases = cases;
  }

  /** The sources must be plain: they go to a worker. */
  async judge(sources: Readonly<Record<string, string>>): Promise<void> {
    this.cancel();
    const turn = ++this.#turn;
    this.runs = this.#cases.flatMap((of) => of.schedules.map((schedule) => ({ of, schedule, verdict: null })));
    this.outcome = 'judging';
    try {
      const judge = await openJudge();
      this.#judge = judge;
      for (const [index, { of, schedule }] of this.runs.entries()) {
        const { scenario, expects } = of;
        const verdict = await judge.judge({ scenario, sources, schedule, expects, limit });
        if (turn !== this.#turn) return;
        this.runs = this.runs.map((run, place) => (place === index ? { ...run, verdict } : run));
        if (verdict.kind === 'rejected') break;
      }
      this.outcome = this.runs.some(({ verdict }) => verdict?.kind === 'rejected') ? 'rejected' : this.failed > 0 ? 'failed' : 'passed';
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error(error);
      this.outcome = 'lost';
    }
    this.#close();
  }

  cancel(): void {
    this.#turn++;
    if (this.outcome === 'judging') this.outcome = 'cancelled';
    this.#close();
  }

  #close(): void {
    this.#judge?.close();
    this.#judge = null;
  }
}

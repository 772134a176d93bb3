import type { Session } from '../../simulator/session/session.ts';

/** A line of some console during a run, with who is behind it. */
export interface RunLogLine {
  readonly process: string;
  readonly text: string;
  /** What a reader typed; then there is no thread. */
  readonly thread: { readonly letter: string; readonly function: string } | null;
  /** The last call of {@link TELLING} that had returned to the thread, or null. */
  readonly after: string | null;
}

export interface RunLog {
  /** In the order of the scenario. */
  readonly processes: readonly string[];
  /** In the order in which they were printed; blank ones are left out. */
  readonly lines: readonly RunLogLine[];
}

/** Calls that say where in its work a thread is; conversions and error texts do not. */
const TELLING: ReadonlySet<string> = new Set([
  'WSAStartup',
  'socket',
  'bind',
  'listen',
  'accept',
  'connect',
  'getpeername',
  'recv',
  'send',
  'closesocket',
]);

const MOST_STEPS = 1_000_000;

/** Runs a session to its end and collects what stands on all consoles. */
export function playRunLog(session: Session): RunLog {
  for (let from = -1; session.view.step > from && session.view.step < MOST_STEPS;) {
    from = session.view.step;
    session.advance({ kind: 'run', limit: MOST_STEPS });
  }
  const calls = session
    .log({ before: Infinity, limit: Infinity, thread: null })
    .flatMap(({ step, events }) =>
      events.filter(({ code }) => code === 'call').map(({ thread, data }) => ({ step, thread, api: String(data['api']) })),
    );
  const lines = session.view.processes
    .flatMap((process) =>
      process.console.map((line) => {
        const thread = line.input ? undefined : process.threads.find(({ id }) => id === line.thread);
        const after = calls.findLast((call) => call.thread === line.thread && call.step < line.step && TELLING.has(call.api));
        return {
          step: line.step,
          process: process.name,
          text: line.text,
          thread: thread === undefined ? null : { letter: thread.letter, function: thread.function },
          after: thread === undefined ? null : (after?.api ?? null),
        };
      }),
    )
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.step - b.step)
    .map(({ process, text, thread, after }) => ({ process, text, thread, after }));
  return { processes: session.view.processes.map(({ name }) => name), lines };
}

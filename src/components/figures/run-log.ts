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

/** Runs a session to its end and returns all lines of all consoles in the order in which they were printed, blank ones left out. */
export function playRunLog(session: Session): readonly RunLogLine[] {
  while (session.view.end === null && session.view.step < MOST_STEPS) session.advance({ kind: 'run', limit: MOST_STEPS });
  const { calls } = session.timeline();
  return session.view.processes
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
}

import { eventAt, eventsLike, threadNames, type Moment } from './moment.ts';
import { processViews } from './projection.ts';
import type { Simulation } from './simulation.ts';

/**
 * What to read off a run that has come to its end, as one text. Answers of quizzes are compared with it, and exercises are judged by it.
 *
 * `console`: all that a process printed, without blank space around it · `line`: what follows the words `after` on the `nth` line of a
 * console that has them · `returned`: what a function returned, call by call (`3, 4, SOCKET_ERROR`) · `errors`: the error of each call
 * that failed · `waiting`: the functions in which a process's threads are blocked, in the order of the threads · `threads`: how many
 * threads a process has · `exit`: its exit code, or `running` · `findings`: their codes, each once · `finding-line`: the line of source
 * that the first finding of a code is about · `count`: how many events fit a moment · `wakes`: the first thread woken after a
 * moment, as `process thread` · `end`: how the run ended. What is not there reads as `none`.
 */
export type Reading =
  | { readonly kind: 'console'; readonly process: string }
  | { readonly kind: 'line'; readonly process: string; readonly after: string; readonly nth?: number }
  | { readonly kind: 'returned' | 'errors'; readonly process: string; readonly api: string; readonly thread?: string }
  | { readonly kind: 'waiting' | 'threads' | 'exit'; readonly process: string }
  | { readonly kind: 'findings'; readonly severity?: 'error' | 'warning' | 'note' }
  | { readonly kind: 'finding-line'; readonly code: string }
  | { readonly kind: 'count'; readonly of: Moment }
  | { readonly kind: 'wakes'; readonly after: Moment }
  | { readonly kind: 'end' };

const NONE = 'none';

/** Text of a source by the name that the scenario has for it, for readings that quote it. */
export type SourceText = (source: string) => string;

export function read(simulation: Simulation, reading: Reading, sourceText: SourceText): string {
  const { events } = simulation.trace;
  switch (reading.kind) {
    case 'console':
      return simulation.consoleText(reading.process).trim() || NONE;
    case 'line': {
      const { after, nth = 1 } = reading;
      const lines = simulation.consoleText(reading.process).split('\n');
      const line = lines.filter((text) => text.includes(after))[nth - 1];
      return line?.slice(line.indexOf(after) + after.length).trim() ?? NONE;
    }
    case 'returned':
    case 'errors': {
      const { kind, ...which } = reading;
      const returns = eventsLike(events, { event: 'returned', ...which }).flatMap((event) => (event.kind === 'returned' ? [event] : []));
      if (kind === 'returned') return listed(returns.map(({ value }) => value));
      return listed(returns.flatMap(({ value, error }) => (/^(SOCKET_ERROR|INVALID_SOCKET|NULL)$/.test(value) ? [String(error)] : [])));
    }
    case 'waiting':
      return listed(
        threadsOf(simulation, reading.process).flatMap(({ state, call }) => (state === 'blocked' && call !== null ? [call] : [])),
      );
    case 'threads':
      return String(threadsOf(simulation, reading.process).filter(({ state }) => state !== 'ended').length);
    case 'exit': {
      const process = simulation.processes.find(({ name }) => name === reading.process);
      return process === undefined ? NONE : String(process.exitCode ?? 'running');
    }
    case 'findings': {
      const told = simulation.findings.filter(({ severity }) => reading.severity === undefined || severity === reading.severity);
      return listed([...new Set(told.map(({ code }) => code))]);
    }
    case 'finding-line': {
      const finding = simulation.findings.find(({ code }) => code === reading.code);
      return finding === undefined ? NONE : (sourceText(finding.file).split('\n')[finding.line - 1]?.trim() ?? NONE);
    }
    case 'count':
      return String(eventsLike(events, reading.of).length);
    case 'wakes': {
      const from = eventAt(events, reading.after);
      const woken = from && events.slice(events.indexOf(from) + 1).find(({ kind }) => kind === 'woken');
      return woken ? `${woken.process} ${threadNames(events).get(woken.thread) ?? ''}` : NONE;
    }
    case 'end':
      return simulation.end ?? 'limit';
  }
}

const threadsOf = (simulation: Simulation, name: string) =>
  processViews(simulation).find((process) => process.name === name)?.threads ?? [];

const listed = (words: readonly string[]): string => words.join(', ') || NONE;

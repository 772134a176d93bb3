import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildProgram, buildPrograms, runToEnd } from './example.ts';

const open = (text: string): Run =>
  new Run(new Simulation(buildProgram(`#include <windows.h>\n#include <stdio.h>\n${text}`), new Schedule()));

const rest = (run: Run): Run['view'] => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 1_000_000 });
  return run.view;
};

const printed = (run: Run): readonly string[] => run.view.processes.flatMap(({ console }) => console.map(({ text }) => text));

const handlers = `
DWORD mainThread;
HANDLE stop;
BOOL WINAPI first(DWORD event) { printf("first %d\\n", (int)event); SetEvent(stop); return TRUE; }
BOOL WINAPI last(DWORD event) { printf("last %d %d\\n", (int)event, GetCurrentThreadId() != mainThread); return FALSE; }
int main() {
  mainThread = GetCurrentThreadId();
  stop = CreateEvent(NULL, TRUE, FALSE, NULL);
  SetConsoleCtrlHandler(first, TRUE);
  SetConsoleCtrlHandler(last, TRUE);
  WaitForSingleObject(stop, INFINITE);
  printf("stopped\\n");
  return 3;
}`;

// SetConsoleCtrlHandler function, HandlerRoutine callback function, CTRL+C and CTRL+BREAK Signals (learn.microsoft.com).
describe('Ctrl+C', () => {
  it('runs handlers in a new thread, the one registered last first, until one returns TRUE', () => {
    const run = open(handlers);
    expect(rest(run).end).toBe('quiescent');
    const { step } = run.view;
    expect(run.ctrlC('program').events).toMatchObject([
      { code: 'ctrl-c', process: 'program', thread: 0 },
      { code: 'thread-started', data: { function: 'CtrlRoutine' } },
    ]);
    const end = rest(run);
    expect([end.end, end.processes[0]?.exitCode]).toEqual(['exited', 3]);
    expect(printed(run)).toEqual(['last 0 1', 'first 0', 'stopped']);
    run.seek(step);
    expect(printed(run)).toEqual([]);
    run.seek(0);
    run.seek(end.step);
    expect(run.view).toEqual(end);
  });

  it('ends a process without handlers with STATUS_CONTROL_C_EXIT', () => {
    const run = open('int main() { Sleep(INFINITE); return 0; }');
    rest(run);
    run.ctrlC('program');
    expect(rest(run).processes[0]?.exitCode).toBe(0xc000013a | 0);
  });

  it('is not heard by a process that ignores it, nor by one that has ended', () => {
    const run = open('int main() { SetConsoleCtrlHandler(NULL, TRUE); getchar(); return 0; }');
    rest(run);
    run.ctrlC('program');
    expect(rest(run).end).toBe('exited');
    expect(run.ctrlC('program').events).toEqual([]);
    expect(run.view.processes[0]?.exitCode).toBe(0);
  });

  // signal (learn.microsoft.com): SIGINT comes in a new thread, and its handler serves once.
  it('raises SIGINT once, then ends the process', () => {
    const run = open(`#include <signal.h>
void note(int number) { printf("signal %d\\n", number); }
int main() { printf("%d\\n", signal(SIGINT, note) == SIG_DFL); Sleep(INFINITE); return 0; }`);
    rest(run);
    run.ctrlC('program');
    expect(rest(run).end).toBe('quiescent');
    run.ctrlC('program');
    expect(rest(run).processes[0]?.exitCode).toBe(0xc000013a | 0);
    expect(printed(run)).toEqual(['1', 'signal 2']);
  });

  it('comes at the moment that a scenario names', () => {
    const scenario = { processes: [{ name: 'program', source: 'program.cpp', ctrlC: 250 }] };
    const run = runToEnd(buildPrograms(scenario, () => `#include <windows.h>\n#include <stdio.h>\n${handlers}`));
    expect(run.consoleText('program')).toBe('last 0 1\nfirst 0\nstopped\n');
    expect(run.time).toBeGreaterThanOrEqual(250_000_000);
  });

  // GenerateConsoleCtrlEvent function: a process group can be meant by Ctrl+Break only.
  it('is what a program makes too', () => {
    const run = open(`
BOOL WINAPI note(DWORD event) { printf("event %d\\n", (int)event); return TRUE; }
int main() {
  SetConsoleCtrlHandler(note, TRUE);
  GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0); Sleep(10);
  GenerateConsoleCtrlEvent(CTRL_C_EVENT, GetCurrentProcessId()); Sleep(10);
  GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, GetCurrentProcessId()); Sleep(10);
  BOOL known = SetConsoleCtrlHandler(note, FALSE), again = SetConsoleCtrlHandler(note, FALSE);
  printf("%d %d %d\\n", known, again, (int)GetLastError());
  return 0;
}`);
    rest(run);
    expect(printed(run)).toEqual(['event 0', 'event 1', '1 0 87']);
  });
});

describe('a console', () => {
  // GetConsoleMode, GetConsoleScreenBufferInfo, GetConsoleTitle functions (learn.microsoft.com); a new console's modes are Wine 8.0's.
  it('keeps what it is set to', () => {
    const run = open(`
int main() {
  HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE), in = GetStdHandle(STD_INPUT_HANDLE);
  DWORD mode; GetConsoleMode(in, &mode);
  SetConsoleMode(in, mode & ~ENABLE_ECHO_INPUT);
  DWORD now; GetConsoleMode(in, &now); printf("%d\\n", (int)(mode ^ now));
  SetConsoleTextAttribute(out, FOREGROUND_GREEN | FOREGROUND_INTENSITY);
  COORD place = {3, 4}; SetConsoleCursorPosition(out, place);
  CONSOLE_SCREEN_BUFFER_INFO info; GetConsoleScreenBufferInfo(out, &info);
  printf("%d %d %d %d\\n", info.wAttributes, info.dwCursorPosition.X, info.dwCursorPosition.Y, info.srWindow.Right + 1 == info.dwSize.X);
  char title[64]; SetConsoleTitle("echo"); printf("%d %s\\n", (int)GetConsoleTitle(title, 64), title);
  SetConsoleOutputCP(949); printf("%u %u\\n", GetConsoleOutputCP(), GetConsoleCP());
  BOOL bad = SetConsoleTextAttribute((HANDLE)12, 7); printf("%d %d\\n", bad, (int)GetLastError());
  return 0;
}`);
    rest(run);
    expect(printed(run)).toEqual(['4', '10 3 4 1', '4 echo', '949 65001', '0 6']);
  });
});

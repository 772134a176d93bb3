import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, buildProgram } from './example.ts';

const open = (built: ReturnType<typeof buildExample>): Run => new Run(new Simulation(built, new Schedule()));

const rest = (run: Run): Run['view'] => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 1_000_000 });
  return run.view;
};

const program = `#include <windows.h>
#include <stdio.h>
LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message >= WM_SYSCOMMAND || message == WM_CLOSE || message == WM_DESTROY) printf("%04x %llx\\n", message, (unsigned long long)wParam);
  if (message == WM_DESTROY) PostQuitMessage(7);
  return DefWindowProc(window, message, wParam, lParam);
}
int main() {
  WNDCLASS description = {0};
  description.lpfnWndProc = procedure;
  description.lpszClassName = "Plain";
  RegisterClass(&description);
  HWND hidden = CreateWindow("Plain", "hidden", 0, 0, 0, 9, 9, NULL, NULL, NULL, NULL);
  HWND shown = CreateWindow("Plain", "shown", WS_VISIBLE, 0, 0, 9, 9, NULL, NULL, NULL, NULL);
  MSG message;
  while (GetMessage(&message, NULL, 0, 0) > 0) DispatchMessage(&message);
  printf("%d %d\\n", IsWindow(hidden), IsWindow(shown));
  return (int)message.wParam;
}`;

const printed = (run: Run): readonly string[] => run.view.processes.flatMap(({ console }) => console.map(({ text }) => text));

describe('closing a window', () => {
  // WM_SYSCOMMAND, WM_CLOSE and WM_DESTROY messages, learn.microsoft.com: each is what DefWindowProc makes of the one before.
  it('asks the first window that is shown, by WM_SYSCOMMAND; the rest is the procedure’s', () => {
    const run = open(buildProgram(program));
    expect(rest(run).end).toBe('quiescent');
    const { events } = run.closeWindow('program');
    expect(events).toMatchObject([{ code: 'close-window', data: { title: 'shown' } }, { code: 'woken' }]);
    expect(rest(run).end).toBe('exited');
    expect(printed(run)).toEqual(['0112 f060', '0010 0', '0002 0', '1 0']);
    expect(run.view.processes[0]?.exitCode).toBe(7);
  });

  it('is made again by going back over it and forwards', () => {
    const run = open(buildProgram(program));
    const { step } = rest(run);
    run.closeWindow('program');
    const end = rest(run);
    run.seek(step);
    expect(run.view.end).toBeNull();
    run.seek(0);
    run.seek(end.step);
    expect(run.view).toEqual(end);
  });

  it('is a step in which nothing happens to a process without a window', () => {
    const run = open(buildProgram('#include <windows.h>\nint main() { Sleep(INFINITE); }'));
    const { step } = rest(run);
    expect(run.closeWindow('program')).toMatchObject({ step: step + 1, events: [] });
  });

  it('at a time that the scenario names ends the program', () => {
    const run = open(buildExample('05-01', 'two-talkers.json'));
    expect(rest(run).end).toBe('exited');
    expect(run.view.time).toBeGreaterThanOrEqual(1_000_000_000);
    expect(run.view.processes.find(({ name }) => name === 'server')?.exitCode).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { View } from '../../src/simulator/session/view.ts';
import type { TraceEvent } from '../../src/simulator/trace/event.ts';
import { toJsonLines } from '../../src/simulator/trace/trace.ts';
import { buildExample } from './example.ts';

const begin = (file = 'scenario.json', token = 'd') => {
  const simulation = new Simulation(buildExample('03-01', file), Schedule.parse(token) ?? new Schedule());
  const run = new Run(simulation);
  const rest = (): View => {
    do run.advance({ kind: 'run', limit: 100_000 });
    while (run.view.end === null);
    return run.view;
  };
  const process = (name: string) => run.view.processes.find((one) => one.name === name);
  const text = (name: string): string => simulation.consoleText(name);
  return { simulation, run, rest, process, text };
};

/** Steps until something is so. */
const until = (run: Run, so: (view: View) => boolean): void => {
  while (!so(run.view)) {
    if (run.view.end !== null) throw new Error('it never was');
    run.advance({ kind: 'step' });
  }
};

/** Everything that happened, and the same once more after going back to the start. */
const again = (simulation: Simulation, run: Run): void => {
  const before = toJsonLines(simulation.trace.events);
  const { view } = run;
  run.seek(0);
  const back = run.seek(view.step);
  expect({ ...back, stop: null }).toEqual({ ...view, stop: null });
  expect(toJsonLines(simulation.trace.events) === before).toBe(true);
};

describe('what the reader does to processes at a moment', () => {
  it('starts one more client, which the server serves; before that moment it is not there', () => {
    const { simulation, run, rest, process, text } = begin();
    rest();
    const { step } = run.view;
    run.addProcess('client.cpp');
    expect(process('client#3')?.state).toBe('running');
    rest();
    run.type('client#3', 'third');
    rest();
    expect(text('server')).toContain('] third');
    again(simulation, run);
    run.seek(step);
    expect(process('client#3')).toBeUndefined();
    run.type('client', 'hello');
    rest();
    expect(simulation.inputs.map(({ kind }) => kind)).toEqual(['line']);
    expect(process('client#3')).toBeUndefined();
    run.addProcess('client.cpp');
    expect(process('client#3')?.state).toBe('running');
    again(simulation, run);
  });

  it('holds a client, so that it reads nothing, and lets it go on', () => {
    const { simulation, run, rest, process, text } = begin();
    rest();
    run.type('client', 'hello');
    until(run, (view) => view.events.some(({ code }) => code === 'segment-sent'));
    run.act('client', 'suspend');
    expect(rest().end).toBe('quiescent');
    expect(run.view.findings).toEqual([]);
    expect(process('client')?.frozen).toBe(true);
    expect(process('client')?.sockets.map(({ receiveBuffer }) => receiveBuffer.used)).toEqual([5]);
    expect(text('client')).not.toContain('received');
    again(simulation, run);
    run.act('client', 'resume');
    rest();
    expect(text('client')).toContain('received 5 bytes: hello');
    again(simulation, run);
  });

  it('ends a client as the task manager does: the server sees it leave', () => {
    const { simulation, run, rest, process, text } = begin();
    rest();
    run.act('client', 'end');
    expect(process('client')).toMatchObject({ state: 'ended', exitCode: 1 });
    rest();
    expect(text('server')).toContain('left ');
    again(simulation, run);
  });

  it('pulls a cable: nothing arrives, and TCP gives up; put back in time, what was lost is sent again', () => {
    const cut = begin('cable-pulled.json');
    until(cut.run, () => cut.process('vanishing-client')?.sockets[0]?.state === 'connected');
    expect(cut.process('vanishing-client')?.cable).toBe('in');
    cut.run.act('vanishing-client', 'cut');
    expect(cut.process('vanishing-client')?.cable).toBe('out');
    expect(cut.run.view.events.map(({ code }) => code)).toEqual(['outside']);
    cut.rest();
    expect(cut.text('server')).not.toContain(']');
    again(cut.simulation, cut.run);

    const mended = begin('cable-pulled.json');
    until(mended.run, () => mended.process('vanishing-client')?.sockets[0]?.state === 'connected');
    mended.run.act('vanishing-client', 'cut');
    const dropped = (event: TraceEvent): boolean => event.kind === 'segment' && event.phase === 'dropped' && event.bytes > 0;
    until(mended.run, () => mended.simulation.trace.events.some(dropped));
    mended.run.act('vanishing-client', 'mend');
    expect(mended.process('vanishing-client')?.cable).toBe('in');
    mended.rest();
    expect(mended.text('server')).toContain(']');
    again(mended.simulation, mended.run);
  });

  it('is there where steps are made again from in the middle of a turn', () => {
    const { simulation, run } = begin();
    for (let i = 0; i < 20; i++) run.advance({ kind: 'step' });
    run.ctrlC('server');
    run.advance({ kind: 'run', limit: 100_000 });
    again(simulation, run);
    expect(simulation.trace.events.some(({ kind }) => kind === 'ctrl-c')).toBe(true);
  });
});

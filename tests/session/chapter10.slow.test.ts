import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, runToEnd } from './example.ts';
import { measure, type Cost } from './measure.ts';

/** Scenario of 10-01: threads of its server while eight clients are connected. */
const models = {
  scenario: 10,
  select: 2,
  'async-select': 1,
  'event-select': 2,
  'overlapped-events': 3,
  'completion-routines': 2,
  'completion-port': 5,
} as const;
const names = Object.keys(models) as (keyof typeof models)[];

const costs = new Map<string, Cost>();

describe('chapter 10: the same eight clients and forty messages, by every model', () => {
  it.each(names)('%s sends all of them back and is at rest', (name) => {
    const run = runToEnd(buildExample('10-01', `${name}.json`));
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('load-client')).toBe('40 messages came back\n');
    const cost = measure(run, 'server');
    expect(cost.threads).toBe(models[name]);
    // Of two processors.
    expect(cost.cpu).toBeLessThan(2 * run.time * 0.05);
    costs.set(name, cost);
  });

  it.each(names.flatMap((name) => ['r1', 'r2'].map((token) => [name, token] as const)))('%s does so by schedule %s', (name, token) => {
    const run = runToEnd(buildExample('10-01', `${name}.json`), token);
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('load-client')).toBe('40 messages came back\n');
  });

  it('polling takes all of both processors, whatever comes', () => {
    const run = new Simulation(buildExample('10-01', 'non-blocking.json'), new Schedule({ kind: 'default' }));
    while (run.time < 12_000_000) run.run(run.step + 1_000);
    const before = run.time;
    const { cpu, crossings } = measure(run, 'server');
    expect(cpu).toBeGreaterThan(2 * before * 0.95);
    expect(crossings).toBeGreaterThan(10_000);
    expect(run.findings.map(({ code }) => code)).toContain('busy-waiting');
  });

  it('one thread for all waits less often than a thread for each client', () => {
    const waits = (name: string): number => costs.get(name)?.waits ?? NaN;
    for (const name of names.filter((each) => each !== 'scenario')) expect(waits(name), name).toBeLessThan(waits('scenario') / 2);
  });

  it('a thread for each client crosses into the kernel least often, events with overlapped operations most often', () => {
    const crossings = (name: string): number => costs.get(name)?.crossings ?? NaN;
    const all = names.map(crossings);
    expect(Math.min(...all)).toBe(crossings('scenario'));
    expect(Math.max(...all)).toBe(crossings('overlapped-events'));
    // One select asks for all that have something to read, where each end of an operation is a packet of its own.
    expect(crossings('select')).toBeLessThan(crossings('completion-port'));
  });
});

describe('chapter 10: what one more message costs when one of many connections talks', () => {
  const perMessage = (name: string, connections: number): number => {
    const cpu = (rounds: number): number => {
      const built = buildExample('10-01', `${name}.json`, (scenario) => ({
        ...scenario,
        processes: scenario.processes.map((process) =>
          process.name === 'load-client' ? { ...process, args: `${connections} ${rounds} 1` } : process,
        ),
      }));
      return measure(runToEnd(built), 'server').cpu;
    };
    return (cpu(12) - cpu(2)) / 10;
  };

  it('select looks at every connection, a completion port at the one', () => {
    const [few, many] = [perMessage('select', 4), perMessage('select', 40)];
    expect(many).toBeGreaterThan(few * 1.5);
    expect(perMessage('completion-port', 40)).toBeLessThan(perMessage('completion-port', 4) * 1.2);
  });
});

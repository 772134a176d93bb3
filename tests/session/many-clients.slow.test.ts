import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { buildScenario } from '../../src/simulator/session/build.ts';
import { Samples } from '../../src/simulator/session/history/samples.ts';
import { Checkpoints } from '../../src/simulator/session/checkpoints.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';

const folder = join(import.meta.dirname, '../../scripts/bench/echo');
const clients = 1000;
const rounds = 3;
const messageSize = 32;

/** The completion port's server and the client of `npm run bench`. */
function build(): ConstructorParameters<typeof Simulation>[0] {
  const read = readScenario({
    processes: [
      { name: 'server', source: 'completion-port.cpp', args: String(clients) },
      { name: 'client', source: 'client.cpp', args: `${clients} ${rounds}`, startAfter: 'server:listening' },
    ],
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const file = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') });
  const sources = new Map(read.scenario.processes.map(({ source }) => [source, [file(source), file('server.h')] as const]));
  const built = buildScenario(read.scenario, sources);
  if (built.kind === 'rejected') throw new Error(JSON.stringify([...built.diagnostics]));
  return built;
}

/** Bytes of data that segments have brought, by the end that sent them. */
const delivered = (simulation: Simulation, from: number): number =>
  simulation.trace.events.reduce(
    (sum, event) => (event.kind === 'segment' && event.phase === 'delivered' && event.from === from ? sum + event.bytes : sum),
    0,
  );

test('a thousand clients at one completion port get back every byte that they have sent, and going back changes nothing', () => {
  const simulation = new Simulation(build(), new Schedule());
  const checkpoints = new Checkpoints(simulation, new Samples(simulation));
  while (simulation.end === null) checkpoints.run(Infinity);
  expect(simulation.end).toBe('exited');
  // The client ends with 0 when what has come back is what it has sent.
  expect(simulation.processes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(simulation.findings).toEqual([]);
  expect(delivered(simulation, 0)).toBe(clients * rounds * messageSize);
  expect(delivered(simulation, 1)).toBe(clients * rounds * messageSize);

  const { step, time } = simulation;
  const events = simulation.trace.length;
  for (const share of [0.7, 0.2, 0.5]) {
    checkpoints.seek(Math.floor(step * share));
    const { time: then } = simulation;
    const state = JSON.stringify(simulation.kernel.state.processors);
    checkpoints.seek(0);
    checkpoints.seek(Math.floor(step * share));
    expect([simulation.time, JSON.stringify(simulation.kernel.state.processors)]).toEqual([then, state]);
  }
  checkpoints.seek(step);
  while (simulation.end === null) checkpoints.run(Infinity);
  expect([simulation.step, simulation.time, simulation.trace.length]).toEqual([step, time, events]);
});

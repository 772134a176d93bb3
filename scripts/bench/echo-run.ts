/**
 * One run of an echo server and its clients, in a Node process of its own, so that its memory can be measured:
 * `echo-run.ts MODEL CLIENTS ROUNDS plain|lab`. Prints an {@link EchoRun} as JSON. `lab`: with checkpoints, as the lab makes them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Samples } from '../../src/simulator/session/history/samples.ts';
import { Checkpoints } from '../../src/simulator/session/checkpoints.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { built, now, positions, readProgram, type Timed } from './measure.ts';

export interface EchoRun extends Timed {
  readonly virtualMs: number;
  readonly steps: number;
  /** Of Windows. */
  readonly calls: number;
  /** Most that the Node process ever had, bytes. */
  readonly peak: number;
  /** The longest of a few seeks; 0 without checkpoints. ms */
  readonly seek: number;
  /** What a connection takes with both its sockets, while all are open: kernel, network and the programs' memory. Bytes */
  readonly connection: number;
}

const [model = '', clients = '1', rounds = '1', mode = 'plain'] = process.argv.slice(2);

const scenario = built(
  {
    processes: [
      { name: 'server', source: `echo/${model}.cpp`, args: clients },
      { name: 'client', source: 'echo/client.cpp', args: `${clients} ${rounds}`, startAfter: 'server:listening' },
    ],
  },
  readProgram,
);

/** Runs to the end; throws when not all bytes came back or something is found. */
function run(): Omit<EchoRun, 'connection'> {
  const simulation = new Simulation(scenario, new Schedule());
  const checkpoints = mode === 'lab' ? new Checkpoints(simulation, new Samples(simulation)) : null;
  const runner = checkpoints ?? simulation;
  const start = now();
  while (simulation.end === null && simulation.findings.length === 0) runner.run(Infinity);
  const ms = now() - start;
  const codes = simulation.processes.map(({ exitCode }) => exitCode);
  if (simulation.end !== 'exited' || codes.some((code) => code !== 0))
    throw new Error(`${model}: ${simulation.end ?? 'not ended'}, exit codes ${codes.join(', ')}, ${JSON.stringify(simulation.findings)}`);
  const { time, step: steps } = simulation;
  const peak = process.resourceUsage().maxRSS * 1024;
  let calls = 0;
  for (const { kind } of simulation.trace) if (kind === 'call') calls++;
  const seeks = checkpoints === null ? [] : [...positions(60, simulation.known)].map((step) => seekTime(checkpoints, step));
  const seek = Math.max(0, ...seeks);
  return { ms, seek, virtualMs: time / 1e6, steps, calls, peak };
}

function seekTime(checkpoints: Checkpoints, step: number): number {
  const start = now();
  checkpoints.seek(step);
  return now() - start;
}

/** Bytes in use, apart from the trace of a run. */
function used(simulation: Simulation): number {
  simulation.trace.cut(0);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const programs = simulation.processes.reduce((sum, { machine }) => sum + (machine?.bytesInUse() ?? 0), 0);
  return process.memoryUsage().heapUsed + programs;
}

function connectionBytes(): number {
  const count = Number(clients);
  const simulation = new Simulation(scenario, new Schedule());
  const before = used(simulation);
  const { connections } = simulation.kernel.state.network;
  while (connections.size < count && simulation.end === null) simulation.run(simulation.step + 100);
  return (used(simulation) - before) / count;
}

const result = run();
console.log(JSON.stringify({ ...result, connection: connectionBytes() } satisfies EchoRun));

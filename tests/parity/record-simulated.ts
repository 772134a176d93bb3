import type { CallRecord } from '../../harness/record-type.ts';
import { inputs, simulatedCall } from '../../harness/compare/simulated.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import type { WitnessedCall } from '../../src/simulator/session/process.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';

/** A run of the simulator under a schedule, recorded as the harness records native runs: the comparer must admit it. */
export function recordSimulated(built: BuiltScenario, token: string, steps = 200_000): CallRecord[] {
  const schedule = Schedule.parse(token);
  if (schedule === null) throw new Error(`no schedule ${token}`);
  const simulation = new Simulation(built, schedule);
  const begun = new Map<number, { readonly args: CallRecord['args']; readonly enter: number; readonly n: number }[]>();
  const counts = new Map<number, number>();
  const records: CallRecord[] = [];
  let clock = 0;
  const threadOf = (call: WitnessedCall): number => {
    const { process } = simulation.kernel.thread(call.thread);
    return simulation.kernel.process(process).threads.indexOf(call.thread);
  };
  const place = (call: WitnessedCall): Pick<CallRecord, 'kind' | 'process' | 'thread' | 'line'> => ({
    ...{ kind: 'call', process: call.process, thread: threadOf(call), line: 0 },
  });
  simulation.witness({
    begins: (call) => {
      const n = counts.get(call.thread) ?? 0;
      counts.set(call.thread, n + 1);
      begun.set(call.thread, [...(begun.get(call.thread) ?? []), { args: inputs(call), enter: ++clock, n }]);
    },
    returns: (call, value) => {
      const entered = begun.get(call.thread)?.pop();
      if (entered === undefined) throw new Error('a call returned that had not begun');
      const { lastError } = simulation.kernel.thread(call.thread);
      const { args, ...told } = simulatedCall(call, entered.args, value, lastError);
      records.push({ ...place(call), ...told, args, enter: entered.enter, leave: ++clock, n: entered.n });
    },
  });
  simulation.run(steps);
  return records;
}

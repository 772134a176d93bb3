import type { Costs, History } from './history/history.ts';
import type { ProcessSample, Sample } from './history/samples.ts';
import { firstAtLeast } from './history/sorted.ts';
import type { ProcessUsage, Usage } from './usage-view.ts';

const none: ProcessSample = { cpu: 0, threads: 0, memory: 0, handles: 0 };

/** Calls that a thread in a busy loop makes without end are some of the last ones: how many are looked at. */
const recent = 200;

/** What processes have used up to `present`, and how that came about, in `buckets` equal parts of the time that is known. */
export function drawUsage(
  history: History,
  names: readonly string[],
  samples: readonly Sample[],
  present: Sample,
  vain: readonly number[],
  buckets: number,
): Usage {
  const until = Math.max(1, samples.at(-1)?.time ?? 0, present.time);
  const edges = Array.from({ length: buckets + 1 }, (_, i) => (until * i) / buckets);
  return {
    until,
    now: present.time,
    processes: names.map((name, index): ProcessUsage => {
      const costs: Costs = history.costs.get(name) ?? { calls: [], switches: [] };
      const own = samples.map((sample) => sample.processes[index] ?? none);
      const calls = samples.map(({ step }) => firstAtLeast(costs.calls, step + 1));
      const switches = samples.map(({ step }) => firstAtLeast(costs.switches, step + 1));
      const cpu = own.map((sample) => sample.cpu);
      const totals = present.processes[index] ?? none;
      return {
        process: name,
        ...totals,
        calls: firstAtLeast(costs.calls, present.step + 1),
        switches: firstAtLeast(costs.switches, present.step + 1),
        busy: (vain[index] ?? 0) >= recent,
        share: edges.slice(1).map((edge, i) => gain(samples, cpu, edges[i] ?? 0, edge) / (until / buckets)),
        callsIn: edges.slice(1).map((edge, i) => gain(samples, calls, edges[i] ?? 0, edge)),
        switchesIn: edges.slice(1).map((edge, i) => gain(samples, switches, edges[i] ?? 0, edge)),
        threadsAt: edges.slice(1).map((edge) => own[lastBefore(samples, edge)]?.threads ?? 0),
        memoryAt: edges.slice(1).map((edge) => own[lastBefore(samples, edge)]?.memory ?? 0),
        handlesAt: edges.slice(1).map((edge) => own[lastBefore(samples, edge)]?.handles ?? 0),
      };
    }),
  };
}

/** Index of the last sample that was taken at `time` or before. */
function lastBefore(samples: readonly Sample[], time: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** How much a sum that only grows has grown between two times; between samples it is taken to grow evenly. */
function gain(samples: readonly Sample[], sums: readonly number[], from: number, to: number): number {
  return at(samples, sums, to) - at(samples, sums, from);
}

function at(samples: readonly Sample[], sums: readonly number[], time: number): number {
  const index = lastBefore(samples, time);
  const before = samples[index];
  const after = samples[index + 1];
  const sum = sums[index] ?? 0;
  if (before === undefined || after === undefined || after.time <= before.time) return sum;
  return sum + (((sums[index + 1] ?? sum) - sum) * (time - before.time)) / (after.time - before.time);
}

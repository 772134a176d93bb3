import type { CallRecord } from '../record-type.ts';
import { asking, local } from './asking.ts';

/** Rounds of a loop up to this many are laid out one by one, unless they only poll: then the first stands for all, see stuttering in abstraction.ts. */
const mostRounds = 64;

/** Undoes the folding of equal rounds. When each of them was made is not known: they share the time of all evenly. */
export function unfold(calls: readonly CallRecord[]): CallRecord[] {
  const ofThread = new Map<string, CallRecord[]>();
  for (const call of calls) {
    const thread = `${call.process} ${call.thread}`;
    const before = ofThread.get(thread) ?? [];
    ofThread.set(thread, before);
    before.push(call);
    if (call.repeated === undefined || call.repeated > mostRounds) continue;
    if (before.slice(-(call.period ?? 1)).every(({ api }) => asking.has(api) || local.has(api))) continue;
    const round = before.splice(-(call.period ?? 1));
    const [first] = round;
    const from = first?.enter ?? call.enter;
    const each = ((call.leave ?? call.enter) - from) / (call.repeated * round.length);
    for (let i = 0; i < call.repeated * round.length; i++) {
      const { repeated: _, period: __, ...record } = round[i % round.length] ?? call;
      before.push({ ...record, enter: from + i * each, leave: from + (i + 1) * each, n: record.n + i / 1000 });
    }
  }
  return [...ofThread.values()].flat();
}

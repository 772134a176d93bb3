import type { ThreadId } from '../../src/simulator/kernel/state.ts';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import type { ChoiceKind } from '../../src/simulator/trace/event.ts';
import { isLeftOut, leftOut } from '../abstraction.ts';
import type { CallRecord } from '../record-type.ts';
import { asking, local } from './asking.ts';
import { Director, type FreshHeap, type Led } from './director.ts';
import { isHandle, match, type Difference, type SimulatedCall } from './match.ts';
import { Names } from './names.ts';

export type Verdict =
  | { readonly kind: 'admitted'; readonly calls: number; readonly moves: number }
  /** No choice explains this record. `nearest`: the simulated run that came furthest, its last calls beside the recorded ones. */
  | {
      readonly kind: 'differs';
      readonly at: CallRecord;
      readonly why: Reason;
      readonly nearest: readonly NearestCall[];
      readonly moves: number;
    };

export type Reason =
  | { readonly kind: 'difference'; readonly difference: Difference }
  | { readonly kind: 'other-call'; readonly api: string }
  | { readonly kind: 'no-thread' | 'does-not-return' | 'does-not-call' | 'too-many-tries' };

export interface NearestCall {
  readonly recorded: CallRecord;
  readonly simulated: SimulatedCall | null;
}

/** A recorded call begins, or has returned by now. In the order of the recording's clock. */
interface Moment {
  readonly record: CallRecord;
  readonly what: 'enter' | 'leave';
  readonly time: number;
}

/**
 * All that a search goes back to. `later`: calls that have begun in the recording and are to be made only at that moment;
 * `inside`: made, not returned; `done`: returned and matched; `given`: answers to choices of the simulator.
 */
interface Attempt {
  readonly snapshot: Led;
  readonly moment: number;
  readonly names: Names;
  readonly later: ReadonlyMap<CallRecord, number>;
  /** Calls that only ask, have begun in the recording, and have not fitted so far: made as soon as they do. */
  readonly open: ReadonlySet<CallRecord>;
  readonly inside: ReadonlySet<CallRecord>;
  readonly done: ReadonlySet<CallRecord>;
  readonly made: readonly NearestCall[];
  readonly given: ReadonlyMap<number, number>;
  /** Which of its process's threads plays a recorded one, where that is not the one of the same number. */
  readonly players: ReadonlyMap<string, number>;
  /** How often this way has turned off from the first one, or from the one that had come furthest until then. */
  readonly turns: number;
}

const mostMoves = 8_000;
/** Rounds that a polling loop makes more than the recording has. */
const mostRounds = 500;
/** Moments after its beginning at which a call is tried, besides the last possible one. */
const nearMoments = 6;
/** Choices that the director does not make by leading threads, and that change what calls return. */
const tried: ReadonlySet<ChoiceKind> = new Set(['waiter', 'latency', 'cut', 'fit', 'disk', 'loss', 'receiver']);
const mostAnswers = 16;
/** For how many turns it counts to cut a stream: there are many places, and few recordings show one. */
const turnsForACut = 3;

/**
 * Whether the simulator admits a recorded run: searches the runs that it can make for one whose calls match the recording's,
 * thread by thread, and whose calls follow one another wherever the recorded ones did. A call that overlapped others may be made
 * at any moment between its beginning and its return, as when a history is checked for linearizability. Where a program reads memory
 * that nobody has written, two fills of the heap are tried.
 */
export function admit(built: BuiltScenario, records: readonly CallRecord[]): Verdict {
  const search = new Search(built, records, 'pattern');
  const verdict = search.run();
  if (verdict.kind === 'admitted' || !search.readUnwritten) return verdict;
  const other = new Search(built, records, 'zeros');
  const second = other.run();
  return second.kind === 'admitted' || other.reached > search.reached ? second : verdict;
}

class Search {
  readonly #moments: readonly Moment[];
  /** The moment at which a call has returned, by its record. */
  readonly #leaves = new Map<CallRecord, number>();
  /** The rounds of a polling loop that came just before a call, folded into one. */
  readonly #rounds = new Map<CallRecord, readonly CallRecord[]>();
  /** Of calls that take equal packets from a port the one that returned before another takes its packet before it, too. */
  readonly #taker = new Map<CallRecord, CallRecord>();
  /** The calls that callbacks of a call have made. */
  readonly #nested = new Map<CallRecord, readonly CallRecord[]>();
  readonly #director: Director;
  readonly #returned = new Map<ThreadId, SimulatedCall>();
  /** What to try next, by turns: ways with few of them are first, among equals those that turn off last. */
  readonly #attempts: (Attempt[] | undefined)[] = [];
  #moves = 0;
  #best: (Extract<Verdict, { kind: 'differs' }> & { readonly reached: number }) | null = null;

  constructor(built: BuiltScenario, records: readonly CallRecord[], heap: FreshHeap) {
    const order = { enter: 0, leave: 1 };
    this.#moments = records
      .filter(({ api, args }) => !isLeftOut(api, args[leftOut.field]))
      .flatMap((record): Moment[] => [
        { record, what: 'enter', time: record.enter },
        ...(record.leave === null ? [] : [{ record, what: 'leave' as const, time: record.leave }]),
      ])
      // Of one moment of the clock the order is not known: that leaves more runs to be tried.
      .sort((a, b) => a.time - b.time || order[a.what] - order[b.what] || a.record.n - b.record.n);
    this.#moments.forEach(({ record, what }, index) => what === 'leave' && this.#leaves.set(record, index));
    for (const thread of Map.groupBy(records, ({ process, thread }) => `${process} ${thread}`).values()) {
      const inOrder = thread.toSorted((a, b) => a.n - b.n);
      inOrder.forEach((record, i) => {
        const before = inOrder[i - 1];
        const outer = inOrder.slice(0, i).findLast(({ leave }) => leave === null || leave > record.enter);
        if (outer !== undefined) this.#nested.set(outer, [...(this.#nested.get(outer) ?? []), record]);
        if (before?.repeated !== undefined) this.#rounds.set(record, inOrder.slice(i - (before.period ?? 1), i));
      });
    }
    const takers = records.filter((record) => packetOf(record) !== null && record.leave !== null);
    for (const equal of Map.groupBy(takers, (record) => `${record.process} ${JSON.stringify(packetOf(record))}`).values()) {
      const inOrder = equal.toSorted((a, b) => (a.leave ?? 0) - (b.leave ?? 0));
      inOrder.forEach((record, i) => i > 0 && this.#taker.set(record, inOrder[i - 1] ?? record));
    }
    this.#director = new Director(built, this.#returned, heap);
  }

  /** The moment at which the way fell that came furthest. */
  get reached(): number {
    return this.#best?.reached ?? 0;
  }

  get readUnwritten(): boolean {
    return this.#director.readUnwritten;
  }

  run(): Verdict {
    const nothing = {
      later: new Map(),
      open: new Set<CallRecord>(),
      inside: new Set<CallRecord>(),
      done: new Set<CallRecord>(),
      made: [],
      given: new Map(),
      players: new Map(),
      turns: 0,
    };
    let attempt: Attempt | undefined = { snapshot: this.#director.save(), moment: 0, names: Names.none, ...nothing };
    while (attempt !== undefined && this.#moves < mostMoves) {
      const calls = this.#follow(attempt);
      if (calls !== null) return { kind: 'admitted', calls, moves: this.#moves };
      attempt = this.#attempts.find((some) => (some?.length ?? 0) > 0)?.pop();
    }
    if (this.#best === null) return { kind: 'admitted', calls: 0, moves: 0 };
    const { reached: _, ...verdict } = this.#best;
    return { ...verdict, moves: this.#moves };
  }

  /** Goes on from an attempt until the recording ends (how many calls were matched) or something does not fit (null). */
  #follow(start: Attempt): number | null {
    const director = this.#director;
    director.restore(start.snapshot);
    director.answers.give(start.given);
    this.#returned.clear();
    const later = new Map(start.later);
    const open = new Set(start.open);
    const inside = new Set(start.inside);
    const done = new Set(start.done);
    const made = [...start.made];
    const players = new Map(start.players);
    let { names, turns } = start;
    const here = (moment: number, given: ReadonlyMap<number, number>): Attempt => ({
      ...{ snapshot: director.save(), moment, names, given, turns: turns + 1 },
      ...{
        later: new Map(later),
        open: new Set(open),
        inside: new Set(inside),
        done: new Set(done),
        made: [...made],
        players: new Map(players),
      },
    });

    const finish = (record: CallRecord, thread: ThreadId, simulated: SimulatedCall, tied: Names): void => {
      made.push({ recorded: record, simulated });
      names = tied;
      this.#returned.delete(thread);
      inside.delete(record);
      open.delete(record);
      done.add(record);
    };

    /** Whether a thread that is in the same call as a recorded one has got what that one got there: then it plays it. */
    const takesTwins = (record: CallRecord, unfit: Set<ThreadId>): boolean => {
      for (const other of this.#twins(record, inside)) {
        const twin = this.#thread(other, players);
        if (twin === null || unfit.has(twin) || !director.isReady(twin)) continue;
        const before = director.save();
        director.untilReturned(twin, () => this.#returned.has(twin) || !director.isReady(twin));
        const simulated = this.#returned.get(twin);
        const matched = simulated === undefined ? null : match(record, simulated, names);
        if (simulated !== undefined && matched !== null && 'names' in matched) {
          swap(players, record, other);
          finish(record, twin, simulated, matched.names);
          return true;
        }
        unfit.add(twin);
        director.restore(before);
        this.#returned.delete(twin);
      }
      return false;
    };

    /** Makes a call, or (`must`) sees it through. What does not fit, or null. */
    const move = (record: CallRecord, at: number, must: boolean): Reason | null => {
      if (++this.#moves > mostMoves) return { kind: 'too-many-tries' };
      const before = inside.has(record) ? null : here(at, director.answers.given);
      const thread = this.#thread(record, players);
      if (thread === null) return { kind: 'no-thread' };
      director.answers.asked.length = 0;
      if (!inside.has(record)) {
        if (!director.toCall(thread)) return { kind: 'does-not-call' };
        this.#makeMoreRounds(thread, record, names);
        const standing = director.standing(thread);
        if (standing.at === 'call' && standing.api !== record.api) return { kind: 'other-call', api: standing.api };
        this.#returned.delete(thread);
        this.#prefer(record, thread, names, done);
        director.call(thread);
        inside.add(record);
      }
      const turned = must ? director.save() : null;
      if (must) this.#prefer(record, thread, names, done);
      const unfit = new Set<ThreadId>();
      if (must) director.untilReturned(thread, () => this.#returned.has(thread) || takesTwins(record, unfit));
      if (before !== null) this.#tryOtherAnswers(before);
      if (done.has(record)) return null;
      const simulated = this.#returned.get(thread);
      if (simulated === undefined) return must ? { kind: 'does-not-return' } : null;
      const matched = match(record, simulated, names);
      if ('difference' in matched) {
        if (turned !== null && this.#twins(record, inside).length > 0) {
          director.restore(turned);
          this.#returned.delete(thread);
          if (takesTwins(record, unfit)) return null;
        }
        made.push({ recorded: record, simulated });
        return record.leave === null ? null : { kind: 'difference', difference: matched.difference };
      }
      finish(record, thread, simulated, matched.names);
      return null;
    };

    /** Makes a call that only asks, if it fits now: it returns what it returned there, or waits. */
    const tryOpen = (record: CallRecord): void => {
      this.#moves++;
      const thread = this.#thread(record, players);
      if (thread === null) return;
      const before = director.save();
      const standing = director.standing(thread);
      if (standing.at !== 'call' || standing.api !== record.api) return;
      this.#returned.delete(thread);
      this.#prefer(record, thread, names, done);
      director.call(thread);
      const simulated = this.#returned.get(thread);
      if (simulated === undefined) {
        inside.add(record);
        open.delete(record);
        return;
      }
      const fitting = this.#fitting(record, inside, done, simulated, names);
      if (fitting === null) {
        director.restore(before);
        this.#returned.delete(thread);
        return;
      }
      open.delete(record);
      inside.add(record);
      if (fitting.one !== record) swap(players, record, fitting.one);
      finish(fitting.one, thread, simulated, fitting.names);
    };

    /** Sees through what only asks and may return by now, where it fits; what does not goes on waiting. */
    const settle = (): void => {
      for (const record of [...inside]) {
        if (!this.#isQuestion(record, done)) continue;
        const thread = this.#thread(record, players);
        if (thread === null || !director.isReady(thread)) continue;
        this.#moves++;
        const before = director.save();
        this.#prefer(record, thread, names, done);
        director.untilReturned(thread, () => this.#returned.has(thread) || !director.isReady(thread));
        const simulated = this.#returned.get(thread);
        const fitting = simulated === undefined ? null : this.#fitting(record, inside, done, simulated, names);
        if (simulated === undefined || fitting === null) {
          director.restore(before);
          this.#returned.delete(thread);
          continue;
        }
        if (fitting.one !== record) swap(players, record, fitting.one);
        finish(fitting.one, thread, simulated, fitting.names);
      }
      for (const record of [...open]) tryOpen(record);
    };

    for (let at = start.moment; at < this.#moments.length; at++) {
      const moment = this.#moments[at];
      if (moment === undefined) break;
      if (at > this.reached) turns = 0;
      const due = [...later].filter(([, when]) => when === at).map(([record]) => record);
      const { record, what } = moment;
      if (what === 'enter' && !later.has(record)) {
        due.push(record);
      }
      if (what === 'leave' && !done.has(record) && !due.includes(record)) due.push(record);
      for (const each of due) {
        const isFirst = what === 'enter' && each === record && !later.has(record);
        if (isFirst && !local.has(each.api) && this.#isQuestion(each, done)) {
          const caller = this.#thread(each, players);
          if (caller !== null) director.proceed(caller);
          open.add(each);
          continue;
        }
        const first = isFirst && !local.has(record.api) ? here(at, director.answers.given) : null;
        if (first !== null) this.#tryLater(record, at, (when) => ({ ...first, later: new Map(first.later).set(record, when) }));
        later.delete(each);
        open.delete(each);
        const why = move(each, at, what === 'leave' && each === record);
        if (why === null) continue;
        this.#fell(at, { kind: 'differs', at: each, why, nearest: made.slice(-12), moves: 0 });
        return null;
      }
      // What the thread does next it does after the call has returned there, however early it fits here.
      const thread = what === 'leave' && done.has(record) ? this.#thread(record, players) : null;
      if (thread !== null) director.proceed(thread);
      settle();
      if (this.#moves > mostMoves) return null;
    }
    return done.size;
  }

  /** A call that overlaps others may be made at other moments than its first: the last one is tried next, then those soon after. */
  #tryLater(record: CallRecord, at: number, attempt: (when: number) => Attempt): void {
    const last = this.#leaves.get(record) ?? this.#moments.length;
    if (last === at + 1) return;
    const near = Array.from({ length: Math.min(nearMoments, last - at - 1) }, (_, i) => at + 1 + i);
    this.#try([...near.reverse(), last].map(attempt));
  }

  #tryOtherAnswers(before: Attempt): void {
    for (const { index, kind, options } of this.#director.answers.asked) {
      if (!tried.has(kind) || before.given.has(index)) continue;
      const answers = kind === 'latency' ? [options - 1] : Array.from({ length: Math.min(options, mostAnswers) - 1 }, (_, i) => i + 1);
      const turns = before.turns + (kind === 'cut' ? turnsForACut - 1 : 0);
      this.#try(answers.reverse().map((answer) => ({ ...before, turns, given: new Map(before.given).set(index, answer) })));
    }
  }

  #try(attempts: readonly Attempt[]): void {
    for (const attempt of attempts) (this.#attempts[attempt.turns] ??= []).push(attempt);
  }

  #fell(reached: number, verdict: Extract<Verdict, { kind: 'differs' }>): void {
    if (this.#best === null || reached > this.#best.reached) this.#best = { ...verdict, reached };
  }

  /** A loop that polls may go round more often here than it did there: as long as each round is what the recorded ones were. */
  #makeMoreRounds(thread: ThreadId, record: CallRecord, names: Names): void {
    const director = this.#director;
    const round = this.#rounds.get(record) ?? [];
    const [first] = round;
    for (let rounds = 0; rounds < mostRounds && first !== undefined; rounds++) {
      for (const each of round) {
        const standing = director.standing(thread);
        if (standing.at !== 'call' || standing.api !== each.api || (each === first && standing.api === record.api)) return;
        this.#returned.delete(thread);
        director.call(thread);
        director.untilReturned(thread, () => this.#returned.has(thread));
        const simulated = this.#returned.get(thread);
        this.#returned.delete(thread);
        if (simulated === undefined || 'difference' in match(each, simulated, names) || !director.toCall(thread)) return;
      }
    }
  }

  /** Which of the packets of a port a thread gets is not promised: see "packets" in abstraction.ts. */
  #prefer(record: CallRecord, thread: ThreadId, names: Names, done: ReadonlySet<CallRecord>): void {
    const packet = packetOf(record);
    if (packet === null || !this.#isItsTurn(record, done)) return;
    const { process } = record;
    const ours = (name: number | string): number => Number(names.simulated(`${process} ${name}`)?.slice(process.length + 1) ?? name);
    this.#director.prefer(thread, ours(packet.port), ours(packet.key), packet.bytes);
  }

  #isItsTurn(record: CallRecord, done: ReadonlySet<CallRecord>): boolean {
    const before = this.#taker.get(record);
    return before === undefined || done.has(before);
  }

  /**
   * Whether a call only asks from here on, its callbacks having made their calls: what it is worth depends on what others have done
   * by now, and on nothing else, so it is made, or returns, when it fits.
   */
  #isQuestion(record: CallRecord, done: ReadonlySet<CallRecord>): boolean {
    return asking.has(record.api) && (this.#nested.get(record) ?? []).every((inner) => done.has(inner));
  }

  /** Calls in progress that other threads of the process make of the same line: see "equal threads" in abstraction.ts. */
  #twins({ process, thread, api, line }: CallRecord, inside: ReadonlySet<CallRecord>): CallRecord[] {
    return [...inside].filter((other) => other.process === process && other.thread !== thread && other.api === api && other.line === line);
  }

  /** Which of the calls in progress that threads may exchange a result fits, the one first that returns first. */
  #fitting(
    record: CallRecord,
    inside: ReadonlySet<CallRecord>,
    done: ReadonlySet<CallRecord>,
    simulated: SimulatedCall,
    names: Names,
  ): { readonly one: CallRecord; readonly names: Names } | null {
    const candidates = [record, ...this.#twins(record, inside)].filter((one) => one.leave !== null && this.#isItsTurn(one, done));
    for (const one of candidates.sort((a, b) => (a.leave ?? 0) - (b.leave ?? 0))) {
      const matched = match(one, simulated, names);
      if ('names' in matched) return { one, names: matched.names };
    }
    return null;
  }

  /** The simulated thread of a recorded one: both are counted as their process creates them. */
  #thread({ process, thread }: CallRecord, players: ReadonlyMap<string, number>): ThreadId | null {
    for (let moments = 0; moments < 256 && this.#director.threads(process).length === 0; moments++) {
      if (!this.#director.moment()) return null;
    }
    return this.#director.threads(process)[players.get(`${process} ${thread}`) ?? thread] ?? null;
  }
}

/** The packet that a call has got from a port; null: none, or it asks no port. */
function packetOf({ api, args, out }: CallRecord): { readonly port: number | string; readonly key: number; readonly bytes: number } | null {
  const { lpCompletionKey: key, lpNumberOfBytesTransferred: bytes } = out;
  const port = args['CompletionPort'];
  if (api !== 'GetQueuedCompletionStatus' || typeof key !== 'number' || typeof bytes !== 'number' || !isHandle(port)) return null;
  return { port: port.handle, key, bytes };
}

/** Two threads take each other's place. */
const swap = (players: Map<string, number>, one: CallRecord, other: CallRecord): void => {
  const [a, b] = [`${one.process} ${one.thread}`, `${other.process} ${other.thread}`];
  const player = players.get(a) ?? one.thread;
  players.set(a, players.get(b) ?? other.thread);
  players.set(b, player);
};

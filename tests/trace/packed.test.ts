import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventBody, TraceEvent } from '../../src/simulator/trace/event.ts';
import { PackedEvents } from '../../src/simulator/trace/packed.ts';

const text = fc.string({ maxLength: 6 });

/** One of every form, those without a form of their own too. */
const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('transition' as const),
    machine: fc.constantFrom('thread' as const, 'socket' as const),
    object: fc.nat(),
    event: text,
    from: text,
    to: text,
  }),
  fc.record({
    kind: fc.constant('segment' as const),
    phase: fc.constantFrom('sent' as const, 'delivered' as const, 'dropped' as const),
    connection: fc.nat(),
    from: fc.nat(1),
    flags: text,
    bytes: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    index: fc.nat(),
    choice: fc.constantFrom('slice' as const, 'cut' as const),
    options: fc.nat(),
    chosen: fc.nat(),
  }),
  fc.record({ kind: fc.constant('call' as const), api: text, line: fc.nat(), arguments: fc.array(text, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant('returned' as const), api: text, value: text, error: fc.nat() }),
  fc.record({ kind: fc.constant('woken' as const) }),
  fc.record({ kind: fc.constant('thread-ended' as const), code: fc.nat() }),
  fc.record({ kind: fc.constant('output' as const), text }),
);

const act = fc.record({ body, pause: fc.nat(2), time: fc.maxSafeNat(), process: text, thread: fc.nat(), cutTo: fc.option(fc.nat(60)) });

test('packed events are what was packed, key by key, also after some were forgotten', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
      const packed = new PackedEvents();
      const plain: TraceEvent[] = [];
      let step = 1;
      for (const { body, pause, time, process, thread, cutTo } of acts) {
        step += pause;
        packed.add(body, { step, time, process, thread });
        plain.push({ step, time, process, thread, ...body });
        if (cutTo !== null && cutTo < 20) {
          packed.cut(cutTo);
          plain.length = Math.min(plain.length, cutTo);
          step = plain.at(-1)?.step ?? 1;
        }
      }
      expect(packed.length).toBe(plain.length);
      const lines = (events: readonly TraceEvent[]): string => events.map((event) => JSON.stringify(event)).join('\n');
      expect(lines(plain.map((_, i) => packed.event(i)))).toBe(lines(plain));
      for (const { step: wanted } of plain) expect(packed.from(wanted)).toBe(plain.findIndex((event) => event.step >= wanted));
      expect(packed.from(Infinity)).toBe(plain.length);
    }),
    { numRuns: 200 },
  );
});

test('rows stay whole where a chunk ends', () => {
  const packed = new PackedEvents();
  const count = 20_000;
  for (let step = 1; step <= count; step++)
    packed.add({ kind: 'returned', api: 'send', value: String(step), error: 0 }, { step, time: step, process: 'p', thread: 4 });
  for (let step = 1; step <= count; step++) expect(packed.event(step - 1)).toMatchObject({ step, value: String(step) });
  packed.cut(9_000);
  packed.add({ kind: 'woken' }, { step: 9_001, time: 0, process: '', thread: 0 });
  expect(packed.event(9_000)).toMatchObject({ step: 9_001, kind: 'woken' });
  expect(packed.event(8_999)).toMatchObject({ step: 9_000, value: '9000' });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedMap } from '../../src/simulator/snapshot/shared-map.ts';
import { addressesIn, copyTree } from '../../src/simulator/snapshot/tree.ts';

interface Item {
  value: number;
  readonly list: number[];
}

/** One of several maps, each of which must be as a plain Map that nobody else has. */
interface Pair {
  readonly shared: SharedMap<Item>;
  readonly plain: Map<number, Item>;
}

const act = fc.record({
  which: fc.nat(3),
  kind: fc.constantFrom('set', 'set', 'set', 'change', 'change', 'delete', 'fork'),
  key: fc.oneof(fc.nat(30), fc.nat(400)),
  value: fc.nat(1000),
});

const inOrder = (map: ReadonlyMap<number, Item>): [number, Item][] => [...map].sort(([a], [b]) => a - b);

test('whatever is done to a map or its copies, each is as a map of its own', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 400 }), (acts) => {
      const pairs: Pair[] = [{ shared: new SharedMap(), plain: new Map() }];
      for (const { which, kind, key, value } of acts) {
        const pair = pairs[which % pairs.length];
        if (pair === undefined) continue;
        const { shared, plain } = pair;
        if (kind === 'set') {
          shared.set(key, { value, list: [value] });
          plain.set(key, { value, list: [value] });
        } else if (kind === 'delete') {
          expect(shared.delete(key)).toBe(plain.delete(key));
        } else if (kind === 'fork') {
          pairs[pairs.length < 4 ? pairs.length : (which + 1) % 4] = { shared: shared.fork(), plain: structuredClone(plain) };
        } else {
          for (const item of [shared.get(key), plain.get(key)]) {
            if (item === undefined) continue;
            item.value = value;
            item.list.push(value);
          }
        }
        expect(shared.has(key)).toBe(plain.has(key));
      }
      for (const { shared, plain } of pairs) {
        expect([...shared.entries()]).toEqual(inOrder(plain));
        expect(shared.keys()).toEqual(inOrder(plain).map(([key]) => key));
        expect(shared.size).toBe(plain.size);
        expect(shared.firstKey).toBe(inOrder(plain)[0]?.[0]);
        for (const key of plain.keys()) expect(shared.see(key)).toEqual(plain.get(key));
        expect(shared.filter(({ value }) => value % 2 === 0)).toEqual(
          inOrder(plain).flatMap(([, item]) => (item.value % 2 === 0 ? [item] : [])),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('a copy of a state tree shares what neither side has changed, however deep its maps lie', () => {
  const tree = { processes: new SharedMap<{ readonly handles: SharedMap<Item> }>() };
  const handles = new SharedMap<Item>();
  for (let key = 0; key < 1000; key++) handles.set(key, { value: key, list: [] });
  tree.processes.set(4, { handles });
  const copy = copyTree(tree);
  const own = tree.processes.get(4)?.handles.get(500);
  if (own !== undefined) own.value = -1;
  expect(copy.processes.see(4)?.handles.see(500)?.value).toBe(500);
  expect(tree.processes.see(4)?.handles.see(500)?.value).toBe(-1);
  expect(copy.processes.see(4)?.handles.see(501)).toBe(tree.processes.see(4)?.handles.see(501));
});

test('addresses are found wherever they lie in a tree', () => {
  const map = new SharedMap<unknown>();
  map.set(1, { deep: [{ address: 5n }, new Map([['a', 6n]])] });
  expect(addressesIn({ map, other: [7n, 'text', null, new Uint8Array(2)] })).toEqual([5n, 6n, 7n]);
});

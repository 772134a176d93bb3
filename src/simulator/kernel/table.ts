import type { AnyStateMachine, AnyStateNode } from 'xstate';

/**
 * A statechart as a table of numbers: a state is a whole configuration (one leaf per region), reached from the initial one.
 * A name is the leaf's path joined by dots; the leaves of parallel regions are joined by a space, in document order.
 */
export interface Table {
  readonly id: string;
  /** Reachable configurations by number; 0 is the initial one. */
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly eventNumbers: ReadonlyMap<string, number>;
  /** `next[state * events.length + event]`, -1 where the state does not take the event. */
  readonly next: Int16Array;
}

/** The state that `event` leads to, or null when `state` does not take it. */
export const nextState = (table: Table, state: number, event: string): number | null => {
  const column = table.eventNumbers.get(event);
  if (column === undefined) return null;
  const next = table.next[state * table.events.length + column] ?? -1;
  return next < 0 ? null : next;
};

/**
 * Compiles a definition. Throws when it uses anything but states, `on` with targets, `initial` and ids: a guard, an action,
 * a delay, an `always`, an `onDone` or a wildcard has no place in a table.
 */
export const compileTable = (machine: AnyStateMachine): Table => {
  const root = machine.root;
  const nodes = documentOrder(root);
  nodes.forEach(refuseMoreThanATable);
  const events = [...new Set(nodes.flatMap((node) => Object.keys(node.config.on ?? {})))];
  const states: string[] = [];
  const configurations: (readonly AnyStateNode[])[] = [];
  const numbers = new Map<string, number>();
  const intern = (leaves: readonly AnyStateNode[]): number => {
    const ordered = nodes.filter((node) => leaves.includes(node));
    const name = ordered.map((leaf) => leaf.path.join('.')).join(' ');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, states.length);
    configurations.push(ordered);
    return states.push(name) - 1;
  };
  intern(enter(root, []));
  const rows: number[] = [];
  for (let state = 0; state < configurations.length; state++) {
    for (const event of events) {
      const after = take(configurations[state] ?? [], event, nodes);
      rows.push(after === null ? -1 : intern(after));
    }
  }
  return {
    id: machine.id,
    states,
    events,
    eventNumbers: new Map(events.map((event, index) => [event, index])),
    next: Int16Array.from(rows),
  };
};

interface Transition {
  readonly source: AnyStateNode;
  readonly targets: readonly AnyStateNode[];
  /** Everything below it is left. */
  readonly domain: AnyStateNode;
}

const documentOrder = (node: AnyStateNode): AnyStateNode[] => [node, ...children(node).flatMap(documentOrder)];

const children = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);

const ancestors = (node: AnyStateNode): AnyStateNode[] => (node.parent ? [node, ...ancestors(node.parent)] : [node]);

const within = (node: AnyStateNode, ancestor: AnyStateNode): boolean => node !== ancestor && ancestors(node).includes(ancestor);

const TABLE_KEYS = new Set(['id', 'type', 'initial', 'states', 'on', 'description', 'meta', 'tags']);
const ROOT_KEYS = new Set([...TABLE_KEYS, 'types', 'version']);

const refuseMoreThanATable = (node: AnyStateNode): void => {
  const allowed = node.parent ? TABLE_KEYS : ROOT_KEYS;
  const place = node.id;
  for (const [key, value] of Object.entries(node.config)) {
    if (!allowed.has(key) && value !== undefined) throw new Error(`${place}: '${key}' cannot be a table`);
  }
  if (node.type === 'history') throw new Error(`${place}: a history state cannot be a table`);
  if (node.type === 'compound' && typeof node.config.initial !== 'string') throw new Error(`${place}: 'initial' must be a plain key`);
  for (const event of Object.keys(node.config.on ?? {})) {
    if (event.includes('*')) throw new Error(`${place}: a wildcard cannot be a table`);
    targetsOf(node, event);
  }
};

/** The target strings of a node's reaction to an event; null when it has none. */
const targetsOf = (node: AnyStateNode, event: string): readonly string[] | null => {
  const reaction: unknown = (node.config.on as Readonly<Record<string, unknown>> | undefined)?.[event];
  if (reaction === undefined) return null;
  if (typeof reaction === 'string') return [reaction];
  if (typeof reaction === 'object' && reaction !== null && Object.keys(reaction).every((key) => key === 'target')) {
    const target: unknown = 'target' in reaction ? reaction.target : undefined;
    if (typeof target === 'string') return [target];
    if (Array.isArray(target) && target.every((each) => typeof each === 'string')) return target;
  }
  throw new Error(`${node.id}: the reaction to '${event}' cannot be a table`);
};

const resolve = (source: AnyStateNode, target: string, nodes: readonly AnyStateNode[]): AnyStateNode => {
  const [first = '', ...rest] = target.split('.');
  const from = target.startsWith('#')
    ? nodes.find((node) => node.id === first.slice(1))
    : first === ''
      ? source
      : source.parent?.states[first];
  const found = rest.reduce<AnyStateNode | undefined>((node, key) => node?.states[key], from);
  if (!found) throw new Error(`${source.id}: no state '${target}'`);
  return found;
};

const domainOf = (source: AnyStateNode, targets: readonly AnyStateNode[], root: AnyStateNode): AnyStateNode => {
  if (targets.every((target) => target === source || within(target, source))) return source;
  return ancestors(source).find((ancestor) => ancestor !== source && targets.every((target) => within(target, ancestor))) ?? root;
};

/** The leaves after `event`, or null when no active state takes it. */
const take = (leaves: readonly AnyStateNode[], event: string, nodes: readonly AnyStateNode[]): readonly AnyStateNode[] | null => {
  const root = nodes[0];
  if (!root) return null;
  const sources = new Set<AnyStateNode>();
  for (const leaf of leaves) {
    const source = ancestors(leaf).find((node) => targetsOf(node, event) !== null);
    if (source) sources.add(source);
  }
  const enabled: Transition[] = [];
  for (const source of sources) {
    const targets = (targetsOf(source, event) ?? []).map((target) => resolve(source, target, nodes));
    const transition = { source, targets, domain: domainOf(source, targets, root) };
    const rivals = enabled.filter((other) => leaves.some((leaf) => within(leaf, other.domain) && within(leaf, transition.domain)));
    if (rivals.some((rival) => !within(source, rival.source))) continue;
    for (const rival of rivals) enabled.splice(enabled.indexOf(rival), 1);
    enabled.push(transition);
  }
  if (enabled.length === 0) return null;
  return enabled.reduce<readonly AnyStateNode[]>(
    (active, { targets, domain }) => [...active.filter((leaf) => !within(leaf, domain)), ...enter(domain, targets)],
    leaves,
  );
};

/** The leaves that become active when `node` is entered on the way to `targets`. */
const enter = (node: AnyStateNode, targets: readonly AnyStateNode[]): AnyStateNode[] => {
  if (node.type === 'parallel') return children(node).flatMap((region) => enter(region, targets));
  if (node.type !== 'compound') return [node];
  const towards = children(node).find((child) => targets.some((target) => target === child || within(target, child)));
  const initial = towards ?? node.states[typeof node.config.initial === 'string' ? node.config.initial : ''];
  if (!initial) throw new Error(`${node.id}: no initial state`);
  return enter(initial, targets);
};

import { CROSSING_NS, SOCKET_CALL_NS, USER_CALL_NS } from '../kernel/cost.ts';
import type { ParameterInfo, WinapiEntry } from './call.ts';

/** An entry as it is written down: what can be derived is left out. */
export interface EntryText extends Pick<WinapiEntry, 'header' | 'prototype' | 'returns' | 'source' | 'behave'> {
  readonly since: number;
  readonly errors?: readonly string[];
  /** Parameters that the function only writes through, and those that it reads and writes. */
  readonly out?: readonly string[];
  readonly inout?: readonly string[];
  /** Where the work is done. */
  readonly place: 'user' | 'kernel' | 'socket';
}

const COSTS = { user: USER_CALL_NS, kernel: CROSSING_NS, socket: CROSSING_NS + SOCKET_CALL_NS } as const;

/** Completes an entry from its prototype. */
export const entry = (text: EntryText): WinapiEntry => {
  const { name, parameters } = readPrototype(text.prototype);
  const direction = (parameter: string): ParameterInfo['direction'] =>
    text.out?.includes(parameter) ? 'out' : text.inout?.includes(parameter) ? 'inout' : 'in';
  return {
    name,
    header: text.header,
    prototype: text.prototype,
    parameters: parameters.map((parameter) => ({ name: parameter, direction: direction(parameter) })),
    returns: text.returns,
    errors: text.errors ?? [],
    source: text.source,
    since: text.since,
    cost: COSTS[text.place],
    behave: text.behave,
  };
};

/** The function's name and its parameters' names, from a declaration like `int bind(SOCKET s, const struct sockaddr *name, int namelen);`. */
const readPrototype = (prototype: string): { readonly name: string; readonly parameters: readonly string[] } => {
  const match = /^[\w\s*]+?(\w+)\((.*)\);$/.exec(prototype);
  if (!match?.[1] || match[2] === undefined) throw new Error(`not a prototype: ${prototype}`);
  const list = match[2].trim();
  if (list === '' || list === 'void') return { name: match[1], parameters: [] };
  const names = list.split(',').map((parameter) => /(\w+)(?:\[\])?$/.exec(parameter.trim())?.[1] ?? '');
  return { name: match[1], parameters: names };
};

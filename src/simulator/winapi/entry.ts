import { CROSSING_NS, SOCKET_CALL_NS, USER_CALL_NS } from '../kernel/cost.ts';
import type { ParameterInfo, WinapiEntry } from './call.ts';

/** An entry as it is written down: what can be derived is left out. */
export interface EntryText extends Pick<WinapiEntry, 'header' | 'prototype' | 'returns' | 'source' | 'behave'> {
  readonly since: number;
  readonly errors?: readonly string[];
  /** Parameters that the function only writes through, and those that it reads and writes. */
  readonly out?: readonly string[];
  readonly inout?: readonly string[];
  /** Functions whose address it may give to the program. */
  readonly handsOut?: readonly string[];
  /** Where the work is done. */
  readonly place: 'user' | 'kernel' | 'socket';
}

const COSTS = { user: USER_CALL_NS, kernel: CROSSING_NS, socket: CROSSING_NS + SOCKET_CALL_NS } as const;

/** Completes an entry from its prototype. */
export const entry = (text: EntryText): WinapiEntry => {
  const { name, type, parameters } = readPrototype(text.prototype);
  const direction = (parameter: string): ParameterInfo['direction'] =>
    text.out?.includes(parameter) ? 'out' : text.inout?.includes(parameter) ? 'inout' : 'in';
  return {
    name,
    header: text.header,
    prototype: text.prototype,
    type,
    parameters: parameters.map((parameter) => ({ ...parameter, direction: direction(parameter.name) })),
    returns: text.returns,
    errors: text.errors ?? [],
    source: text.source,
    since: text.since,
    cost: COSTS[text.place],
    behave: text.behave,
    handsOut: text.handsOut ?? [],
  };
};

/** The function's name, its return type and its parameters, from a declaration like `int bind(SOCKET s, const struct sockaddr *name, int namelen);`. */
const readPrototype = (
  prototype: string,
): { readonly name: string; readonly type: string; readonly parameters: readonly { readonly type: string; readonly name: string }[] } => {
  const match = /^([\w\s*]+?)(\w+)\((.*)\);$/.exec(prototype);
  if (!match?.[1] || !match[2] || match[3] === undefined) throw new Error(`not a prototype: ${prototype}`);
  const type = match[1].trim();
  const list = match[3].trim();
  if (list === '' || list === 'void') return { name: match[2], type, parameters: [] };
  const parameters = list
    .split(',')
    .filter((parameter) => parameter.trim() !== '...')
    .map((parameter) => {
      const parts = /^(.*?)(\w+)(\[\])?$/.exec(parameter.trim());
      return { type: `${parts?.[1]?.trim() ?? ''}${parts?.[3] === undefined ? '' : ' *'}`, name: parts?.[2] ?? '' };
    });
  return { name: match[2], type, parameters };
};

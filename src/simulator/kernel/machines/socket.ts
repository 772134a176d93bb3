import { setup } from 'xstate';

export type SocketEvent =
  | 'bind'
  | 'listen'
  | 'connect'
  | 'establish'
  | 'fail'
  | 'accept'
  | 'shut-send'
  | 'shut-receive'
  | 'reuse'
  | 'reuse-bound'
  | 'reset'
  | 'close';

/** A stream socket as its program may use it; what its connection does on the wire is `connection-end`. */
export const machine = setup({ types: { events: {} as { type: SocketEvent } } }).createMachine({
  id: 'socket',
  initial: 'unbound',
  states: {
    unbound: { on: { bind: 'bound', accept: 'connected', close: 'closed' } },
    bound: { on: { listen: 'listening', connect: 'connecting', close: 'closed' } },
    listening: { on: { listen: 'listening', close: 'closed' } },
    connecting: { on: { establish: 'connected', fail: 'bound', close: 'closed' } },
    connected: { on: { 'shut-send': 'send-shut', 'shut-receive': 'receive-shut', reset: 'reset', close: 'closed' } },
    'send-shut': { on: { 'shut-receive': 'both-shut', reuse: 'unbound', 'reuse-bound': 'bound', reset: 'reset', close: 'closed' } },
    'receive-shut': { on: { 'shut-send': 'both-shut', reset: 'reset', close: 'closed' } },
    'both-shut': { on: { reuse: 'unbound', 'reuse-bound': 'bound', reset: 'reset', close: 'closed' } },
    reset: { on: { close: 'closed' } },
    closed: { type: 'final' },
  },
});

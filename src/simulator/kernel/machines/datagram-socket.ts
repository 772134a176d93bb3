import { setup } from 'xstate';

export type DatagramSocketEvent = 'bind' | 'connect' | 'disconnect' | 'shut-send' | 'shut-receive' | 'close';

/** A datagram socket. `connected`: it has a default destination and hears nobody else; that may change as often as it likes. */
export const machine = setup({ types: { events: {} as { type: DatagramSocketEvent } } }).createMachine({
  id: 'datagram-socket',
  initial: 'unbound',
  states: {
    unbound: { on: { bind: 'bound', close: 'closed' } },
    bound: { on: { connect: 'connected', 'shut-send': 'send-shut', 'shut-receive': 'receive-shut', close: 'closed' } },
    connected: {
      on: { connect: 'connected', disconnect: 'bound', 'shut-send': 'send-shut', 'shut-receive': 'receive-shut', close: 'closed' },
    },
    'send-shut': { on: { 'shut-receive': 'both-shut', close: 'closed' } },
    'receive-shut': { on: { 'shut-send': 'both-shut', close: 'closed' } },
    'both-shut': { on: { close: 'closed' } },
    closed: { type: 'final' },
  },
});

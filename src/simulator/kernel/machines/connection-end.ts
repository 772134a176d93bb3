import { setup } from 'xstate';

export type ConnectionEndEvent = 'active-open' | 'syn' | 'syn-ack' | 'ack' | 'send-fin' | 'fin' | 'ack-of-fin' | 'rst' | 'abort' | 'expire';

/** One end of a TCP connection: the states of RFC 9293 under the names that netstat prints. `abort`: this end sends RST. */
export const machine = setup({ types: { events: {} as { type: ConnectionEndEvent } } }).createMachine({
  id: 'connection-end',
  initial: 'CLOSED',
  states: {
    CLOSED: { on: { 'active-open': 'SYN_SENT', syn: 'SYN_RECEIVED' } },
    SYN_SENT: { on: { 'syn-ack': 'ESTABLISHED', rst: 'CLOSED', abort: 'CLOSED' } },
    SYN_RECEIVED: { on: { ack: 'ESTABLISHED', rst: 'CLOSED', abort: 'CLOSED' } },
    ESTABLISHED: { on: { 'send-fin': 'FIN_WAIT_1', fin: 'CLOSE_WAIT', rst: 'CLOSED', abort: 'CLOSED' } },
    FIN_WAIT_1: { on: { 'ack-of-fin': 'FIN_WAIT_2', fin: 'CLOSING', rst: 'CLOSED', abort: 'CLOSED' } },
    FIN_WAIT_2: { on: { fin: 'TIME_WAIT', rst: 'CLOSED', abort: 'CLOSED' } },
    CLOSE_WAIT: { on: { 'send-fin': 'LAST_ACK', rst: 'CLOSED', abort: 'CLOSED' } },
    CLOSING: { on: { 'ack-of-fin': 'TIME_WAIT', rst: 'CLOSED', abort: 'CLOSED' } },
    LAST_ACK: { on: { 'ack-of-fin': 'CLOSED', rst: 'CLOSED', abort: 'CLOSED' } },
    TIME_WAIT: { on: { expire: 'CLOSED' } },
  },
});

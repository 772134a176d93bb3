import { setup } from 'xstate';

export type CompletionPortEvent = 'queue' | 'take' | 'take-last' | 'close';

/** A completion port. It may be `holding` packets while threads wait for it: as many as it lets run at once are running already. */
export const machine = setup({ types: { events: {} as { type: CompletionPortEvent } } }).createMachine({
  id: 'completion-port',
  initial: 'empty',
  states: {
    empty: { on: { queue: 'holding', close: 'closed' } },
    holding: { on: { queue: 'holding', take: 'holding', 'take-last': 'empty', close: 'closed' } },
    closed: { type: 'final' },
  },
});

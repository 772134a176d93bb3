import { setup } from 'xstate';

export type MessageQueueEvent = 'post' | 'take' | 'take-last' | 'quit' | 'take-quit';

/** The posted messages of a thread. WM_QUIT is no message in it: it is made when the others have been taken (PostQuitMessage function). */
export const machine = setup({ types: { events: {} as { type: MessageQueueEvent } } }).createMachine({
  id: 'message-queue',
  initial: 'empty',
  states: {
    empty: { on: { post: 'holding', quit: 'quitting' } },
    holding: { on: { post: 'holding', take: 'holding', 'take-last': 'empty', quit: 'holding-quitting' } },
    'holding-quitting': { on: { post: 'holding-quitting', take: 'holding-quitting', 'take-last': 'quitting', quit: 'holding-quitting' } },
    quitting: { on: { post: 'holding-quitting', quit: 'quitting', 'take-quit': 'empty' } },
  },
});

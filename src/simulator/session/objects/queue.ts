import type { Apc } from '../../kernel/apc.ts';
import { stateOf } from '../../kernel/machines.ts';
import type { MessageQueue } from '../../kernel/message-queue.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { ApcView, MessageView, QueueView } from '../object-view.ts';
import { networkEvents } from './selection.ts';
import { numberText, type Scene } from './scene.ts';

const most = 64;

export function apcView(scene: Scene, apc: Seen<Apc>): ApcView {
  return { routine: scene.functionAt(apc.routine), arguments: apc.arguments.map(numberText), timer: apc.timer ?? 0 };
}

export function queueView(scene: Scene, queue: Seen<MessageQueue>): QueueView {
  return {
    id: queue.id,
    machine: 'message-queue',
    state: stateOf(queue),
    messages: queue.posted.slice(0, most).map((message) => messageView(scene, message)),
    messageCount: queue.posted.length,
    sent: queue.sent.slice(0, most).map((message) => messageView(scene, message)),
  };
}

type Body = Pick<Seen<MessageQueue>['posted'][number], 'window' | 'message' | 'wParam' | 'lParam'>;

function messageView(scene: Scene, { window, message, wParam, lParam }: Body): MessageView {
  const ofSelection = [...scene.kernel.state.selections.values()].some(
    ({ to }) => to.kind === 'window' && to.window === window && to.message === message,
  );
  return {
    name: scene.message(message),
    window,
    wParam: numberText(wParam),
    lParam: numberText(lParam),
    network: ofSelection ? networkEvents(Number(lParam & 0xffffn)).join(' | ') : '',
  };
}

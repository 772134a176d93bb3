import { stateOf } from '../../kernel/machines.ts';
import type { QueueTimer } from '../../kernel/queue-timer.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { QueueTimerView } from '../object-view.ts';
import type { Scene } from './scene.ts';

export function queueTimerView(scene: Scene, timer: Seen<QueueTimer>): QueueTimerView {
  const handle = scene.handles.get(timer.id);
  return {
    id: timer.id,
    machine: 'queue-timer',
    state: stateOf(timer),
    handle: handle === undefined ? '' : String(handle),
    names: handle === undefined ? [] : scene.names.ofHandle(handle, 'handle'),
    due: scene.expiries.get(timer.id) ?? null,
    period: timer.period,
    routine: timer.functionName,
  };
}

import { stateOf } from '../../kernel/machines.ts';
import type { DispatcherObject } from '../../kernel/state.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { EventView, MutexView, SemaphoreView, TimerView } from '../object-view.ts';
import type { Scene } from './scene.ts';

/** An event object, mutex, semaphore or waitable timer that the process has a handle to. */
export function waitableView(
  scene: Scene,
  object: Seen<DispatcherObject>,
  handle: number,
): EventView | MutexView | SemaphoreView | TimerView {
  const shared = {
    id: object.id,
    state: stateOf(object),
    handle: String(handle),
    names: scene.names.ofHandle(handle, 'handle'),
    sharedName: object.name,
    waiters: scene.waits.objects.get(object.id) ?? [],
  };
  switch (object.machine) {
    case 'event':
      return { ...shared, machine: 'event', manualReset: object.manualReset };
    case 'mutex':
      return { ...shared, machine: 'mutex', owner: object.owner, recursion: object.recursion };
    case 'semaphore':
      return { ...shared, machine: 'semaphore', count: object.count, maximum: object.maximum };
    case 'waitable-timer':
      return {
        ...shared,
        machine: 'waitable-timer',
        manualReset: object.manualReset,
        due: scene.expiries.get(object.id) ?? null,
        period: object.period,
        routine: object.routine === null ? null : scene.functionAt(object.routine.address),
      };
  }
}

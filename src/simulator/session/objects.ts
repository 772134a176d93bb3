import type { ObjectView } from './object-view.ts';
import { sectionView, slimLockView } from './objects/lock.ts';
import { portView } from './objects/port.ts';
import { queueTimerView } from './objects/queue-timer.ts';
import { requestView } from './objects/request.ts';
import type { Scene } from './objects/scene.ts';
import { waitableView } from './objects/waitable.ts';

/** The kernel objects that a process has, oldest first: those it has handles to, its locks, and what it has asked to be done. */
export function objectViews(scene: Scene): readonly ObjectView[] {
  const { kernel } = scene;
  const views: ObjectView[] = [];
  for (const [id, handle] of scene.handles) {
    const object = kernel.state.objects.see(id);
    const port = kernel.state.ports.see(id);
    if (object) views.push(waitableView(scene, object, handle));
    else if (port) views.push(portView(scene, port, handle));
  }
  const { sections, locks } = kernel.process(scene.process);
  for (const section of sections.values()) views.push(sectionView(scene, section));
  for (const lock of locks.values()) views.push(slimLockView(scene, lock));
  for (const timer of kernel.state.queueTimers.values()) if (timer.process === scene.process) views.push(queueTimerView(scene, timer));
  for (const request of kernel.state.requests.values()) if (request.process === scene.process) views.push(requestView(scene, request));
  return views.sort((a, b) => a.id - b.id);
}

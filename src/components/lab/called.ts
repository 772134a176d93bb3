import type { View } from '../../simulator/session/view.ts';
import { nameOf } from '../parts/object-scene.ts';

/** What the programs of a run call an object of the kernel, a thread by its letter; null when the view has no such thing. */
export const calledIn = (view: View, id: number): string | null => {
  for (const { objects, sockets, threads } of view.processes) {
    const found = objects.find((object) => object.id === id) ?? sockets.find((socket) => socket.id === id);
    if (found) return nameOf(found);
    const thread = threads.find((each) => each.id === id);
    if (thread) return thread.letter;
  }
  return null;
};

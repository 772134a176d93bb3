import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { View } from '../../simulator/session/view.ts';
import type { MachineName } from '../../simulator/trace/event.ts';
import { nameOf, titleOf } from '../parts/object-scene.ts';
import { endName } from './sentences.ts';

/** An object that has a state machine. */
export interface Chartable {
  readonly id: number;
  readonly machine: MachineName;
  readonly state: string;
  readonly label: string;
}

/** Everything in a view that has a state machine: process by process, then the ends of connections. */
export const chartable = (words: LabWords, view: View): readonly { readonly name: string; readonly objects: readonly Chartable[] }[] => {
  const processes = view.processes.map(({ name, threads, sockets, objects }) => ({
    name,
    objects: [
      ...threads.flatMap(({ id, letter, machineState, queue }): Chartable[] => {
        const label = fill(words.objects.thread, { letter });
        const own: Chartable = { id, machine: 'thread', state: machineState, label };
        if (queue === null) return [own];
        const title = titleOf(words, 'message-queue', '').trim();
        return [own, { id: queue.id, machine: 'message-queue', state: queue.state, label: `${title} · ${label}` }];
      }),
      ...[...objects, ...sockets].map((object) => ({
        id: object.id,
        machine: object.machine,
        state: object.state,
        label: titleOf(words, object.machine, nameOf(object)),
      })),
    ],
  }));
  const ends = view.connections.flatMap(({ id, machines }) =>
    machines.map((end, index) => ({ ...end, label: titleOf(words, 'connection-end', endName(view, id, index === 0 ? 0 : 1)) })),
  );
  return [...processes, { name: words.stage.connections, objects: ends }].filter(({ objects }) => objects.length > 0);
};

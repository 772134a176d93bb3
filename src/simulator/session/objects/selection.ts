import { FD, type Selection } from '../../kernel/selection.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { SelectionView } from '../object-view.ts';
import type { Scene } from './scene.ts';

const bits = Object.entries(FD).map(([name, bit]) => ({ name: `FD_${name}`, bit }));

/** The network events whose bits are set, by their names. */
export const networkEvents = (mask: number): readonly string[] => bits.flatMap(({ name, bit }) => ((mask & bit) === 0 ? [] : [name]));

export function selectionView(scene: Scene, { mask, to, record }: Seen<Selection>): SelectionView {
  return {
    mask: networkEvents(mask),
    to: to.kind === 'event' ? to : { kind: 'window', window: to.window, message: scene.message(to.message) },
    recorded: bits.flatMap(({ name, bit }) =>
      (record.events & bit) === 0 ? [] : [{ event: name, error: record.errors[Math.log2(bit)] ?? 0 }],
    ),
  };
}

import type { Kernel } from '../kernel/kernel.ts';
import type { ProcessId } from '../kernel/state.ts';
import type { Window } from '../kernel/window.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import type { WindowView } from './view.ts';

/** The windows that a process shows, each followed by what is in it. */
export function windowViews(kernel: Kernel, process: ProcessId): readonly WindowView[] {
  const shown = [...kernel.state.windows.values()].filter((window) => window.process === process && window.visible && !window.messageOnly);
  const within = (parent: number): Seen<Window>[] =>
    shown.filter((window) => window.parent === parent).flatMap((window) => [window, ...within(window.handle)]);
  return within(0).map(windowView);
}

function windowView({ handle, className, title, parent, enabled, drawn, control }: Seen<Window>): WindowView {
  const lines = [...drawn].sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
  const items = control?.kind === 'listbox' ? control.items.map(({ text }) => text) : [];
  return { handle, className, title, parent, enabled, lines, items };
}

import type { LabState } from './lab-state.svelte.ts';

/**
 * Everything that can be done with the run, and its key, as in the debuggers that readers know; with Alt (or where Control is
 * held, with Shift) the same thing backwards. Keys, `aria-keyshortcuts`, the menu and the list of keys are made from this table.
 */
export const commands = {
  run: { keys: 'F5', act: (lab) => void lab.toggle() },
  runBack: { keys: 'Alt+F5', act: (lab) => void lab.retreat({ kind: 'run' }) },
  first: { keys: 'Shift+F5', act: (lab) => lab.seek(0) },
  over: { keys: 'F10', act: (lab) => void lab.follow('over') },
  overBack: { keys: 'Alt+F10', act: (lab) => void lab.retreat({ kind: 'over', thread: lab.selectedThread }) },
  into: { keys: 'F11', act: (lab) => void lab.follow('into') },
  intoBack: { keys: 'Alt+F11', act: (lab) => void lab.retreat({ kind: 'into', thread: lab.selectedThread }) },
  out: { keys: 'Shift+F11', act: (lab) => void lab.follow('out') },
  outBack: { keys: 'Alt+Shift+F11', act: (lab) => void lab.retreat({ kind: 'out', thread: lab.selectedThread }) },
  step: { keys: 'F8', act: (lab) => void lab.step() },
  back: { keys: 'Alt+F8', act: (lab) => lab.back() },
  expression: { keys: 'Control+F11', act: (lab) => void lab.nextExpression() },
  call: { keys: 'Shift+F8', act: (lab) => void lab.nextCall() },
  callBack: { keys: 'Alt+Shift+F8', act: (lab) => void lab.retreat({ kind: 'call' }) },
  wake: { keys: 'Control+F8', act: (lab) => void lab.advance({ kind: 'wake' }) },
  wakeBack: { keys: 'Control+Shift+F8', act: (lab) => void lab.retreat({ kind: 'wake' }) },
  wait: { keys: 'Control+Shift+F11', act: (lab) => void lab.follow('wait') },
  here: { keys: 'Control+F10', act: (lab) => void lab.advance({ kind: 'line', file: lab.activeFile, line: lab.cursorLine }) },
  hereBack: { keys: 'Control+Shift+F10', act: (lab) => void lab.retreat({ kind: 'line', file: lab.activeFile, line: lab.cursorLine }) },
  finding: { keys: 'Control+Shift+F5', act: (lab) => void lab.run('finding') },
  breakpoint: { keys: 'F9', act: (lab) => lab.breakpoints.toggle(lab.activeFile, lab.cursorLine) },
} as const satisfies Readonly<Record<string, Command>>;

interface Command {
  /** As `aria-keyshortcuts` writes them. */
  readonly keys: string;
  readonly act: (lab: LabState) => void;
}

export type CommandName = keyof typeof commands;

/** Rows of the menu and of the list of keys: onwards, and the same backwards. */
export const rows = [
  { on: 'run', back: 'runBack' },
  { on: 'over', back: 'overBack' },
  { on: 'into', back: 'intoBack' },
  { on: 'out', back: 'outBack' },
  { on: 'step', back: 'back' },
  { on: 'call', back: 'callBack' },
  { on: 'wake', back: 'wakeBack' },
  { on: 'here', back: 'hereBack' },
  { on: 'expression', back: null },
  { on: 'wait', back: null },
  { on: 'finding', back: null },
] as const satisfies readonly { readonly on: CommandName; readonly back: CommandName | null }[];

/** Whether a command goes back in time: it needs something to go back to. */
export const goesBack = (name: CommandName): boolean => name === 'first' || name === 'back' || name.endsWith('Back');

const byKeys: ReadonlyMap<string, CommandName> = new Map(
  (Object.keys(commands) as CommandName[]).map((name) => [commands[name].keys, name]),
);

/** The command that a key press stands for. */
export const commandOf = (event: KeyboardEvent): CommandName | null => {
  if (event.metaKey) return null;
  const held = [event.altKey && 'Alt', event.ctrlKey && 'Control', event.shiftKey && 'Shift'].filter((one) => one !== false);
  return byKeys.get([...held, event.key].join('+')) ?? null;
};

/** As a key cap shows it. */
export const keyCap = (keys: string): string => keys.replace('Control', 'Ctrl');

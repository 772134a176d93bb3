/** What Windows keeps for the window of a class of its own, besides its text. Places count in UTF-16 units. */
export type Control = EditControl | ButtonControl | StaticControl | ListControl;

export interface EditControl {
  readonly kind: 'edit';
  /** The selection; both the same: where the caret stands. */
  start: number;
  end: number;
  /** Characters that may be inserted at most. */
  limit: number;
  modified: boolean;
}

export interface ButtonControl {
  readonly kind: 'button';
  /** BST_UNCHECKED, BST_CHECKED or BST_INDETERMINATE. */
  check: number;
}

export interface StaticControl {
  readonly kind: 'static';
}

export interface ListControl {
  readonly kind: 'listbox';
  readonly items: ListItem[];
  /** -1: none. */
  selected: number;
}

export interface ListItem {
  readonly text: string;
  data: bigint;
}

/** EM_SETLIMITTEXT message (learn.microsoft.com): "The default limit … is 30,000 characters." */
const DEFAULT_LIMIT = 30_000;

/** A new window of a class that Windows has; null for a class that it has not, or that is not simulated. */
export const createControl = (className: string): Control | null => {
  switch (className.toLowerCase()) {
    case 'edit':
      return { kind: 'edit', start: 0, end: 0, limit: DEFAULT_LIMIT, modified: false };
    case 'button':
      return { kind: 'button', check: 0 };
    case 'static':
      return { kind: 'static' };
    case 'listbox':
      return { kind: 'listbox', items: [], selected: -1 };
    default:
      return null;
  }
};

/** The classes as Windows spells them. */
export const CONTROL_NAMES: Readonly<Record<Control['kind'], string>> = {
  button: 'Button',
  edit: 'Edit',
  listbox: 'ListBox',
  static: 'Static',
};

/** Stands for the procedure of a class of Windows: no address, but a handle that CallWindowProc knows (GetWindowLongPtr function, learn.microsoft.com). */
export const CONTROL_PROCEDURES: Readonly<Record<Control['kind'], bigint>> = {
  button: 0xffff_0001n,
  edit: 0xffff_0003n,
  listbox: 0xffff_0005n,
  static: 0xffff_0007n,
};

export const isControlProcedure = (procedure: bigint): boolean => Object.values(CONTROL_PROCEDURES).includes(procedure);

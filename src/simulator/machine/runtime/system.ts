/** What the C runtime asks of Windows besides memory and the console. Paths are as the program writes them, UTF-8 decoded. */
export interface System {
  /** The program's name first. */
  readonly commandLine: string;
  /** Full path of the program. */
  readonly image: string;
  readonly processId: number;
  readonly files: Files;
  /** Value of an environment variable, in any case; null when there is none. */
  variable(name: string): string | null;
  /** What is to be done on a signal, SIG_DFL (0) or SIG_IGN (1) or a function's address; gives what was to be done before. */
  signal(number: number, handler: bigint): bigint;
  /** null takes it away. */
  setVariable(name: string, value: string | null): void;
}

/** How a stream or descriptor opens its file. */
export interface FileWish {
  readonly read: boolean;
  readonly write: boolean;
  readonly append: boolean;
  /** Makes the file when there is none. */
  readonly create: boolean;
  /** Fails when there is one. */
  readonly exclusive: boolean;
  /** Empties the file. */
  readonly truncate: boolean;
  readonly temporary: boolean;
  /** Others may write it meanwhile. */
  readonly shared: boolean;
}

export interface Description {
  readonly folder: boolean;
  readonly readonly: boolean;
  readonly size: number;
  /** Virtual ns of its making and of the last write. */
  readonly created: number;
  readonly written: number;
}

/** The disk. Handles are Windows'; errors are Windows' system error codes, 0 for none. */
export interface Files {
  open(path: string, wish: FileWish): { readonly handle: number } | { readonly error: number };
  /** Fewer bytes than asked for only at the end of the file; a number is an error. */
  read(handle: number, count: number): Uint8Array | number;
  write(handle: number, bytes: Uint8Array): number;
  /** Where the next read or write begins. */
  position(handle: number): number;
  seek(handle: number, position: number): void;
  size(handle: number): number;
  resize(handle: number, size: number): number;
  close(handle: number): void;
  remove(path: string): number;
  rename(from: string, to: string): number;
  makeFolder(path: string): number;
  removeFolder(path: string): number;
  /** What a path names; null for nothing. */
  describe(path: string): Description | null;
  /** The same of an open file. */
  describeOpen(handle: number): Description | null;
  folder(): string;
  setFolder(path: string): number;
}

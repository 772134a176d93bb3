import { setSignal } from '../kernel/console-control.ts';
import { findNode, whyMissing, type DiskNode } from '../kernel/disk.ts';
import { FILE_ERROR } from '../kernel/file-error.ts';
import {
  deleteFile,
  endFile,
  findFile,
  makeFolder,
  moveFile,
  openFile,
  readFile,
  removeFolder,
  writeFile,
  type Disposition,
} from '../kernel/file.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { fullPath } from '../kernel/path.ts';
import type { Process, ProcessId } from '../kernel/state.ts';
import { findVariable, setVariable } from '../kernel/launch.ts';
import type { Description, Files, FileWish, System } from '../machine/runtime/system.ts';

/** The runtime opens files with leave for others to read and write (learn.microsoft.com, "fopen": `_SH_DENYNO`). */
const SHARED = { read: true, write: true, delete: false };

const dispositionOf = ({ create, exclusive, truncate }: FileWish): Disposition => {
  if (create && exclusive) return 'create-new';
  if (create) return truncate ? 'create-always' : 'open-always';
  return truncate ? 'truncate-existing' : 'open-existing';
};

const describe = (node: DiskNode | null): Description | null =>
  node === null
    ? null
    : { folder: node.folder, readonly: node.readonly, size: node.bytes.length, created: node.created, written: node.written };

/** The simulated Windows as one process's C runtime sees it. */
export class ProcessSystem implements System, Files {
  readonly #kernel: Kernel;
  readonly #id: ProcessId;
  readonly #cross: () => void;

  /** `cross`: told of each thing asked of Windows that a program's own process could not answer. */
  constructor(kernel: Kernel, id: ProcessId, cross: () => void) {
    this.#kernel = kernel;
    this.#id = id;
    this.#cross = cross;
  }

  get files(): Files {
    return this;
  }

  get commandLine(): string {
    return this.#process.launch.commandLine;
  }

  get image(): string {
    return this.#process.launch.image;
  }

  get processId(): number {
    return this.#id;
  }

  variable(name: string): string | null {
    return findVariable(this.#process.environment, name);
  }

  setVariable(name: string, value: string | null): void {
    setVariable(this.#process.environment, name, value);
  }

  signal(number: number, handler: bigint): bigint {
    return setSignal(this.#process.control, number, handler);
  }

  open(path: string, wish: FileWish): { readonly handle: number } | { readonly error: number } {
    const full = this.#full(path);
    if (full === null) return { error: FILE_ERROR.INVALID_NAME };
    this.#cross();
    const opened = openFile(this.#kernel, this.#process, {
      path: full,
      access: { read: wish.read, write: wish.write, append: wish.append },
      share: wish.shared ? SHARED : { ...SHARED, read: !wish.write, write: false },
      disposition: dispositionOf(wish),
      readonly: false,
      deletesOnClose: wish.temporary,
      overlapped: false,
    });
    return typeof opened === 'number' ? { error: opened } : { handle: opened.handle };
  }

  read(handle: number, count: number): Uint8Array | number {
    this.#cross();
    return readFile(this.#kernel, this.#process, handle, count);
  }

  write(handle: number, bytes: Uint8Array): number {
    this.#cross();
    return writeFile(this.#kernel, this.#process, handle, bytes);
  }

  position(handle: number): number {
    return findFile(this.#kernel, this.#process, handle)?.open.position ?? 0;
  }

  seek(handle: number, position: number): void {
    const found = findFile(this.#kernel, this.#process, handle);
    if (found) found.open.position = position;
  }

  size(handle: number): number {
    return findFile(this.#kernel, this.#process, handle)?.file.bytes.length ?? 0;
  }

  resize(handle: number, size: number): number {
    this.#cross();
    const before = this.position(handle);
    this.seek(handle, size);
    const error = endFile(this.#kernel, this.#process, handle);
    this.seek(handle, before);
    return error;
  }

  close(handle: number): void {
    this.#cross();
    this.#kernel.closeHandle(this.#process, handle);
  }

  remove(path: string): number {
    return this.#at(path, (full) => deleteFile(this.#kernel, full));
  }

  rename(from: string, to: string): number {
    return this.#at(from, (old) => this.#at(to, (full) => moveFile(this.#kernel, old, full, false)));
  }

  makeFolder(path: string): number {
    return this.#at(path, (full) => makeFolder(this.#kernel, full));
  }

  removeFolder(path: string): number {
    return this.#at(path, (full) => removeFolder(this.#kernel, full));
  }

  describe(path: string): Description | null {
    const full = this.#full(path);
    this.#cross();
    return describe(full === null ? null : findNode(this.#kernel.state.disk, full));
  }

  describeOpen(handle: number): Description | null {
    this.#cross();
    return describe(findFile(this.#kernel, this.#process, handle)?.file ?? null);
  }

  folder(): string {
    return this.#process.folder;
  }

  setFolder(path: string): number {
    return this.#at(path, (full) => {
      const node = findNode(this.#kernel.state.disk, full);
      if (node === null) return whyMissing(this.#kernel.state.disk, full);
      if (!node.folder) return FILE_ERROR.DIRECTORY;
      this.#process.folder = node.path;
      return 0;
    });
  }

  get #process(): Process {
    return this.#kernel.process(this.#id);
  }

  #full(path: string): string | null {
    return fullPath(this.#process.folder, path);
  }

  #at(path: string, act: (full: string) => number): number {
    const full = this.#full(path);
    this.#cross();
    return full === null ? FILE_ERROR.INVALID_NAME : act(full);
  }
}

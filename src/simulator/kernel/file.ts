import { findNode, makeNode, nodesIn, resizeNode, whyMissing, writeNode, type DiskNode } from './disk.ts';
import { FILE_ERROR } from './file-error.ts';
import type { Kernel } from './kernel.ts';
import { cancelRequestsWith } from './request.ts';
import { pathKey } from './path.ts';
import type { ObjectId, Process } from './state.ts';

/** An open file: what a handle of kind 'file' stands for. */
export interface OpenFile {
  readonly id: ObjectId;
  /** The file's `pathKey`. */
  readonly key: string;
  readonly access: Access;
  readonly share: Share;
  position: number;
  readonly deletesOnClose: boolean;
  /** FILE_FLAG_OVERLAPPED: operations go on by themselves, each at a place that it names. */
  readonly overlapped: boolean;
  /** Open handles. */
  references: number;
}

export interface Access {
  readonly read: boolean;
  readonly write: boolean;
  /** Every write goes to the end. */
  readonly append: boolean;
}

export interface Share {
  readonly read: boolean;
  readonly write: boolean;
  readonly delete: boolean;
}

/** What to do about a file that is there already, or is not: the five values of CreateFile. */
export type Disposition = 'create-new' | 'create-always' | 'open-existing' | 'open-always' | 'truncate-existing';

export interface OpenWish {
  /** Full path. */
  readonly path: string;
  readonly access: Access;
  readonly share: Share;
  readonly disposition: Disposition;
  readonly readonly: boolean;
  readonly deletesOnClose: boolean;
  readonly overlapped: boolean;
}

/** A number is an error code. `existed`: the file was there before. */
export type Opened = { readonly handle: number; readonly existed: boolean } | number;

/** CreateFile for files of the disk (CreateFileW function, learn.microsoft.com). */
export const openFile = (kernel: Kernel, process: Process, wish: OpenWish): Opened => {
  const { disk } = kernel.state;
  const found = findNode(disk, wish.path);
  const refusal = found === null ? whyNotMade(wish, kernel) : whyNotOpened(wish, kernel, found);
  if (refusal !== 0) return refusal;
  const file = found ?? makeNode(disk, wish.path, false, kernel.now);
  if (typeof file === 'number') return file;
  if (found === null) file.readonly = wish.readonly;
  else if (wish.disposition === 'create-always' || wish.disposition === 'truncate-existing') resizeNode(disk, file, 0, kernel.now);
  const open: OpenFile = {
    id: kernel.nextId(),
    key: pathKey(file.path),
    access: wish.access,
    share: wish.share,
    position: 0,
    deletesOnClose: wish.deletesOnClose,
    overlapped: wish.overlapped,
    references: 1,
  };
  kernel.state.files.set(open.id, open);
  return { handle: kernel.openHandle(process, { kind: 'file', object: open.id }), existed: found !== null };
};

const whyNotMade = ({ disposition, path }: OpenWish, kernel: Kernel): number =>
  disposition === 'open-existing' || disposition === 'truncate-existing' ? whyMissing(kernel.state.disk, path) : 0;

const whyNotOpened = ({ disposition, access, share }: OpenWish, kernel: Kernel, file: DiskNode): number => {
  if (disposition === 'create-new') return FILE_ERROR.FILE_EXISTS;
  if (file.folder || (file.readonly && (access.write || disposition === 'create-always'))) return FILE_ERROR.ACCESS_DENIED;
  if (disposition === 'truncate-existing' && !access.write) return FILE_ERROR.INVALID_PARAMETER;
  const others = openFilesOf(kernel, file);
  const clash = others.some(
    (other) =>
      (access.read && !other.share.read) ||
      (access.write && !other.share.write) ||
      (other.access.read && !share.read) ||
      (other.access.write && !share.write),
  );
  return clash ? FILE_ERROR.SHARING_VIOLATION : 0;
};

const openFilesOf = (kernel: Kernel, file: DiskNode): readonly OpenFile[] =>
  kernel.state.files.filter(({ key }) => key === pathKey(file.path));

/** The open file behind a handle, and the file on the disk; null for any other handle. */
export const findFile = (kernel: Kernel, process: Process, handle: number): { readonly open: OpenFile; readonly file: DiskNode } | null => {
  const entry = process.handles.entries.see(handle);
  const open = entry?.kind === 'file' ? kernel.state.files.get(entry.object) : undefined;
  const file = open && kernel.state.disk.get(open.key);
  return open && file ? { open, file } : null;
};

/** Reads on from the file's position; fewer bytes than asked for at its end. A number is an error code. */
export const readFile = (kernel: Kernel, process: Process, handle: number, count: number): Uint8Array | number => {
  const found = findFile(kernel, process, handle);
  if (found === null) return FILE_ERROR.INVALID_HANDLE;
  const { open, file } = found;
  if (!open.access.read) return FILE_ERROR.ACCESS_DENIED;
  const bytes = file.bytes.slice(open.position, open.position + count);
  open.position += bytes.length;
  return bytes;
};

/** Writes at the file's position, or its end; gives an error code or 0. */
export const writeFile = (kernel: Kernel, process: Process, handle: number, bytes: Uint8Array): number => {
  const found = findFile(kernel, process, handle);
  if (found === null) return FILE_ERROR.INVALID_HANDLE;
  const { open, file } = found;
  if (!open.access.write) return FILE_ERROR.ACCESS_DENIED;
  const at = open.access.append ? file.bytes.length : open.position;
  const error = writeNode(kernel.state.disk, file, at, bytes, kernel.now);
  if (error === 0) open.position = at + bytes.length;
  return error;
};

/** Cuts or lengthens a file to its position: SetEndOfFile. */
export const endFile = (kernel: Kernel, process: Process, handle: number): number => {
  const found = findFile(kernel, process, handle);
  if (found === null) return FILE_ERROR.INVALID_HANDLE;
  if (!found.open.access.write) return FILE_ERROR.ACCESS_DENIED;
  return resizeNode(kernel.state.disk, found.file, found.open.position, kernel.now);
};

/** A handle is closed; the open file goes with the last one. */
export const releaseFile = (kernel: Kernel, id: ObjectId): void => {
  const open = kernel.state.files.get(id);
  if (!open || --open.references > 0) return;
  cancelRequestsWith(kernel, id);
  kernel.state.files.delete(id);
  kernel.state.associations.delete(id);
  if (open.deletesOnClose) kernel.state.disk.delete(open.key);
};

/** Deletes a file that nobody has open; gives an error code or 0. */
export const deleteFile = (kernel: Kernel, path: string): number => {
  const file = findNode(kernel.state.disk, path);
  if (file === null) return whyMissing(kernel.state.disk, path);
  if (file.folder || file.readonly) return FILE_ERROR.ACCESS_DENIED;
  if (openFilesOf(kernel, file).length > 0) return FILE_ERROR.SHARING_VIOLATION;
  kernel.state.disk.delete(pathKey(path));
  return 0;
};

/** Gives a file, or a folder with all in it, another name; gives an error code or 0. */
export const moveFile = (kernel: Kernel, from: string, to: string, replace: boolean): number => {
  const { disk } = kernel.state;
  const file = findNode(disk, from);
  if (file === null) return whyMissing(disk, from);
  if (openFilesOf(kernel, file).length > 0) return FILE_ERROR.SHARING_VIOLATION;
  const there = findNode(disk, to);
  if (there !== null && there !== file) {
    if (!replace) return FILE_ERROR.ALREADY_EXISTS;
    const error = deleteFile(kernel, to);
    if (error !== 0) return error;
  }
  if (whyMissing(disk, to) === FILE_ERROR.PATH_NOT_FOUND) return FILE_ERROR.PATH_NOT_FOUND;
  const prefix = `${pathKey(from)}\\`;
  for (const [key, node] of [...disk]) {
    if (node !== file && !key.startsWith(prefix)) continue;
    disk.delete(key);
    node.path = to + node.path.slice(from.length);
    disk.set(pathKey(node.path), node);
  }
  return 0;
};

export const makeFolder = (kernel: Kernel, path: string): number => {
  if (findNode(kernel.state.disk, path) !== null) return FILE_ERROR.ALREADY_EXISTS;
  const made = makeNode(kernel.state.disk, path, true, kernel.now);
  return typeof made === 'number' ? made : 0;
};

export const removeFolder = (kernel: Kernel, path: string): number => {
  const folder = findNode(kernel.state.disk, path);
  if (folder === null) return whyMissing(kernel.state.disk, path);
  if (!folder.folder) return FILE_ERROR.DIRECTORY;
  if (nodesIn(kernel.state.disk, folder.path).length > 0) return FILE_ERROR.DIR_NOT_EMPTY;
  kernel.state.disk.delete(pathKey(path));
  return 0;
};

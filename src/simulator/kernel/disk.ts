import { FILE_ERROR } from './file-error.ts';
import { folderOf, pathKey } from './path.ts';

/** A file or folder. Its bytes are never changed in place, so that checkpoints share them. */
export interface DiskNode {
  /** Full, in the case in which it was made. */
  path: string;
  readonly folder: boolean;
  bytes: Uint8Array;
  /** FILE_ATTRIBUTE_READONLY is set. */
  readonly: boolean;
  /** Virtual ns of its making and of the last write. */
  readonly created: number;
  written: number;
}

/** The computer's disk, shared by all processes: nodes by `pathKey`. */
export type DiskState = Map<string, DiskNode>;

/** Where programs stand when they start, and where a scenario's files lie. */
export const WORKING_FOLDER = 'C:\\lab';

/** Folders that a fresh disk has. */
const FOLDERS = ['C:\\', WORKING_FOLDER, 'C:\\temp', 'C:\\Windows', 'C:\\Windows\\System32', 'C:\\Users', 'C:\\Users\\reader'];

/** Bytes that all files together may have. */
const CAPACITY = 64 << 20;

const nothing = new Uint8Array(0);

export const createDisk = (): DiskState => new Map(FOLDERS.map((path) => [pathKey(path), node(path, true, 0)]));

const node = (path: string, folder: boolean, now: number): DiskNode => ({
  path,
  folder,
  bytes: nothing,
  readonly: false,
  created: now,
  written: now,
});

export const findNode = (disk: DiskState, path: string): DiskNode | null => disk.get(pathKey(path)) ?? null;

/** Why there is nothing at a path: the file is missing, or its folder is. */
export const whyMissing = (disk: DiskState, path: string): number =>
  findNode(disk, folderOf(path))?.folder === true ? FILE_ERROR.FILE_NOT_FOUND : FILE_ERROR.PATH_NOT_FOUND;

/** Makes an empty file or folder where none is; an error code when its folder is missing. */
export const makeNode = (disk: DiskState, path: string, folder: boolean, now: number): DiskNode | number => {
  if (findNode(disk, folderOf(path))?.folder !== true) return FILE_ERROR.PATH_NOT_FOUND;
  const made = node(path, folder, now);
  disk.set(pathKey(path), made);
  return made;
};

/** Puts a file where a scenario wants it, with the folders it needs. */
export const placeFile = (disk: DiskState, path: string, bytes: Uint8Array): void => {
  const missing: string[] = [];
  for (let folder = folderOf(path); findNode(disk, folder) === null; folder = folderOf(folder)) missing.push(folder);
  for (const folder of missing.reverse()) disk.set(pathKey(folder), node(folder, true, 0));
  disk.set(pathKey(path), { ...node(path, false, 0), bytes });
};

/** What stands directly in a folder, in the order of names. */
export const nodesIn = (disk: DiskState, folder: string): readonly DiskNode[] =>
  [...disk.values()]
    .filter(({ path }) => folderOf(path) === folder && path !== folder)
    .sort((a, b) => (pathKey(a.path) < pathKey(b.path) ? -1 : 1));

/** Writes at a place, filling a gap with zeros; an error code when the disk is full. */
export const writeNode = (disk: DiskState, file: DiskNode, at: number, bytes: Uint8Array, now: number): number => {
  const size = Math.max(file.bytes.length, at + bytes.length);
  const error = resizeNode(disk, file, size, now);
  if (error !== 0) return error;
  const changed = file.bytes.slice();
  changed.set(bytes, at);
  file.bytes = changed;
  return 0;
};

/** Cuts a file, or makes it longer with zeros. */
export const resizeNode = (disk: DiskState, file: DiskNode, size: number, now: number): number => {
  let used = size - file.bytes.length;
  for (const { bytes } of disk.values()) used += bytes.length;
  if (used > CAPACITY) return FILE_ERROR.DISK_FULL;
  if (size !== file.bytes.length) {
    const changed = new Uint8Array(size);
    changed.set(file.bytes.subarray(0, size));
    file.bytes = changed;
  }
  file.written = now;
  return 0;
};

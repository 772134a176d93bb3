import type { Outcome } from '../network/network.ts';
import type { OperationResult } from '../network/state.ts';
import { addTimer } from './clock.ts';
import { DISK_NS } from './cost.ts';
import { writeNode } from './disk.ts';
import type { OpenFile } from './file.ts';
import { FILE_ERROR } from './file-error.ts';
import type { Kernel } from './kernel.ts';
import { completeRequest, type Purpose } from './request.ts';

/** What an operation on a file does, at a place of its own: the file's position stays out of it. */
export type FilePurpose = Extract<Purpose, { kind: 'read' | 'write' }>;

/** Options of the choice `disk`: the operation goes on, or ends at once. */
const ENDINGS = 2;

/**
 * Begins an operation on a file opened for overlapped operations. Windows may carry it out at once, from its cache, or go on with it
 * (Synchronous and Asynchronous I/O, learn.microsoft.com): a choice. A read at or behind the end fails, now or then, with
 * ERROR_HANDLE_EOF (Testing for the End of a File).
 */
export const askDisk = (kernel: Kernel, open: OpenFile, purpose: FilePurpose): Outcome => {
  if (!(purpose.kind === 'write' ? open.access.write : open.access.read)) return { kind: 'failed', error: FILE_ERROR.ACCESS_DENIED };
  if (kernel.choose('disk', ENDINGS) === 1) return carryOut(kernel, open, purpose);
  const operation = kernel.nextId();
  addTimer(kernel.state.timers, { at: kernel.now + DISK_NS, event: { kind: 'disk', operation } });
  return { kind: 'pending', operation };
};

/** The disk has come to an operation; it may have been cancelled meanwhile. */
export const diskReady = (kernel: Kernel, operation: number): void => {
  const request = kernel.state.requests.get(kernel.state.operations.get(operation) ?? 0);
  const open = request && kernel.state.files.get(request.object);
  if (!open || (request.purpose.kind !== 'read' && request.purpose.kind !== 'write')) return;
  completeRequest(kernel, operation, carryOut(kernel, open, request.purpose));
};

const carryOut = (kernel: Kernel, { key, access }: OpenFile, purpose: FilePurpose): OperationResult => {
  const file = kernel.state.disk.get(key);
  if (!file) return { kind: 'failed', error: FILE_ERROR.INVALID_HANDLE };
  if (purpose.kind === 'read') {
    if (purpose.count > 0 && purpose.position >= file.bytes.length) return { kind: 'failed', error: FILE_ERROR.HANDLE_EOF };
    const bytes = file.bytes.slice(purpose.position, purpose.position + purpose.count);
    return { kind: 'received', bytes, from: null, truncated: false };
  }
  const at = access.append ? file.bytes.length : purpose.position;
  const error = writeNode(kernel.state.disk, file, at, purpose.bytes, kernel.now);
  return error === 0 ? { kind: 'sent', count: purpose.bytes.length } : { kind: 'failed', error };
};

/** Bytes on their way out: the console has them at once, a file when the stream's buffer is full, flushed or closed. */
import type { RuntimeContext } from './state.ts';
import type { Stream } from './stream.ts';

type Outside = Pick<RuntimeContext, 'console' | 'system'>;

/** Size of a stream's buffer in Microsoft's runtime: `_INTERNAL_BUFSIZ`. */
export const BUFFER = 4096;

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** Writes through the stream's buffer; false when the file could not be written. */
export const writeStream = (outside: Outside, stream: Stream, bytes: Uint8Array): boolean => {
  if (stream.target.kind === 'console') {
    outside.console.write(bytes);
    return true;
  }
  stopReading(outside, stream);
  for (const byte of bytes) {
    if (byte === NEWLINE && stream.mode !== 'binary') stream.unwritten.push(CARRIAGE_RETURN);
    stream.unwritten.push(byte);
  }
  return (stream.buffered && stream.unwritten.length < BUFFER) || flushStream(outside, stream);
};

/** Puts into the file what was written; false when that fails, what was written being lost then. */
export const flushStream = ({ system }: Outside, stream: Stream): boolean => {
  if (stream.target.kind === 'console' || stream.unwritten.length === 0) return true;
  const bytes = Uint8Array.from(stream.unwritten.splice(0));
  const written = system.files.write(stream.target.handle, bytes) === 0;
  if (!written) stream.failed = true;
  return written;
};

/** The process ends in good order: nothing that was written is lost. */
export const flushAll = (context: RuntimeContext): void => {
  for (const stream of context.runtime.streams) if (stream !== null) flushStream(context, stream);
};

/** Drops what was read ahead: the file's position goes back to where the program has read to. */
export const stopReading = ({ system }: Outside, stream: Stream): void => {
  if (stream.target.kind === 'console') return;
  const ahead = stream.ahead.length - stream.taken + stream.pushedBack.length;
  stream.pushedBack.length = 0;
  stream.ahead = new Uint8Array(0);
  stream.taken = 0;
  if (ahead > 0) system.files.seek(stream.target.handle, Math.max(0, system.files.position(stream.target.handle) - ahead));
};

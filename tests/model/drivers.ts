import type { MachineName } from '../../src/simulator/trace/event.ts';
import { completionPort, ioRequest } from './completion.ts';
import { connectionEnd } from './connection.ts';
import type { Driver } from './driver.ts';
import { criticalSection, srwLock } from './locks.ts';
import { messageQueue } from './messages.ts';
import { event, mutex, semaphore, waitableTimer } from './objects.ts';
import { datagramSocket, socket } from './sockets.ts';
import { thread } from './thread.ts';
import { queueTimer } from './timer-queue.ts';

/** One for each kind of object that has a machine. */
export const DRIVERS: Readonly<Record<MachineName, Driver>> = {
  thread,
  socket,
  'datagram-socket': datagramSocket,
  'connection-end': connectionEnd,
  event,
  mutex,
  semaphore,
  'waitable-timer': waitableTimer,
  'queue-timer': queueTimer,
  'critical-section': criticalSection,
  'srw-lock': srwLock,
  'io-request': ioRequest,
  'completion-port': completionPort,
  'message-queue': messageQueue,
};

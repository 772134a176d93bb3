import type { AnyStateMachine } from 'xstate';
import type { MachineName } from '../trace/event.ts';
import { machine as completionPort, type CompletionPortEvent } from './machines/completion-port.ts';
import { machine as connectionEnd, type ConnectionEndEvent } from './machines/connection-end.ts';
import { machine as criticalSection, type CriticalSectionEvent } from './machines/critical-section.ts';
import { machine as datagramSocket, type DatagramSocketEvent } from './machines/datagram-socket.ts';
import { machine as event, type EventObjectEvent } from './machines/event.ts';
import { machine as ioRequest, type IoRequestEvent } from './machines/io-request.ts';
import { machine as messageQueue, type MessageQueueEvent } from './machines/message-queue.ts';
import { machine as mutex, type MutexEvent } from './machines/mutex.ts';
import { machine as queueTimer, type QueueTimerEvent } from './machines/queue-timer.ts';
import { machine as semaphore, type SemaphoreEvent } from './machines/semaphore.ts';
import { machine as socket, type SocketEvent } from './machines/socket.ts';
import { machine as srwLock, type SrwLockEvent } from './machines/srw-lock.ts';
import { machine as thread, type ThreadEvent } from './machines/thread.ts';
import { machine as waitableTimer, type WaitableTimerEvent } from './machines/waitable-timer.ts';
import { compileTable, type Table } from './table.ts';

/** The events that each kind's machine knows. */
export interface MachineEvents {
  thread: ThreadEvent;
  socket: SocketEvent;
  'datagram-socket': DatagramSocketEvent;
  'connection-end': ConnectionEndEvent;
  event: EventObjectEvent;
  mutex: MutexEvent;
  semaphore: SemaphoreEvent;
  'waitable-timer': WaitableTimerEvent;
  'queue-timer': QueueTimerEvent;
  'critical-section': CriticalSectionEvent;
  'srw-lock': SrwLockEvent;
  'io-request': IoRequestEvent;
  'completion-port': CompletionPortEvent;
  'message-queue': MessageQueueEvent;
}

/** The XState definitions, for drawing them and for checking the tables. */
export const MACHINES: Readonly<Record<MachineName, AnyStateMachine>> = {
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

/** What the kernel runs on: the same definitions as tables. */
export const TABLES: Readonly<Record<MachineName, Table>> = {
  thread: compileTable(thread),
  socket: compileTable(socket),
  'datagram-socket': compileTable(datagramSocket),
  'connection-end': compileTable(connectionEnd),
  event: compileTable(event),
  mutex: compileTable(mutex),
  semaphore: compileTable(semaphore),
  'waitable-timer': compileTable(waitableTimer),
  'queue-timer': compileTable(queueTimer),
  'critical-section': compileTable(criticalSection),
  'srw-lock': compileTable(srwLock),
  'io-request': compileTable(ioRequest),
  'completion-port': compileTable(completionPort),
  'message-queue': compileTable(messageQueue),
};

/** Anything whose control state is a state of a machine. `state` indexes the table's states; 0 is the initial one. */
export interface Stateful<Name extends MachineName = MachineName> {
  readonly machine: Name;
  readonly id: number;
  state: number;
}

/** The name of an object's state, as its definition spells it. */
export const stateOf = (object: Stateful): string => TABLES[object.machine].states[object.state] ?? '';

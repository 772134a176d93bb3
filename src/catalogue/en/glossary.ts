import type { Term } from '../term.ts';

/** Terms of the book. What they are is said for readers who know C++ and nothing of sockets. */
export const glossary = {
  addressFamily: {
    name: 'address family',
    forms: ['address families'],
    is: 'Which kind of addresses a socket uses: IPv4 (AF_INET) or IPv6 (AF_INET6), for instance.',
  },
  alertable: {
    name: 'alertable state',
    forms: ['alertable wait', 'alertably', 'alertable'],
    is: 'A wait in which a thread lets Windows call functions from its APC queue. A thread enters it by waiting functions with Ex in their name, and in no other way.',
  },
  apc: {
    name: 'APC',
    is: 'Asynchronous procedure call: a function that Windows calls on a particular thread, the next time that thread waits alertably.',
  },
  apcQueue: { name: 'APC queue', is: 'The queue of one thread in which its asynchronous procedure calls stand until it waits alertably.' },
  asynchronous: {
    name: 'asynchronous',
    forms: ['asynchronously'],
    is: 'Said of a call that only begins something: it returns at once, and the program is told later that it is done.',
  },
  backlog: {
    name: 'connection queue',
    forms: ['backlog'],
    is: 'Connections that the operating system has made and that accept has not taken yet.',
  },
  backPressure: {
    name: 'back-pressure',
    is: 'A receiver that does not read fills the buffers up to the sender, and the sender has to wait.',
  },
  blocking: {
    name: 'blocking',
    forms: ['blocks', 'blocked'],
    is: 'A blocking call does not return until it has done its work. Meanwhile its thread stands still and uses no CPU.',
  },
  busyWaiting: { name: 'busy waiting', forms: ['busy-waiting'], is: 'Asking again and again instead of waiting. It uses up a processor.' },
  byteOrder: {
    name: 'byte order',
    is: 'Which byte of a number stands first: the most significant one (big-endian) or the least significant one (little-endian).',
  },
  callback: { name: 'callback', forms: ['callback function'], is: 'A function of the program that the system calls.' },
  communicationSocket: { name: 'communication socket', is: 'A socket with one connection, through which a server talks with one client.' },
  completionKey: {
    name: 'completion key',
    is: 'A value of the program’s own, given when a socket is tied to a completion port, and handed back with each of its packets.',
  },
  completionPacket: {
    name: 'completion packet',
    is: 'What a completion port hands out: that an operation is done, how many bytes it moved, and which it was.',
  },
  completionPort: {
    name: 'completion port',
    forms: ['I/O completion port', 'IOCP'],
    is: 'A queue in Windows into which finished operations of many sockets go, and from which a few threads fetch them.',
  },
  completionRoutine: {
    name: 'completion routine',
    is: 'A function that Windows calls when an overlapped operation is done, on the thread that began it, while that thread waits alertably.',
  },
  concurrencyValue: {
    name: 'concurrency value',
    is: 'How many of the threads that fetch from a completion port may run at the same time.',
  },
  concurrentServer: { name: 'concurrent server', is: 'A server that serves several clients in the same stretch of time.' },
  contextSwitch: { name: 'context switch', forms: ['context switches'], is: 'A processor stops running one thread and runs another.' },
  criticalSection: {
    name: 'critical section',
    is: 'A lock for the threads of one process: only one of them is inside at a time, the others wait.',
  },
  datagram: { name: 'datagram', is: 'The unit of UDP: what one call sends, one call receives, or nobody does.' },
  deadlock: { name: 'deadlock', is: 'Two or more wait for each other, and so for ever.' },
  echoServer: { name: 'echo server', is: 'A server that sends back what it receives.' },
  encapsulation: { name: 'encapsulation', is: 'Each layer puts what the layer above gives it into a packet with a header of its own.' },
  eventObject: {
    name: 'event object',
    is: 'An object of Windows that is signalled or not, for which threads wait until somebody sets it.',
  },
  gracefulClose: { name: 'graceful close', is: 'Both sides say that they have finished sending and everything sent has arrived.' },
  handle: { name: 'handle', is: 'A number by which a program names an object that the operating system keeps.' },
  wouldBlock: {
    name: 'would block',
    forms: ['WSAEWOULDBLOCK'],
    is: 'Error 10035 of a non-blocking socket: not now. A blocking socket would have waited.',
  },
  iterativeServer: { name: 'iterative server', is: 'A server that finishes with one client before it turns to the next.' },
  kernel: {
    name: 'kernel',
    is: 'The part of the operating system that alone may touch devices and other programs’ memory. Calls of the API enter it and return.',
  },
  lastError: {
    name: 'last error',
    forms: ['last error number'],
    is: 'The number of the error of a thread’s last failed call. WSAGetLastError and GetLastError tell it.',
  },
  lent: { name: 'lent', is: 'A buffer that an unfinished operation is using. Until it is done the program must leave it alone and alive.' },
  listeningSocket: { name: 'listening socket', is: 'A server’s socket that takes connections. No data goes through it.' },
  loopback: {
    name: 'loopback address',
    forms: ['loopback addresses'],
    is: '127.0.0.1: this computer itself. What is sent there never leaves it.',
  },
  messageBoundary: {
    name: 'message boundary',
    forms: ['message boundaries'],
    is: 'Where one message ends and the next begins. TCP does not keep it; the program has to.',
  },
  messageLoop: {
    name: 'message loop',
    is: 'The loop in which a thread with windows fetches its messages and passes each to its window procedure.',
  },
  messageQueue: {
    name: 'message queue',
    is: 'The queue of a thread with windows, in which keys, clicks and notifications wait to be fetched.',
  },
  multicast: { name: 'multicast address', forms: ['multicast addresses'], is: 'An address that stands for a group of receivers.' },
  networkEvent: {
    name: 'network event',
    is: 'Something that happened to a socket and about which Windows tells the program, such as FD_READ: data has come.',
  },
  nonBlocking: {
    name: 'non-blocking',
    is: 'A non-blocking call returns in any case. When it could not do its work, it says so: would block.',
  },
  overlapped: {
    name: 'overlapped I/O',
    is: 'Input and output that goes on while the program does something else. The program begins it, and is told when it is done.',
  },
  overlappedStructure: {
    name: 'OVERLAPPED',
    forms: ['WSAOVERLAPPED'],
    is: 'The structure that stands for one overlapped operation. It must live, untouched, until the operation is done.',
  },
  peer: { name: 'peer', is: 'Who is at the other end of a connection.' },
  pending: { name: 'pending', is: 'Begun and not yet done.' },
  polling: { name: 'polling', is: 'To look from time to time whether something has happened.' },
  port: { name: 'port', is: 'A number from 0 to 65535 that says which program of a computer is meant.' },
  process: { name: 'process', forms: ['processes'], is: 'One running program, with memory of its own.' },
  protocol: { name: 'protocol', is: 'An agreement on how two sides talk: what a message looks like and who says what when.' },
  race: { name: 'race', forms: ['race condition'], is: 'A defect whose outcome depends on which thread is faster.' },
  receiveBuffer: {
    name: 'receive buffer',
    is: 'Bytes that have come and that the program has not received yet, kept by the operating system for each connection.',
  },
  reset: { name: 'reset', is: 'The abrupt end of a connection: whoever has unread data or sends more is told of an error.' },
  segment: { name: 'segment', is: 'The piece of a stream that TCP sends in one packet.' },
  sendBuffer: {
    name: 'send buffer',
    is: 'Bytes that the program has sent and that have not been acknowledged yet, kept by the operating system for each connection.',
  },
  signalled: { name: 'signalled', forms: ['non-signalled'], is: 'The state of an object in which those who wait for it go on.' },
  socket: { name: 'socket', is: 'The end of a connection, as the operating system keeps it. A program names it by a number, its handle.' },
  socketSet: {
    name: 'socket set',
    forms: ['fd_set'],
    is: 'The sockets about which select is asked, and of which it leaves those that are ready.',
  },
  stack: { name: 'stack', is: 'The memory of one thread for its local variables and for the calls it is in.' },
  stream: { name: 'byte stream', forms: ['stream of bytes'], is: 'Bytes in order, without marks between them: what TCP carries.' },
  synchronous: { name: 'synchronous', forms: ['synchronously'], is: 'Said of a call that returns when its work is done.' },
  tcp: { name: 'TCP', is: 'The protocol that carries a stream of bytes, each once and in order, between two sockets.' },
  thread: { name: 'thread', is: 'One flow of execution through a program’s code, with a stack of its own.' },
  udp: { name: 'UDP', is: 'The protocol that carries single datagrams, which may be lost or overtake each other.' },
  undefined: {
    name: 'undefined behaviour',
    is: 'What C++ leaves open when a program breaks its rules: anything may happen, on another day something else.',
  },
  windowProcedure: { name: 'window procedure', is: 'The function of a program to which Windows gives the messages for a window.' },
  workerThread: { name: 'worker thread', is: 'A thread that fetches work from a queue, does it, and fetches the next.' },
} as const satisfies Readonly<Record<string, Term>>;

/** A rule of Windows broken on purpose. */
export interface Fault {
  readonly name: string;
  /** In src/simulator. */
  readonly file: string;
  /** Text that stands there once, and what takes its place. */
  readonly from: string;
  readonly to: string;
  /** Ids of the probes that notice it, each of them, in alphabetical order. */
  readonly probes: readonly string[];
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'a send that failed with WSAEWOULDBLOCK does not enable FD_WRITE again',
    file: 'winapi/socket-call.ts',
    from: "return outcome.kind === 'failed' && outcome.error === ERROR.WSAEWOULDBLOCK ? FD.WRITE : 0;",
    to: 'return 0;',
    probes: ['6-event-select/write-after-would-block'],
  },
  {
    name: 'APCs run last in, first out',
    file: 'kernel/apc.ts',
    from: 'thread.apcs.shift()',
    to: 'thread.apcs.pop()',
    probes: ['7-alertable/first-in-first-out', '7-alertable/two-routines-in-order'],
  },
  {
    name: 'a completion routine counts less than hEvent',
    file: 'winapi/request-call.ts',
    from: 'const told = wish.routine === 0n ? eventOf(call, wish.overlapped) : { event: 0, quiet: true };',
    to: 'const told = eventOf(call, wish.overlapped);\n  if (told?.event) wish.routine = 0n;',
    probes: ['7-alertable/hevent-is-left-alone', '7-alertable/hevent-may-be-anything'],
  },
  {
    name: 'the packet of an operation that failed comes without its OVERLAPPED',
    file: 'winapi/functions/completion-port.ts',
    from: 'writeU64(call.memory, overlapped, packet.overlapped);',
    to: 'writeU64(call.memory, overlapped, packet.status === STATUS_SUCCESS ? packet.overlapped : 0n);',
    probes: ['8-completion-ports/closesocket', '8-completion-ports/failed-operation', '8-completion-ports/reset'],
  },
  {
    name: 'a wait does not reset an auto-reset event',
    file: 'kernel/dispatcher.ts',
    from: "case 'event':\n      if (!object.manualReset) kernel.step(object, 'consume');",
    to: "case 'event':",
    probes: ['6-events/all-or-nothing', '6-events/auto-reset', '6-events/set-twice'],
  },
  {
    name: 'a wait for several objects returns the highest index that is signaled',
    file: 'kernel/wait.ts',
    from: 'objects.findIndex((object) => isSignaled',
    to: 'objects.findLastIndex((object) => isSignaled',
    probes: ['6-events/lowest-index'],
  },
  {
    name: 'accept does not enable FD_ACCEPT again',
    file: 'winapi/socket-call.ts',
    from: 'return FD.ACCEPT;',
    to: 'return 0;',
    probes: ['5-async-select/accept-one-by-one', '6-event-select/accept-one-by-one'],
  },
  {
    name: 'a completion port hands out its packets last in, first out',
    file: 'kernel/completion-port.ts',
    from: 'for (let first = port.packets.firstKey; first !== undefined && taken.length < limit; first = port.packets.firstKey) {',
    to: 'for (const first of [...port.packets.keys()].reverse().slice(0, limit)) {',
    probes: ['8-completion-ports/first-in-first-out'],
  },
  {
    name: 'an accepted socket does not have the selection of its listening socket',
    file: 'kernel/selection.ts',
    from: 'if (selection) beginSelection(kernel, accepted, selection.mask, selection.to);',
    to: '',
    probes: ['5-async-select/accepted-inherits', '6-event-select/accepted-inherits'],
  },
  {
    name: 'shutdown sends no FIN',
    file: 'network/stream-socket.ts',
    from: "wire.host.stepSocket(socket, 'shut-send');\n    end.finishing = true;",
    to: "wire.host.stepSocket(socket, 'shut-send');",
    probes: ['2-tcp/half-closed', '3-blocking/end-wakes-recv', '6-event-select/close-once', '7-overlapped/end-is-zero-bytes'],
  },
  {
    name: 'recv does not enable FD_READ again',
    file: 'winapi/socket-call.ts',
    from: "case 'socket-data':\n      return FD.READ | FD.OOB;",
    to: "case 'socket-data':\n      return 0;",
    probes: ['5-async-select/read-again', '6-event-select/read-again', '6-event-select/read-once'],
  },
  {
    name: 'WSAEnumNetworkEvents leaves the record as it was',
    file: 'kernel/selection.ts',
    from: '  selection.record = EMPTY;\n',
    to: '',
    probes: ['6-event-select/enum-clears'],
  },
  {
    name: 'an operation that begins does not reset its event',
    file: 'kernel/request.ts',
    from: 'if (wish.event !== 0) resetEvent(kernel, wish.event);',
    to: '',
    probes: ['7-overlapped/event-is-reset-first'],
  },
  {
    name: 'a completion port wakes the thread that has waited longest',
    file: 'kernel/completion-port.ts',
    from: 'port.waiting.findLast(',
    to: 'port.waiting.find(',
    probes: ['8-completion-ports/last-in-first-out'],
  },
  {
    name: 'an operation that was done at once has no packet',
    file: 'kernel/request.ts',
    from: '!(atOnce && association.skipsPacket && status === STATUS_SUCCESS)',
    to: '!(atOnce && status === STATUS_SUCCESS)',
    probes: ['8-completion-ports/done-at-once'],
  },
];

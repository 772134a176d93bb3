import type { ParityWords } from '../parity-words.ts';

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const parity: ParityWords = {
  pinned: (pins) => `Pinned by a probe: ${pins}`,
  mark: 'probe',
  areas: {
    addresses: 'Addresses and error numbers',
    tcp: 'TCP sockets',
    udp: 'UDP sockets',
    blocking: 'Blocking calls',
    threads: 'Threads and handles',
    select: 'select and WSAPoll',
    'async-select': 'WSAAsyncSelect',
    messages: 'Windows messages',
    'event-select': 'WSAEventSelect',
    events: 'Event objects and waits',
    alertable: 'Alertable waits and completion routines',
    extensions: 'AcceptEx and ConnectEx',
    overlapped: 'Overlapped operations',
    'completion-ports': 'Completion ports',
    locks: 'Locks',
    timers: 'Timers and thread pools',
  },
  examples: 'Recorded runs',
  probes: 'Probes',
  columns: { run: 'Example and prepared run', probe: 'What the probe pins', simulator: 'Simulator' },
  notRecorded: 'not yet recorded',
  runs: {
    followed: (least, most) => (least === most ? `followed ${most} calls` : `followed ${least} to ${most} calls`),
    noCalls: 'printed the same',
    printed: (count, of) => `console output equal in ${count} of ${of}; no calls to compare`,
    nothingToFollow: 'found no run',
    admitted: (count, of) => `${count} of ${of} admitted`,
    known: (count) => `${count} up to a known difference`,
    lifted: (count) => `${count} admitted but for a known difference`,
    differs: (count) => `${count} differs, not explained yet`,
    wrong: {
      crashed: (count) => `crashed ${times(count)}`,
      hung: (count) => `hung ${times(count)}`,
      garbage: (count) => `printed garbage ${times(count)}`,
    },
    others: (count) =>
      count === 1
        ? 'One more prepared run of this chapter has not been recorded.'
        : `${count} more prepared runs of this chapter have not been recorded.`,
  },
  probe: {
    steady: 'as pinned',
    unsteady: 'not as pinned',
    equal: 'the same lines',
    known: 'other lines: known difference',
    differs: 'other lines, not explained yet',
    source: (page) => `Source: ${page}`,
    unverified: 'no document found that says so',
  },
  summary: {
    runs: (admitted, all) => `${admitted} of ${all} runs admitted`,
    printed: (count) => `${count} ${count === 1 ? 'run' : 'runs'} without calls to compare`,
    probes: (equal, all) => `${equal} of ${all} probes equal`,
  },
  printed: (system) => `${system} printed`,
  documented: 'The documentation says, and the simulator prints',
  unverifiedDifference: 'This is what we take Windows to do; no page settles it.',
  abstractions: {
    handles: {
      name: 'Handles and ports that the system chose',
      text: 'They are names. The first time one appears on either side it is tied to its counterpart, and from then on it must mean the same thing.',
    },
    addresses: { name: 'Addresses in memory', text: 'Only whether a pointer is NULL is compared.' },
    time: {
      name: 'Time',
      text: 'How long anything took is not compared. The order is: a call that had returned before another began must have done so in the simulated run too.',
    },
    stuttering: {
      name: 'Repetition',
      text: 'Equal calls in a row, with equal results, count once or more often. How often a loop asks in vain depends on how fast the computer is.',
    },
    'equal-threads': {
      name: 'Threads that wait in the same place',
      text: 'One may play the part of another from there on. Which thread of a completion port gets a packet is pinned by a probe of its own.',
    },
    packets: {
      name: 'Packets at a completion port',
      text: 'What a packet carries is compared, and that it was there. Which of the waiting packets a thread gets is not: by the documentation they are queued in order and may be dequeued in another. A probe pins the order that the simulator keeps when left to itself.',
    },
    counts: {
      name: 'Counts of overlapped calls',
      text: 'Where a call has an OVERLAPPED and yet tells at once how many bytes it moved, a zero says nothing. The documentation itself calls this value potentially erroneous. The completion tells the number, and that is compared.',
    },
    unwritten: {
      name: 'Memory that was never written',
      text: 'It holds anything, so what a call takes from there is not compared. Where a program goes by such a value, a run counts with new memory filled as the debug heap of Microsoft’s runtime fills it, and with new memory that is zero, as under Wine.',
    },
    end: {
      name: 'The end',
      text: 'A server does not end by itself, so a recording stops somewhere. A call that had not returned by then may or may not return in the simulated run.',
    },
    'window-manager': {
      name: 'Messages of the window manager',
      text: 'Windows sends many messages for a window’s frame, place and focus. They have nothing to do with sockets and are left out on both sides.',
    },
  },
  notCompared: {
    clock: 'tells the time',
    identity: 'tells a number that the system chooses',
    texts: 'is a text that Wine 8.0 does not have',
    machine: 'describes the computer',
    'told-with-the-call': 'the error is compared with the call that failed',
  },
  knownCalls: {
    'port-concurrency':
      'Wine lets all threads of a completion port run at once. Windows limits them to the concurrency value, here the number of processors. These runs were compared with that one rule lifted, and with all others.',
    'event-without-record':
      'Wine set the event object although no network event was recorded, and WSAEnumNetworkEvents then told of none. On Windows the object is set when an event is recorded.',
  },
};

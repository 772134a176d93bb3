/** Words of chapter 6's figures. The Korean catalogue has the same shape. */
export const chapter6 = {
  lamps: {
    connect: 'A client connects',
    sends: (client: number) => `Client ${client} sends`,
    sendsShort: 'sends',
    leaves: (client: number) => `Client ${client} leaves`,
    leavesShort: 'leaves',
    steps: 'The server’s loop',
    step: { wait: 'wait', ask: 'ask', act: 'act' },
    call: { wait: 'WSAWaitForMultipleEvents', ask: 'WSAEnumNetworkEvents' },
    next: 'The server’s next step:',
    leavesOn: 'Ask with NULL: the lamp stays on',
    skipsRecv: 'Do not call recv after FD_READ',
    entries: 'Entries of the two arrays',
    listening: 'listening socket',
    client: (client: number) => `client ${client}`,
    on: 'on',
    off: 'off',
    record: 'record:',
    none: 'empty',
    lines: (count: number) => (count === 1 ? '1 line unread' : `${count} lines unread`),
    waiting: (count: number) => (count === 1 ? '1 client waits' : `${count} clients wait`),
    idle: 'No lamp is on. The server’s thread stands still and uses no CPU.',
    lost: 'No lamp is on, and yet a line lies there unread. FD_READ has been handed out and will not be recorded again before somebody calls recv.',
    ready: (index: number) => `Lamp ${index} is on. The wait can return.`,
    woken: (index: number) =>
      `The wait has returned ${index}, the lowest index that is on. What has happened there, the server does not know yet.`,
    asked: (index: number, news: string) => `The record of entry ${index} was handed out: ${news}. Now it is empty.`,
    nothing: (index: number) =>
      `The record of entry ${index} is empty: nothing new. But its lamp is still on, and so every wait will return at once.`,
    does: {
      FD_ACCEPT: 'accept, and a new entry',
      FD_READ: 'recv',
      FD_WRITE: 'nothing: nothing is owed',
      FD_CLOSE: 'remove the entry',
      skip: 'nothing: recv is left out',
      nothing: 'nothing',
    },
  },
  arrays: {
    connect: 'A client connects',
    fill: 'Fill all 64',
    moves: 'Move the events as well',
    label: 'The entries of both arrays, by index',
    listening: 'listening socket',
    leaves: (client: number, index: number) => `Client ${client} at index ${index} leaves`,
    socket: (number: number) => `s${number}`,
    event: (number: number) => `e${number}`,
    legend:
      'In each place: its index, the number of its socket, and under it the number of its event. s0 and e0 are the listening socket’s.',
    outside: 'outside',
    still: (entries: number, clients: number) =>
      `${entries} of 64 places are used, ${clients} of them by clients. Choose a client: it leaves.`,
    full: 'All 64 places are used, 63 of them by clients. Nobody else gets in. Choose a client: it leaves.',
    left: (client: number, index: number) => `Client ${client} has left index ${index}. Those behind it have moved up by one.`,
    inside: (index: number) => `The loop has read element ${index} as well, which nobody uses. It lies within the arrays: no harm.`,
    beyond: 'The loop has read element 64 as well, and the arrays end at 63: it reads memory that does not belong to them.',
    confused:
      'The event of the one who left is closed and still stands in the array: every wait fails. Behind it each lamp is taken for that of another socket.',
  },
};

export type Chapter6Words = typeof chapter6;

/** Words of chapter 7's figures. The Korean catalogue has the same shape. */
export const chapter7 = {
  overlap: {
    count: 'Receives',
    duration: 'Duration of one',
    time: (milliseconds: number) => `${milliseconds} ms`,
    report: 'Completion is told by',
    event: 'an event',
    routine: 'a routine',
    asking: 'asking in between',
    synchronous: 'Synchronous: one call after the other',
    overlapped: 'Overlapped: all are begun first',
    program: 'program',
    operation: (number: number) => `operation ${number}`,
    legend: {
      work: 'work of its own',
      start: 'begins an operation',
      wait: 'stands still',
      io: 'the system receives',
      process: 'the program deals with the data',
    },
    way: 'Way',
    end: 'All done after',
    idle: 'Stood still',
    order: 'Dealt with in the order',
    saved: (milliseconds: number) => `Overlapped, the program stands still ${milliseconds} ms less. It does the same work.`,
    said: {
      event: 'It looks at the events when its own work is done, and takes the lowest place first.',
      routine: 'The routines run when it waits alertably, in the order in which the operations were completed.',
      asking: 'After each piece of its own work it asks what is complete, so nothing lies about for long.',
    },
  },

  apc: {
    thread: (name: string) => `Thread ${name}`,
    running: 'runs',
    waiting: 'waits alertably',
    eventSet: 'its event is set',
    start: 'WSARecv',
    wait: 'Wait alertably',
    signal: 'Set its event',
    pending: 'Under way',
    complete: (number: number) => `complete ${number}`,
    queue: 'APC queue',
    empty: 'empty',
    routine: (number: number) => `routine ${number}`,
    handled: 'Handled',
    full: 'There is no room for more operations here.',
    begin: 'Nothing is under way. Let a thread begin a receive.',
    started: (operation: number, thread: string) => `Thread ${thread} has begun operation ${operation} and goes on at once.`,
    queued: (operation: number, thread: string) =>
      `Operation ${operation} is complete. Its routine is in the queue of thread ${thread}, which began it, and stays there: thread ${thread} is not waiting alertably.`,
    ran: (operations: string, thread: string) =>
      `Thread ${thread} did not sleep: it ran the routines of ${operations}, and the wait returned WAIT_IO_COMPLETION. The queue is empty.`,
    woken: (operations: string, thread: string) =>
      `Thread ${thread} was woken, ran the routine of ${operations}, and its wait returned WAIT_IO_COMPLETION.`,
    sleeps: (thread: string) => `Thread ${thread} sleeps until a routine of its own is queued or its event is set.`,
    wrongThread: 'Routines in the other queue are none of its business.',
    object: (thread: string) => `The wait of thread ${thread} returned WAIT_OBJECT_0.`,
    left: 'No routine ran: they stay queued for its next alertable wait.',
    signaled: (thread: string) => `The event of thread ${thread} is set. Its next wait will see that first.`,
  },

  cast: {
    place: 'overlapped is the',
    first: 'first member',
    second: 'second member',
    way: 'The record by',
    ways: { cast: 'a cast', 'containing-record': 'CONTAINING_RECORD' },
    address: 'Address',
    member: 'Member',
    bytes: (count: number) => `${count} bytes`,
    pointers: 'Points here',
    same: 'The address of the record is that of its first member, so the cast is right.',
    subtracted: (bytes: number) =>
      bytes === 0
        ? 'The distance of the member from the beginning is 0, so nothing is subtracted.'
        : `The distance of the member, ${bytes} bytes, is subtracted: that is right wherever the member stands.`,
    wrong: (address: string) =>
      `Nothing has been subtracted: client is ${address}, in the middle of the record. What the program takes for the socket is Internal, which is 0.`,
  },
};

export type Chapter7Words = typeof chapter7;

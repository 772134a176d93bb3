import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Every defect of the chapter map, and the test that shows it: its file and words of its title. Where there is none, why: `remark` says
 * something of the program that no run shows; `unreachable`: what would bring it out does not happen here.
 */
type Shown = { readonly test: string; readonly says: string } | { readonly remark: string } | { readonly unreachable: string };

const shown = (test: string, says: string): Shown => ({ test, says });
const chapter2 = (says: string): Shown => shown('session/chapter2.slow.test.ts', says);
const claims = (says: string): Shown => shown('content/chapter3-claims.slow.test.ts', says);
const chapter = (number: number, says: string): Shown => shown(`session/chapter${number}.slow.test.ts`, says);
const common = (says: string): Shown => shown('session/common-defects.slow.test.ts', says);

const DEFECTS: Readonly<Record<string, Shown>> = {
  CD1: chapter(4, 'a full buffer of $size bytes is followed by a zero'),
  CD2: common('prints the text of whatever code was left'),
  CD3: common('in a build for Unicode prints one letter of the text'),
  CD4: common('a second server cannot bind, and its socket is never closed'),
  CD5: common('goes on listening when everyone has left'),
  CD6: common('with a listening socket that somebody has closed'),
  CD7: chapter(7, 'its address is asked for too late'),
  CD8: common('a NUL among them cuts what is printed'),
  CD9: common('is ended by std::bad_alloc, which nothing catches'),
  CD10: chapter(6, 'reads past both tables when one of them leaves'),
  CD11: chapter(6, 'serves the lowest index first'),
  CD12: chapter(7, 'a client that resets before its echo is sent is never said to have left'),
  CD13: chapter(6, 'tells another error than the one that FD_CLOSE brought'),
  CD14: chapter(6, 'prints an empty line for a client that left at once'),
  CD15: chapter(5, 'never sends the rest of a send that took a part'),
  CD16: common('the client is accepted, its socket forgotten, and it waits for ever'),
  CD17: common('keeps what it has of it for ever'),

  '01-01-1': { remark: 'the number of a failed start is not printed' },
  '01-01-2': { remark: 'the version is not looked at' },
  '01-01-3': { remark: 'the result of WSACleanup is not looked at' },
  '01-01-4': { remark: 'the version 2.2 reads the same both ways' },
  '02-01-1': chapter2('the number is that of a little-endian machine'),
  '02-01-2': { remark: 'the address is a good one' },
  '02-01-3': { remark: 'an unsigned long has the size of an unsigned int on Windows' },
  '02-03S-1': chapter2('prints what two clients type, one after the other'),
  '02-03S-2': chapter2('a silent client keeps the others waiting'),
  '02-03S-3': chapter2('prints what two clients type, one after the other'),
  '02-03S-4': chapter2('a silent client keeps the others waiting'),
  '02-03C-1': chapter2('02-03C-1'),
  '02-03C-2': chapter2('02-03C-2'),
  '02-03C-3': chapter2('02-03C-3'),
  '02-03C-4': chapter2('02-03C-4'),
  '02-03C-5': chapter2('02-03C-5'),

  '03-01-1': shown('session/chapter3.slow.test.ts', 'a client that leaves without sending makes the server print an address never filled'),
  '03-01-2': claims('asking the listening socket for its peer loses the data and leaves the client waiting'),
  '03-01-3': claims('never-reads: its thread hangs in send'),
  '03-01-4': common('64 clients make 66 threads'),
  '03-01-5': { remark: 'no list of clients' },
  '03-01-6': claims('three threads of the server print'),
  '03-01-7': claims('without a listening thread the server ends without a word'),
  '03-01C-1': claims('the client takes half an answer for a whole one'),
  '03-01C-2': chapter2('02-03C-1'),
  '03-01C-3': { remark: 'it has never more than one message on the way: that is why there are other clients' },
  '03-01C-4': claims('one byte less and the client waits for ever'),

  '04-01-1': chapter(4, 'keeps a processor busy where the blocking one is idle'),
  '04-01-2': chapter(4, 'cuts off a client that does not read'),
  '04-01-3': chapter(4, 'forgets what a send did not take'),
  '04-01-4': chapter(4, 'prints an address never filled when a client leaves without sending'),
  '04-01-5': claims('asking the listening socket for its peer loses the data and leaves the client waiting'),
  '04-01-6': { remark: 'there is still a thread for each client' },
  '04-01-7': { remark: 'on Windows an accepted socket does not block if its listener does not' },
  '04-02-1': chapter(4, '04-02-1'),
  '04-02-2': chapter(4, 'turns the 64th client away'),
  '04-02-3': chapter(4, 'asks twice for one echo'),
  '04-02-4': chapter(10, 'select looks at every connection, a completion port at the one'),
  '04-02-5': { unreachable: 'a console takes no time here' },
  '04-02-6': { unreachable: 'no other thread closes a socket of the set' },

  '05-01-1': chapter(5, 'takes a socket for an index when the reset comes between recv and send'),
  '05-01-2': chapter(5, 'dies of the 64th, whose first message finds no record'),
  '05-01-3': chapter(5, 'posts itself an FD_READ too many, because of a flag that was never set'),
  '05-01-4': chapter(5, '05-01-4'),
  '05-01-5': chapter(5, 'drops what it owes to a client that has finished sending'),
  '05-01-6': chapter(5, 'does not say why a client that reset its connection has left'),
  '05-01-7': { remark: 'records are looked for one after the other' },
  '05-01-8': chapter(5, 'takes up reading again when a client pours and reads later'),
  '05-01-9': shown('findings/misuse.test.ts', 'inside a window procedure'),
  '05-01-10': chapter(5, '05-01-10'),

  '06-01-1': chapter(6, 'forgets an FD_READ that came while it owed something, and is silent for ever'),
  '06-01-2': chapter(6, 'has room for 63 clients'),
  '06-01-3': {
    unreachable:
      'FD_CLOSE is recorded once all is read (WSAEventSelect function), so never with an FD_READ that leads to a send; and after an FD_WRITE there is room, so send does not fail with WSAEWOULDBLOCK; after a reset it fails otherwise',
  },
  '06-01-4': { unreachable: 'WSACreateEvent does not fail; where memory is short, CD9 ends the program before' },
  '06-01-5': { unreachable: 'WSAEventSelect of a good socket and a good event does not fail' },
  '06-01-6': chapter(6, 'accepts the 64th client and closes it without a word'),
  '06-01-7': { unreachable: 'all handles of the table are good ones' },
  '06-01-8': { unreachable: 'FD_ACCEPT comes when there is a connection to accept, and who resets it is accepted first' },
  '06-01-9': { remark: 'signed and unsigned are compared, and it works' },
  '06-01-10': chapter(5, 'dies of a client that has left before it was served'),

  '07-01-1': chapter(7, '62 clients fill the table'),
  '07-01-2': chapter(7, 'client 63 is refused with the lock held'),
  '07-01-3': { unreachable: 'WSACreateEvent does not fail' },
  '07-01-4': chapter(7, '07-01-4'),
  '07-01-5': chapter(7, '07-01-4'),
  '07-01-6': chapter(7, 'echoes what two clients type'),
  '07-01-7': chapter(7, 'a client that resets before its echo is sent is never said to have left, and keeps its entry'),
  '07-01-8': chapter(7, 'echoes what two clients type'),
  '07-01-9': chapter(7, 'its address is asked for too late'),
  '07-01-10': chapter(10, 'events with overlapped operations most often'),
  '07-01-11': { remark: 'the number of bytes received says which operation goes on' },
  '07-02-1': chapter(7, 'two clients that come at once are one to the worker'),
  '07-02-2': common('with a listening socket that somebody has closed'),
  '07-02-3': chapter(7, 'a client that resets at once makes the worker return'),
  '07-02-4': { unreachable: 'WSACreateEvent does not fail' },
  '07-02-5': chapter(7, 'but the text is that of the last call that failed'),
  '07-02-6': chapter(7, '07-02-6'),
  '07-02-7': { remark: 'one thread completes all operations' },
  '07-02-8': chapter(7, 'a client that resets before the worker takes it over ends the worker too'),
  '07-02-9': { remark: 'no list of clients' },

  '08-01-1': { unreachable: 'the wait has no time limit and nobody closes the port' },
  '08-01-2': { remark: 'the key is a ULONG_PTR here: the original would not compile' },
  '08-01-3': chapter(8, '08-01-3'),
  '08-01-4': { unreachable: 'CreateIoCompletionPort of a good socket does not fail' },
  '08-01-5': { remark: 'workers are begun before there is anything to listen to' },
  '08-01-6': common('goes on listening when everyone has left'),
  '08-01-7': { remark: 'one operation a socket at a time: nothing is shared' },
  '08-01-8': { remark: 'two names of one number' },
  '08-01-9': { remark: 'one thread accepts' },
  '08-01-10': chapter(8, 'ERROR_NETNAME_DELETED in the packet'),
  '08-01-11': chapter(8, 'echoes what two clients type'),
  '08-01-12': { remark: 'a getpeername for every message' },
};

describe('defects of the chapter map', () => {
  it.each(Object.entries(DEFECTS).filter(([, defect]) => 'test' in defect))('%s is shown by a test that exists', (_, defect) => {
    if (!('test' in defect)) return;
    expect(readFileSync(join(import.meta.dirname, '..', defect.test), 'utf8')).toContain(defect.says);
  });

  it('are all listed, without gaps in their numbers', () => {
    const numbers = new Map<string, number[]>();
    for (const id of Object.keys(DEFECTS)) {
      const [, program = '', number = ''] = /^(CD|.*-)(\d+)$/.exec(id) ?? [];
      numbers.set(program, [...(numbers.get(program) ?? []), Number(number)]);
    }
    for (const [program, each] of numbers) expect(each, program).toEqual(each.map((_, index) => index + 1));
    expect(Object.keys(DEFECTS)).toHaveLength(17 + 4 + 3 + 4 + 5 + 7 + 4 + 7 + 6 + 10 + 10 + 11 + 9 + 12);
  });
});

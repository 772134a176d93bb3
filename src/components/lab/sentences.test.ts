import { describe, expect, it } from 'vitest';
import { lab as english } from '../../catalogue/en/lab.ts';
import { lab as korean } from '../../catalogue/ko/lab.ts';
import type { SectionView } from '../../simulator/session/object-view.ts';
import type { ProcessView, SocketView, StepEvent, ThreadView, View } from '../../simulator/session/view.ts';
import { sentence, waitSentence } from './sentences.ts';

const emptyBuffer = { bytes: new Uint8Array(0), used: 0, capacity: 65536 };
const socket = (id: number, end: 0 | 1): SocketView => ({
  id,
  handle: '188',
  names: [],
  machine: 'socket',
  state: 'connected',
  selection: null,
  local: null,
  remote: null,
  connection: { id: 1, end },
  backlog: null,
  sendBuffer: emptyBuffer,
  receiveBuffer: emptyBuffer,
  closed: false,
});
const thread: ThreadView = {
  id: 4,
  letter: 'A',
  function: 'main',
  state: 'blocked',
  machineState: 'blocked',
  alertable: false,
  apcs: [],
  queue: null,
  waitsFor: { kind: 'socket-data', socket: 2, handle: '0xBC' },
  call: 'recv',
  lastError: 0,
  frames: [],
  exitCode: null,
  cpu: 0,
};
const section: SectionView = {
  id: 9,
  machine: 'critical-section',
  state: 'contended',
  names: ['worldLock'],
  address: '0x00007FF600020010',
  owner: 4,
  recursion: 1,
  waiters: [4],
};
const process = (name: string, end: 0 | 1): ProcessView => ({
  name,
  id: 1,
  source: '',
  state: 'running',
  exitCode: null,
  threads: [],
  sockets: [socket(end + 2, end)],
  objects: [],
  windows: [],
  globals: [],
  console: [],
  memory: 0,
  wantsInput: false,
  inputEnded: false,
  frozen: false,
  cable: null,
});
const view: View = {
  step: 1,
  lastStep: 1,
  time: 0,
  end: null,
  schedule: 'd',
  stop: null,
  processes: [process('client', 0), process('server', 1)],
  connections: [],
  findings: [],
  actor: 4,
  events: [],
  transitions: [],
  changed: [],
};
const event = (code: StepEvent['code'], data: StepEvent['data']): StepEvent => ({ code, process: 'server', thread: 4, data });

describe('waitSentence', () => {
  it('names the call and the socket as the program sees it', () => {
    expect(waitSentence(english, view, thread)).toBe('recv: no data on socket 188');
    expect(waitSentence(korean, view, thread)).toBe('recv: 소켓 188에 받은 데이터가 없습니다');
  });

  it('has nothing to say of a thread that runs', () => {
    expect(waitSentence(english, view, { ...thread, state: 'running' })).toBeNull();
  });

  it('names the owner of a lock by its letter', () => {
    const owned: View = { ...view, processes: [{ ...process('server', 1), threads: [thread], objects: [section] }] };
    const waiting: ThreadView = { ...thread, call: 'EnterCriticalSection', waitsFor: { kind: 'lock', owner: 4, address: section.address } };
    expect(waitSentence(english, owned, waiting)).toBe('EnterCriticalSection: thread A owns critical section worldLock');
  });
});

describe('sentence', () => {
  it('shortens handles and addresses in a call', () => {
    const call = event('call', { api: 'recv', arguments: '0x00000000000000AC, 0x000000F70067FAC0, 0x0000000000000400, 0' });
    expect(sentence(english, view, call)).toBe('calls recv(172, 0xF70067FAC0, 1024, 0)');
  });

  it('tells an error from a success', () => {
    expect(sentence(english, view, event('returned', { api: 'recv', value: '5', error: 0 }))).toBe('recv returns 5');
    expect(sentence(english, view, event('returned', { api: 'recv', value: '-1', error: 10054 }))).toBe('recv returns -1, error 10054');
  });

  it('names the ends of a connection by their processes', () => {
    expect(sentence(english, view, event('segment-delivered', { connection: 1, from: 0, flags: '', bytes: 5 }))).toBe(
      '5 bytes delivered to server',
    );
    expect(sentence(korean, view, event('segment-sent', { connection: 1, from: 0, flags: 'SYN', bytes: 0 }))).toBe('client에서 SYN 출발');
  });

  it('leaves no hole open for any kind of event, in either language', () => {
    const all: readonly StepEvent[] = [
      event('call', { api: 'a', arguments: '' }),
      event('returned', { api: 'a', value: '0', error: 1 }),
      event('blocked', { api: 'a', on: 'console' }),
      event('woken', {}),
      event('segment-sent', { connection: 1, from: 1, flags: 'FIN', bytes: 0 }),
      event('segment-delivered', { connection: 9, from: 1, flags: '', bytes: 1 }),
      event('output', { text: 'x' }),
      event('input', { text: 'x' }),
      event('close-window', { title: 'Echo' }),
      event('ctrl-c', {}),
      event('process-started', { name: 'server' }),
      event('process-ended', { code: 0 }),
      event('thread-started', { function: 'f' }),
      event('thread-ended', { code: 0 }),
      event('finding', { code: 'x', line: 1 }),
      event('statement', {}),
    ];
    for (const words of [english, korean]) for (const one of all) expect(sentence(words, view, one)).not.toMatch(/[{}]|^$/);
  });
});

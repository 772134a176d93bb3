// TEMPORARY: stands in for openSession while the simulator is being built.
import type { Advance, OpenResult, Session, SessionInput, Timeline } from '../simulator/session/session.ts';
import type { View, ProcessView, ThreadView, SocketView, StepEvent, ConnectionView, VariableView } from '../simulator/session/view.ts';
const enc = new TextEncoder();
const buf = (t: string) => ({ bytes: enc.encode(t), used: t.length, capacity: 65536 });
const thread = (id: number, letter: string, fn: string, file: string, line: number): ThreadView => ({ id, letter, function: fn, state: 'ready', waitsFor: null, call: null, lastError: 0, exitCode: null, cpu: 0, frames: [{ function: fn, file, line, column: 5, endLine: line, endColumn: 30, variables: vars() }] });
const written = new Uint8Array(1024); written.fill(1, 0, 4);
const vars = (): VariableView[] => [
  { name: 'clientSocket', type: 'SOCKET', address: '0x000000D5000FF7A0', value: { kind: 'number', text: '188', hex: '0xBC' }, parameter: false },
  { name: 'buffer', type: 'char[1024]', address: '0x000000D5000FF3A0', value: { kind: 'bytes', bytes: enc.encode('abc\0' + 'x'.repeat(60)), written: written.slice(0, 64), total: 1024 }, parameter: false },
  { name: 'peer', type: 'SOCKADDR_IN', address: '0x1', value: { kind: 'unwritten' }, parameter: false },
  { name: 'address', type: 'SOCKADDR_IN', address: '0x1', value: { kind: 'fields', fields: [{ name: 'sin_family', type: 'short', value: { kind: 'number', text: '2', hex: '0x2' } }, { name: 'sin_port', type: 'u_short', value: { kind: 'number', text: '42140', hex: '0xA49C' } }] }, parameter: false },
  { name: 'argument', type: 'void *', address: '', value: { kind: 'pointer', text: '0x00000000000000BC', to: 'clientSocket' }, parameter: true },
];
const sock = (id: number, handle: string, names: string[], state: string, local: string, remote: string | null, end: 0 | 1 | null): SocketView => ({ id, handle, names, state, local, remote, connection: end === null ? null : { id: 1, end }, backlog: state === 'listening' ? { waiting: [], limit: 2147483647 } : null, sendBuffer: buf(''), receiveBuffer: buf(''), closed: false });
type Draft = { -readonly [K in keyof View]: View[K] };
export function openSession(input: SessionInput): { result: OpenResult; session: Session | null } {
  const bad = Object.entries(input.sources).find(([, t]) => t.includes('oops'));
  if (bad) {
    const line = bad[1].slice(0, bad[1].indexOf('oops')).split('\n').length;
    return { result: { kind: 'rejected', diagnostics: { [bad[0]]: [{ severity: 'error', code: 'undeclared-identifier', data: { name: 'oops' }, file: bad[0], start: { line, column: 1 }, end: { line, column: 5 }, notes: [], fixes: [] }] } }, session: null };
  }
  const procs = input.scenario.processes.flatMap((p) => Array.from({ length: p.count }, (_, i) => ({ ...p, name: i ? `${p.name}#${i + 1}` : p.name })));
  const base: View = { step: 0, lastStep: 0, time: 0, end: null, schedule: 'd', connections: [], findings: [], actor: 0, events: [], changed: [],
    processes: procs.map((p, i): ProcessView => ({ name: p.name, id: 1000 + i, source: p.source, state: i ? 'waiting-to-start' : 'running', exitCode: null, threads: i ? [] : [thread(4, 'A', 'main', p.source, 140)], sockets: [], globals: [], console: [], memory: 0, wantsInput: false, inputEnded: false })) };
  const views: View[] = [base];
  const push = (f: (d: Draft) => void) => { const d: Draft = structuredClone(views.at(-1)!); d.step++; d.time += 12000; d.events = []; d.changed = []; d.end = null; f(d); views.push(d); };
  const P = (d: Draft, i: number) => d.processes[i] as { -readonly [K in keyof ProcessView]: ProcessView[K] };
  const T = (d: Draft, id: number) => d.processes.flatMap((p) => p.threads).find((t) => t.id === id) as { -readonly [K in keyof ThreadView]: ThreadView[K] };
  const ev = (d: Draft, code: StepEvent['code'], process: string, thread: number, data: Record<string, string | number> = {}) => (d.events = [...d.events, { code, process, thread, data }]);
  const at = (d: Draft, id: number, line: number) => { const t = T(d, id); t.state = 'running'; t.waitsFor = null; t.call = null; t.frames = [{ ...t.frames[0]!, line }]; d.actor = id; d.changed = [...d.changed, `thread:${id}`, `variable:${id}:0:buffer`]; };
  for (const line of [145, 29, 36, 37, 41, 47, 148]) push((d) => { at(d, 4, line); ev(d, 'call', 'server', 4, { api: ['WSAStartup', 'socket', 'ZeroMemory', 'htons', 'bind', 'listen', '_beginthreadex'][[145, 29, 36, 37, 41, 47, 148].indexOf(line)]!, arguments: 'listenSocket, 5' }); if (line === 47) P(d, 0).sockets = [sock(1, '188', ['listenSocket'], 'listening', '0.0.0.0:40100', null, null)]; });
  push((d) => { P(d, 0).threads = [...P(d, 0).threads, thread(8, 'B', 'acceptClients', procs[0]!.source, 117)]; at(d, 4, 149); T(d, 4).state = 'blocked'; T(d, 4).call = 'WaitForSingleObject'; T(d, 4).waitsFor = { kind: 'object', objects: [1], all: true }; ev(d, 'blocked', 'server', 4, { api: 'WaitForSingleObject' }); });
  push((d) => { at(d, 8, 117); T(d, 8).state = 'blocked'; T(d, 8).call = 'accept'; T(d, 8).waitsFor = { kind: 'socket-connection', socket: 1, handle: '188' }; ev(d, 'blocked', 'server', 8, { api: 'accept' }); });
  if (procs.length > 1) {
    push((d) => { P(d, 1).state = 'running'; P(d, 1).threads = [thread(12, 'C', 'main', procs[1]!.source, 62)]; ev(d, 'process-started', procs[1]!.name, 12); d.actor = 12; });
    const con: ConnectionView = { id: 1, ends: ['127.0.0.1:49152', '127.0.0.1:40100'], flight: [] };
    push((d) => { at(d, 12, 62); P(d, 1).sockets = [sock(2, '164', ['clientSocket'], 'connecting', '127.0.0.1:49152', '127.0.0.1:40100', 0)]; d.connections = [{ ...con, flight: [{ id: 1, from: 0, flags: 'SYN', bytes: new Uint8Array(), length: 0, sent: d.time, arrives: d.time + 50000 }] }]; T(d, 12).state = 'blocked'; T(d, 12).call = 'connect'; T(d, 12).waitsFor = { kind: 'socket-connect', socket: 2, handle: '164' }; ev(d, 'segment-sent', '', 0, { connection: 1, from: 0, flags: 'SYN', bytes: 0 }); d.changed = [...d.changed, 'connection:1', 'socket:2:state']; });
    for (let i = 0; i < 5; i++) push((d) => { d.actor = 0; });
    push((d) => { d.connections = [con]; at(d, 12, 73); P(d, 1).sockets = [sock(2, '164', ['clientSocket'], 'connected', '127.0.0.1:49152', '127.0.0.1:40100', 0)]; P(d, 0).sockets = [...P(d, 0).sockets, sock(3, '192', ['clientSocket'], 'connected', '127.0.0.1:40100', '127.0.0.1:49152', 1)]; ev(d, 'segment-delivered', '', 0, { connection: 1, from: 1, flags: 'SYN+ACK', bytes: 0 }); P(d, 0).threads = [...P(d, 0).threads, { ...thread(16, 'D', 'communicate', procs[0]!.source, 67), state: 'blocked', call: 'recv', waitsFor: { kind: 'socket-data', socket: 3, handle: '192' } }]; P(d, 0).console = [{ text: 'joined 127.0.0.1:49152', step: d.step, thread: 8, input: false }]; });
    push((d) => { at(d, 12, 73); T(d, 12).state = 'blocked'; T(d, 12).call = 'fgets'; T(d, 12).waitsFor = { kind: 'console' }; P(d, 1).wantsInput = true; P(d, 1).console = [{ text: '> ', step: d.step, thread: 12, input: false }]; d.end = 'quiescent'; d.changed = [...d.changed, 'console:client']; });
  }
  let step = 0;
  const view = (): View => ({ ...views[step]!, lastStep: views.length - 1 });
  let shown = 0;
  const last = () => shown;
  const session: Session = {
    get view() { return { ...view(), lastStep: last() }; },
    advance(how: Advance) { const n = how.kind === 'run' ? how.limit : 1; for (let i = 0; i < n && step < views.length - 1; i++) { step++; shown = Math.max(shown, step); if (how.kind === 'run' && views[step]!.end) break; } return this.view; },
    seek(s) { step = s; return this.view; },
    type(process, line) { views.length = step + 1; shown = step; const i = procs.findIndex((p) => p.name === process);
      push((d) => { P(d, i).wantsInput = false; P(d, i).console = [...P(d, i).console, { text: line ?? '^Z', step: d.step, thread: 0, input: true }]; ev(d, 'input', process, 0, { text: line ?? '' }); });
      const t = line ?? '';
      push((d) => { at(d, 12, 84); P(d, 1).sockets = [{ ...P(d, 1).sockets[0]!, sendBuffer: buf(t) }]; d.connections = [{ ...d.connections[0]!, flight: [{ id: 2, from: 0, flags: '', bytes: enc.encode(t), length: t.length, sent: d.time, arrives: d.time + 50000 }] }]; d.changed = [...d.changed, 'socket:2:send', 'connection:1']; ev(d, 'segment-sent', '', 0, { connection: 1, from: 0, flags: '', bytes: t.length }); });
      for (let k = 0; k < 4; k++) push((d) => { d.actor = 0; });
      push((d) => { d.connections = [{ ...d.connections[0]!, flight: [] }]; P(d, 1).sockets = [{ ...P(d, 1).sockets[0]!, sendBuffer: buf('') }]; P(d, 0).sockets = P(d, 0).sockets.map((s) => s.id === 3 ? { ...s, receiveBuffer: buf(t) } : s); d.changed = ['socket:3:receive']; ev(d, 'segment-delivered', '', 0, { connection: 1, from: 0, flags: '', bytes: t.length }); });
      push((d) => { at(d, 16, 90); P(d, 0).console = [...P(d, 0).console, { text: `[127.0.0.1:49152] ${t}`, step: d.step, thread: 16, input: false }]; ev(d, 'output', 'server', 16, { text: t }); });
      if (t === 'boom') push((d) => { at(d, 16, 90); d.findings = [{ code: 'out-of-bounds-write', data: { object: 'buffer', size: 1024, offset: 1024, bytes: 1, name: 'buffer', index: 1024 }, severity: 'error', process: 'server', thread: 16, file: procs[0]!.source, line: 90, column: 9, endLine: 90, endColumn: 33, step: d.step, story: [{ code: 'object-declared', data: { name: 'buffer', size: 1024 }, step: 9, thread: 16, file: procs[0]!.source, line: 61 }] }]; });
      push((d) => { P(d, 1).wantsInput = true; at(d, 12, 73); T(d, 12).state = 'blocked'; T(d, 12).call = 'fgets'; T(d, 12).waitsFor = { kind: 'console' }; P(d, 1).console = [...P(d, 1).console, { text: `received ${t.length} bytes: ${t}`, step: d.step, thread: 12, input: false }]; d.end = 'quiescent'; });
      return this.view; },
    timeline(): Timeline { const lanes: Timeline['lanes'][number][] = []; const open = new Map<number, { from: number; state: string; call: string | null }>();
      for (const v of views.slice(0, shown + 1)) for (const t of v.processes.flatMap((p) => p.threads)) { const s = t.id === v.actor && t.state !== 'blocked' ? 'running' : t.state === 'running' ? 'ready' : t.state; const o = open.get(t.id); if (!o || o.state !== s) { if (o) lanes.push({ thread: t.id, from: o.from, to: v.step - 1, state: o.state as 'ready', call: o.call }); open.set(t.id, { from: v.step, state: s, call: t.call }); } }
      for (const [id, o] of open) lanes.push({ thread: id, from: o.from, to: shown, state: o.state as 'ready', call: o.call });
      return { lastStep: shown, lanes, calls: views.slice(0, shown + 1).flatMap((v) => v.events.filter((e) => e.code === 'call').map((e) => ({ step: v.step, thread: e.thread, api: String(e.data['api']) }))), findings: [], outputs: [] }; },
  };
  return { result: { kind: 'opened', view: session.view, diagnostics: {} }, session };
}

import { compare, remake, type KeptRun } from '../simulator/session/compare.ts';
import { judge } from '../simulator/session/judge.ts';
import { apiViews, type Names } from '../simulator/session/names.ts';
import { openSession, type Opened } from '../simulator/session/open.ts';
import type { Run } from '../simulator/session/run.ts';
import type { OpenResult, SessionInput } from '../simulator/session/session.ts';
import { transfer } from '../simulator/session/transfer.ts';
import type { Methods, Request, Response } from './protocol.ts';

let session: Run | null = null;
/** What it was opened from. */
let sources: SessionInput['sources'] = {};
/** The run that was compared with it last. */
let remade: { readonly from: string; readonly run: Run | null } | null = null;
/** Of the last text that compiled. */
let names: Names | null = null;

const known = (opened: Opened): Opened => {
  names = opened.names ?? names;
  return opened;
};

/** What has been opened becomes the run. */
const began = ({ session: run, result }: Opened, input: SessionInput): OpenResult => {
  session = run;
  sources = input.sources;
  return result;
};

const running = (): Run => {
  if (!session) throw new Error('no run is open');
  return session;
};

/** Makes a kept run again unless it is the last one asked for. */
const runOf = (kept: KeptRun): Run | null => {
  const from = JSON.stringify(kept);
  if (remade?.from !== from) remade = { from, run: remake(kept) };
  return remade.run;
};

const methods: Methods = {
  open(input) {
    remade = null;
    return began(known(openSession(input)), input);
  },
  transfer(input, kept) {
    const model = runOf(kept);
    return began(known(model === null ? openSession(input) : transfer(input, model, kept)), input);
  },
  compile: (input) => known(openSession(input)).result.diagnostics,
  api: apiViews,
  names: (source) => names?.of(source) ?? null,
  constant: (source, name) => names?.constant(source, name) ?? null,
  judge,
  compare(kept, limit) {
    const run = runOf(kept);
    return run && compare(run, running(), { a: kept.input.sources, b: sources }, limit);
  },
  advance: (how, passed) => running().advance(how, passed),
  prediction: (passed) => running().prediction(passed),
  retreat: (how) => running().retreat(how),
  setBreakpoints: (breakpoints) => running().setBreakpoints(breakpoints),
  hits: () => running().hits(),
  prints: (prints) => running().prints(prints),
  seek: (step) => running().seek(step),
  type: (process, line) => running().type(process, line),
  closeWindow: (process) => running().closeWindow(process),
  ctrlC: (process) => running().ctrlC(process),
  course: () => running().course(),
  redo: (input) => running().redo(input),
  act: (process, act) => running().act(process, act),
  addProcess: (source) => running().addProcess(source),
  choices: () => running().choices(),
  decide: (choice) => running().decide(choice),
  letHappen: (what) => running().letHappen(what),
  undo: () => running().undo(),
  parts: (process, place, from, count) => running().parts(process, place, from, count),
  watch: (expression, where) => running().watch(expression, where),
  evaluations: () => running().evaluations(),
  memory: (process) => running().memory(process),
  bytes: (process, address, count) => running().bytes(process, address, count),
  checkpoints: () => running().checkpoints(),
  timeline: (window) => running().timeline(window),
  log: (query) => running().log(query),
  usage: (buckets) => running().usage(buckets),
  find: (target, direction, from) => running().find(target, direction, from),
  chart: (machine) => running().chart(machine),
};

/** `Request` ties the arguments to their method; indexing by the method's name forgets that. */
const answer = ({ method, args }: Request): unknown => (methods[method] as (...args: Request['args']) => unknown)(...args);

const respond = (response: Response): void => self.postMessage(response);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    respond({ id: data.id, ok: true, value: answer(data) });
  } catch (error) {
    respond({ id: data.id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

import { openSession } from '../simulator/session/open.ts';
import type { Session } from '../simulator/session/session.ts';
import type { Methods, Request, Response } from './protocol.ts';

let session: Session | null = null;

const running = (): Session => {
  if (!session) throw new Error('no run is open');
  return session;
};

const methods: Methods = {
  open(input) {
    const opened = openSession(input);
    session = opened.session;
    return opened.result;
  },
  compile: (input) => openSession(input).result.diagnostics,
  advance: (how) => running().advance(how),
  setBreakpoints: (breakpoints) => running().setBreakpoints(breakpoints),
  seek: (step) => running().seek(step),
  type: (process, line) => running().type(process, line),
  closeWindow: (process) => running().closeWindow(process),
  ctrlC: (process) => running().ctrlC(process),
  parts: (process, place, from, count) => running().parts(process, place, from, count),
  watch: (expression, where) => running().watch(expression, where),
  evaluations: () => running().evaluations(),
  checkpoints: () => running().checkpoints(),
  timeline: () => running().timeline(),
  log: (limit) => running().log(limit),
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

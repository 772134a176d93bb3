import { openSession } from './fake-session.ts';
import type { Methods, Request, Response } from './protocol.ts';
import { Recorder } from './recorder.ts';

let recorder: Recorder | null = null;

const running = (): Recorder => {
  if (!recorder) throw new Error('no run is open');
  return recorder;
};

const methods: Methods = {
  open(input) {
    const { result, session } = openSession(input);
    recorder = session && new Recorder(session);
    return result;
  },
  compile: (input) => openSession(input).result.diagnostics,
  advance: (how) => running().advance(how),
  seek: (step) => running().session.seek(step),
  type: (process, line) => running().type(process, line),
  timeline: () => running().session.timeline(),
  log: (limit) => running().log(limit),
};

/** One switch, so that each method meets exactly its own arguments. */
const answer = (request: Request): unknown => {
  switch (request.method) {
    case 'open':
      return methods.open(...request.args);
    case 'compile':
      return methods.compile(...request.args);
    case 'advance':
      return methods.advance(...request.args);
    case 'seek':
      return methods.seek(...request.args);
    case 'type':
      return methods.type(...request.args);
    case 'timeline':
      return methods.timeline();
    case 'log':
      return methods.log(...request.args);
  }
};

const respond = (response: Response): void => self.postMessage(response);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    respond({ id: data.id, ok: true, value: answer(data) });
  } catch (error) {
    respond({ id: data.id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

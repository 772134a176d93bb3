import { describe, expect, it } from 'vitest';
import { beginRecord, receiveMessage, type RecordMessage } from '../../src/components/figures/chapter-5/record-model.ts';
import { buildExample, partialSend, returned, runToEnd } from '../session/example.ts';

describe('figure 5.3: the program does the same', () => {
  it('with a flag that was never set: a read of nothing after the first echo', () => {
    const course: readonly RecordMessage[] = ['FD_WRITE', 'FD_READ', 'own'];
    const scene = course.reduce((now, message) => receiveMessage(now, message, 'all'), beginRecord(true));
    expect(scene).toMatchObject({ own: 0, delayed: false, outcome: 'nothing-to-read' });
    const run = runToEnd(buildExample('05-01', 'two-talkers.json'));
    expect(returned(run, 'server', 'PostMessageA')).toHaveLength(2);
    expect(returned(run, 'server', 'recv')).toEqual(['3', '5', '10035', '10035']);
  });

  it('with a read put off', () => {
    const run = runToEnd(buildExample('05-01', 'pouring.json'));
    const calls = run.trace.events.flatMap((event) =>
      event.kind === 'returned' && event.process === 'server' && ['recv', 'send', 'PostMessageA'].includes(event.api)
        ? [event.value === 'SOCKET_ERROR' ? `${event.api} ${event.error}` : event.api]
        : [],
    );
    const full = calls.indexOf('send 10035');
    expect(calls.slice(full - 1, full + 4)).toEqual(['recv', 'send 10035', 'send', 'PostMessageA', 'recv']);
  });

  it('with a part', () => {
    const built = buildExample('05-01', 'lost-tail.json');
    expect(runToEnd(built, partialSend(built)).findings.map(({ code }) => code)).toContain('bytes-never-sent');
  });
});

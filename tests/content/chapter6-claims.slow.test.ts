import { describe, expect, it } from 'vitest';
import { buildExample, returned, runToEnd } from '../session/example.ts';

/** What chapter 6 says about its programs beyond what tests/session/chapter6.slow.test.ts shows, run. */

const ID = '06-01';
const LIMIT = 100_000;
type Edit = readonly [from: string, to: string];

/** Runs a scenario of the example with changes to its server. */
function run(file: string, ...edits: readonly Edit[]) {
  const edit = (text: string, source: string): string => {
    if (source !== 'server.cpp') return text;
    return edits.reduce((before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    }, text);
  };
  return runToEnd(
    buildExample(ID, file, (same) => same, edit),
    'd',
    LIMIT,
  );
}

describe('6.1', () => {
  it('an event that nobody turns off makes every wait return 0 at once, and no client is answered', () => {
    const busy = run('two-talkers.json', [
      'WSAEnumNetworkEvents(client->socket, events[index], &network)',
      'WSAEnumNetworkEvents(client->socket, NULL, &network)',
    ]);
    expect(busy.end).toBeNull();
    const waits = returned(busy, 'server', 'WSAWaitForMultipleEvents');
    expect(waits.length).toBeGreaterThan(100);
    expect(new Set(waits)).toEqual(new Set(['0']));
    expect(returned(busy, 'server', 'recv')).toEqual([]);
  });
});

describe('6.2', () => {
  it('a socket accepted from one who has left turns on the listening socket’s event, and its record is empty', () => {
    const left = run('leave-at-once.json', ['// region: accept', 'printf("entry %d: %d\\n", index, (int)network.lNetworkEvents);']);
    const [FD_ACCEPT, FD_WRITE_AND_CLOSE] = [8, 2 | 32];
    expect(left.consoleText('server').match(/entry .*/g)).toEqual([
      `entry 0: ${FD_ACCEPT}`,
      'entry 0: 0',
      `entry 1: ${FD_WRITE_AND_CLOSE}`,
    ]);
  });

  it('every wait fails when the events stay where they are', () => {
    const stuck = run('two-talkers.json', ['        events[i] = events[i + 1];\n', '']);
    expect(stuck.end).toBeNull();
    const waits = returned(stuck, 'server', 'WSAWaitForMultipleEvents');
    expect(new Set(waits.slice(-100))).toEqual(new Set([String(0xffffffff)]));
    expect(stuck.consoleText('server')).toContain('WSAWaitForMultipleEvents: The handle is invalid.');
  });

  it('a client that pours gets 2100 of 3000 bytes back', () => {
    const poured = run('pouring.json');
    const sent = returned(poured, 'server', 'send').filter((value) => value !== '10035');
    expect(sent.reduce((sum, value) => sum + Number(value), 0)).toBe(2100);
  });

  it('a recv after the debt is paid finds what was skipped', () => {
    const mended = run('pouring.json', [
      'client->received = client->sent = 0;\n',
      `{
        client->received = client->sent = 0;
        int more = recv(client->socket, client->buffer, BUFFER_SIZE, 0);
        if (more > 0)
        {
            client->received = more;
            client->sent = send(client->socket, client->buffer, more, 0);
            if (client->sent == more)
                client->received = client->sent = 0;
        }
      }\n`,
    ]);
    expect(mended.consoleText('pouring-client')).toContain('received 3000 bytes');
  });

  it('all of 63 clients but the last cost a recv in vain', () => {
    expect(returned(run('full-table.json'), 'server', 'recv').filter((value) => value === '10035')).toHaveLength(62);
  });

  it('what FD_CLOSE brings after a reset is WSAECONNRESET', () => {
    const reset = run('reset-after-echo.json', ['printError("FD_CLOSE");', 'printf("reason %d\\n", network.iErrorCode[FD_CLOSE_BIT]);']);
    expect(reset.consoleText('server')).toContain('reason 10054');
  });
});

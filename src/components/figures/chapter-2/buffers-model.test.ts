import { describe, expect, it } from 'vitest';
import { CAPACITY, EMPTY, receive, send, withMode, type Buffers } from './buffers-model.ts';

const results = ({ results: made }: Buffers): readonly string[] =>
  made.map((result) => `${result.call} ${result.kind === 'returned' ? result.bytes : result.kind}`);

describe('buffers of a connection', () => {
  it('take what send copies, and the system carries it to the other side', () => {
    const sent = send(EMPTY, 3);
    expect(results(sent)).toEqual(['send 3']);
    expect([sent.sendBuffer, sent.receiveBuffer]).toEqual(['', 'abc']);
  });

  it('make a blocking send wait until all of it is copied', () => {
    const full = send(EMPTY, 2 * CAPACITY);
    expect(results(full)).toEqual(['send 16']);
    const waiting = send(full, 3);
    expect(results(waiting)).toEqual(['send waits']);
    const little = receive(waiting, 1);
    expect(results(little)).toEqual(['recv 1']);
    expect(little.sending).toMatchObject({ copied: 1 });
    expect(results(receive(little, CAPACITY))).toEqual(['recv 8', 'send 3']);
  });

  it('let a non-blocking send copy what there is room for, or nothing', () => {
    const part = send(send(withMode(false), CAPACITY), CAPACITY + 3);
    expect(results(part)).toEqual(['send 8']);
    expect(results(send(part, 3))).toEqual(['send would-block']);
    expect(send(part, 3).written).toBe(part.written);
  });

  it('make a blocking recv wait for the first byte, and no longer; a non-blocking one fails', () => {
    const waiting = receive(EMPTY, 1024);
    expect(results(waiting)).toEqual(['recv waits']);
    expect(results(send(waiting, 3))).toContain('recv 3');
    expect(results(receive(withMode(false), 1024))).toEqual(['recv would-block']);
  });

  it('lose nothing and keep the order', () => {
    let buffers = EMPTY;
    for (const size of [3, 12, 5]) if (buffers.sending === null) buffers = send(buffers, size);
    while (buffers.receiveBuffer !== '') buffers = receive(buffers, 3);
    expect(buffers.received).toBe('abcdefghijklmnopqrst'.slice(0, buffers.written));
    expect(buffers.sending).toBeNull();
  });
});

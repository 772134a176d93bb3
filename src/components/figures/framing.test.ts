import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BODY_LIMIT,
  bytesOf,
  cutBytes,
  encode,
  feed,
  missing,
  openDecoder,
  streamOf,
  textOfBytes,
  type Fault,
  type Framing,
} from './framing.ts';

const framings: readonly Framing[] = ['marker', 'fixed', 'length'];

describe('decoders', () => {
  it.each(framings)('%s: whatever the cuts, the same messages come out', (framing) => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{3}$/), { maxLength: 5 }), fc.array(fc.nat(24)), (messages, positions) => {
        const stream = messages.flatMap((message) => encode(framing, message));
        const cuts = [...new Set(positions)].filter((at) => at > 0 && at < stream.length).sort((a, b) => a - b);
        const decoder = cutBytes(stream, cuts).reduce(feed, openDecoder(framing));
        expect(decoder.messages).toEqual(messages);
        expect(decoder.pending).toEqual([]);
      }),
    );
  });

  it('marker: a marker inside the data ends the message early', () => {
    expect(feed(openDecoder('marker'), encode('marker', 'a;b')).messages).toEqual(['a', 'b']);
  });

  it('fixed: a short message is filled up, a long one falls apart', () => {
    expect(textOfBytes(encode('fixed', 'a'))).toBe('a..');
    expect(feed(openDecoder('fixed'), encode('fixed', 'abcd')).messages).toEqual(['abc', 'd..']);
  });

  it('length: a header beyond the room is refused and nothing after it is read', () => {
    const decoder = feed(feed(openDecoder('length'), [0x03, 0x00, 0x61]), encode('length', 'abc'));
    expect(decoder.refused).toBe(0x300);
    expect(decoder.messages).toEqual([]);
    expect(feed(openDecoder('length'), encode('length', 'x'.repeat(BODY_LIMIT))).messages).toHaveLength(1);
    expect(feed(openDecoder('length'), encode('length', 'x'.repeat(BODY_LIMIT + 1))).refused).toBe(BODY_LIMIT + 1);
  });

  it('length: an empty message is a message', () => {
    expect(feed(openDecoder('length'), [0, 0]).messages).toEqual(['']);
  });

  it('knows how many bytes are missing, except with a marker', () => {
    expect(missing(feed(openDecoder('marker'), bytesOf('ab')))).toBeNull();
    expect(missing(feed(openDecoder('fixed'), bytesOf('ab')))).toBe(1);
    expect(missing(feed(openDecoder('length'), [0]))).toBe(1);
    expect(missing(feed(openDecoder('length'), [0, 5, 0x61, 0x62]))).toBe(3);
  });
});

describe('faults', () => {
  const decode = (framing: Framing, fault: Fault): readonly string[] =>
    feed(openDecoder(framing), streamOf(framing, ['abc', 'def', 'ghi'], fault)).messages;

  it.each(framings)('%s without a fault carries the messages', (framing) => {
    expect(decode(framing, 'none')).toEqual(['abc', 'def', 'ghi']);
  });

  it('each fault damages the messages in its own way', () => {
    expect(decode('marker', 'marker-inside')).toEqual(['abc', 'd', 'ef', 'ghi']);
    expect(decode('fixed', 'too-long')).toEqual(['abc', 'def', '!..', 'ghi']);
    expect(decode('length', 'swapped')).toEqual(['abc']);
    expect(decode('length', 'huge')).toEqual(['abc']);
    expect(decode('length', 'lying')).toEqual(['abc', 'def\0\u0003']);
  });
});

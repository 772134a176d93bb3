import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, openStream, receive, receivedFrom, send, split, textOf, type StreamState } from './stream-model.ts';

const quiet = { congested: false, slowReader: false, maxSegment: 1460 };
const results = (state: StreamState): readonly string[] => state.results.map(textOf);

describe('stream', () => {
  it('on an idle network with an eager reader each short send is one recv', () => {
    expect(results(send(send(openStream(quiet), 'abc'), 'DE'))).toEqual(['abc', 'DE']);
  });

  it('joins sends that wait in the send buffer', () => {
    let state = send(send(openStream({ ...quiet, congested: true }), 'abc'), 'DE');
    expect(textOf(state.sendBuffer)).toBe('abcDE');
    expect(state.segments).toEqual([]);
    state = change(state, { congested: false });
    expect(state.segments.map(textOf)).toEqual(['abcDE']);
    expect(results(state)).toEqual(['abcDE']);
  });

  it('joins arrivals that a slow reader picks up late', () => {
    let state = send(send(openStream({ ...quiet, slowReader: true }), 'abc'), 'DE');
    expect(state.segments.map(textOf)).toEqual(['abc', 'DE']);
    state = receive(state, 4);
    expect(results(state)).toEqual(['abcD']);
    expect(textOf(receive(state, 4).receiveBuffer)).toBe('');
  });

  it('cuts one send into several segments', () => {
    expect(results(send(openStream({ ...quiet, maxSegment: 2 }), 'abcde'))).toEqual(['ab', 'cd', 'e']);
  });

  it('a recv with nothing received changes nothing', () => {
    const state = openStream({ ...quiet, slowReader: true });
    expect(receive(state, 10)).toBe(state);
  });

  it('never loses, doubles or reorders a byte', () => {
    const action = fc.oneof(
      fc.string({ minLength: 1, maxLength: 6 }).map((text) => (state: StreamState) => send(state, text)),
      fc.integer({ min: 1, max: 9 }).map((size) => (state: StreamState) => receive(state, size)),
      fc.boolean().map((congested) => (state: StreamState) => change(state, { congested })),
      fc.boolean().map((slowReader) => (state: StreamState) => change(state, { slowReader })),
      fc.integer({ min: 1, max: 5 }).map((maxSegment) => (state: StreamState) => change(state, { maxSegment })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const state = actions.reduce((current, act) => act(current), openStream(quiet));
        const sent = state.sends.join('');
        expect(textOf([...state.results.flat(), ...state.receiveBuffer, ...state.sendBuffer])).toBe(sent);
        expect(textOf(state.segments.flat()) + textOf(state.sendBuffer)).toBe(sent);
      }),
    );
  });

  it('different messages with the same bytes cannot be told apart by the receiver', () => {
    fc.assert(
      fc.property(
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        fc.integer({ min: 1, max: 9 }),
        (one, other, segment) => {
          expect(receivedFrom(split('abcdefgh', one), segment)).toEqual(receivedFrom(split('abcdefgh', other), segment));
        },
      ),
    );
  });
});

describe('split', () => {
  it('cuts before the given positions', () => {
    expect(split('abcde', [])).toEqual(['abcde']);
    expect(split('abcde', [2, 3])).toEqual(['ab', 'c', 'de']);
  });
});

import { describe, expect, it } from 'vitest';
import { act, begin, isDeaf, isPossible, queueOf, type Deed, type MessageScene } from './messages-model.ts';

/** From a socket whose first FD_WRITE has been dealt with. */
const after = (...deeds: readonly Deed[]): MessageScene => (['dispatch', 'return', ...deeds] as const).reduce<MessageScene>(act, begin());

// All but the order of the queue: WSAAsyncSelect function, learn.microsoft.com.
describe('messages of a socket', () => {
  it('begin with FD_WRITE, which comes once', () => {
    expect(queueOf(begin())).toEqual(['FD_WRITE']);
    expect(queueOf(after('move', 'dispatch', 'send', 'send', 'return'))).toEqual([]);
  });

  it('tell of data once, until recv is called', () => {
    expect(queueOf(after('arrive', 'arrive'))).toEqual(['FD_READ']);
    expect(queueOf(after('arrive', 'dispatch', 'arrive'))).toEqual([]);
    expect(queueOf(after('arrive', 'arrive', 'dispatch', 'recv'))).toEqual(['FD_READ']);
    expect(queueOf(after('arrive', 'dispatch', 'recv'))).toEqual([]);
  });

  it('stop when an FD_READ is left unanswered', () => {
    const scene = after('arrive', 'dispatch', 'return', 'arrive');
    expect(queueOf(scene)).toEqual([]);
    expect(isDeaf(scene)).toBe(true);
    expect(isDeaf(after('arrive', 'dispatch', 'recv', 'return', 'arrive'))).toBe(false);
    // Any recv will do, also one in answer to something else.
    expect(isDeaf(['move', 'dispatch', 'recv', 'return'].reduce((now, deed) => act(now, deed as Deed), scene))).toBe(false);
  });

  it('come for data that a second recv has taken', () => {
    const scene = after('arrive', 'arrive', 'dispatch', 'recv', 'recv', 'return', 'dispatch', 'recv');
    expect(scene.outcome).toEqual({ kind: 'would-block', call: 'recv' });
  });

  it('tell of room again only when a send has failed for want of it', () => {
    const full: readonly Deed[] = ['move', 'dispatch', 'send', 'send', 'send'];
    expect(queueOf(after(...full, 'return', 'drain'))).toEqual([]);
    const failed = after(...full, 'send');
    expect(failed.outcome).toEqual({ kind: 'would-block', call: 'send' });
    expect(queueOf(failed)).toEqual([]);
    expect(queueOf(act(failed, 'drain'))).toEqual(['FD_WRITE']);
  });

  it('tell of the end when all data were read', () => {
    const ended = after('arrive', 'end');
    expect(queueOf(ended)).toEqual(['FD_READ']);
    expect(queueOf(act(act(ended, 'dispatch'), 'recv'))).toEqual(['FD_CLOSE']);
    expect(isPossible(ended, 'arrive')).toBe(false);
  });
});

describe('the queue', () => {
  // PeekMessageA function, learn.microsoft.com.
  it('gives posted messages first, then input, and WM_PAINT when there is nothing else', () => {
    expect(queueOf(after('uncover', 'move', 'arrive', 'move'))).toEqual(['FD_READ', 'WM_MOUSEMOVE', 'WM_MOUSEMOVE', 'WM_PAINT']);
  });

  it('is not looked at while a message is being dealt with', () => {
    const busy = after('arrive', 'dispatch', 'move', 'uncover');
    expect(isPossible(busy, 'dispatch')).toBe(false);
    expect(queueOf(busy)).toEqual(['WM_MOUSEMOVE', 'WM_PAINT']);
    expect(after('dispatch').outcome).toEqual({ kind: 'blocked' });
  });
});

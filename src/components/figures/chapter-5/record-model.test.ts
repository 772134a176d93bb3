import { describe, expect, it } from 'vitest';
import { beginRecord, canCome, isFrozen, receiveMessage, type RecordMessage, type RecordScene, type SendResult } from './record-model.ts';

const play = (unset: boolean, ...course: readonly (readonly [RecordMessage, SendResult?])[]): RecordScene =>
  course.reduce((scene, [message, result = 'all']) => {
    expect(canCome(scene, message)).toBe(true);
    return receiveMessage(scene, message, result);
  }, beginRecord(unset));

describe('messages of one client', () => {
  it('are echoed at once, and the first FD_WRITE has nothing to do', () => {
    expect(play(false, ['FD_WRITE']).outcome).toBe('nothing-to-send');
    expect(play(false, ['FD_WRITE'], ['FD_READ'])).toMatchObject({ state: 'idle', own: 0, outcome: 'echoed' });
  });

  it('put a read off while something is owed, and catch up', () => {
    const put = play(false, ['FD_WRITE'], ['FD_READ', 'would-block'], ['FD_READ']);
    expect(put).toMatchObject({ state: 'put-off', delayed: true });
    expect(canCome(put, 'FD_READ')).toBe(false);
    const sent = receiveMessage(put, 'FD_WRITE', 'all');
    expect(sent).toMatchObject({ state: 'idle', own: 1, outcome: 'caught-up' });
    expect(receiveMessage(sent, 'own', 'all')).toMatchObject({ state: 'idle', own: 0, outcome: 'echoed' });
  });

  it('do not come any more after a send that took a part', () => {
    const part = play(false, ['FD_WRITE'], ['FD_READ', 'part']);
    expect(canCome(part, 'FD_WRITE')).toBe(false);
    expect(isFrozen(part)).toBe(true);
    expect(isFrozen(play(false, ['FD_WRITE'], ['FD_READ', 'would-block']))).toBe(false);
  });

  it('end the record with what is owed, and the program if one more comes', () => {
    expect(play(false, ['FD_READ', 'would-block'], ['FD_CLOSE']).outcome).toBe('left-owed');
    expect(play(false, ['FD_READ'], ['FD_CLOSE']).outcome).toBe('left');
    const dead = play(false, ['reset'], ['FD_WRITE']);
    expect(dead.state).toBe('dead');
    expect(canCome(dead, 'FD_READ')).toBe(false);
  });
});

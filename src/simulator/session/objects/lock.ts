import { hexAddress } from '../../kernel/address.ts';
import { stateOf } from '../../kernel/machines.ts';
import type { CriticalSection, SrwLock } from '../../kernel/state.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { SectionView, SlimLockView } from '../object-view.ts';
import { lockKey, type Scene } from './scene.ts';

export function sectionView(scene: Scene, section: Seen<CriticalSection>): SectionView {
  return { ...lockView(scene, section), machine: 'critical-section', owner: section.owner, recursion: section.recursion };
}

export function slimLockView(scene: Scene, lock: Seen<SrwLock>): SlimLockView {
  return { ...lockView(scene, lock), machine: 'srw-lock', owner: lock.owner, readers: lock.readers };
}

type Common = Pick<SectionView, 'id' | 'state' | 'address' | 'names' | 'waiters'>;

function lockView({ names, waits }: Scene, lock: Seen<CriticalSection> | Seen<SrwLock>): Common {
  const address = hexAddress(lock.address);
  return {
    id: lock.id,
    state: stateOf(lock),
    address,
    names: names.ofAddress(lock.address),
    waiters: waits.locks.get(lockKey(lock.process, address)) ?? [],
  };
}

import { stateOf } from '../../kernel/machines.ts';
import type { IoRequest } from '../../kernel/request.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { RequestView } from '../object-view.ts';
import { hex } from '../value.ts';
import type { Scene } from './scene.ts';

export function requestView(scene: Scene, request: Seen<IoRequest>): RequestView {
  const { kernel, names } = scene;
  const handle = kernel.state.network.sockets.see(request.object)?.handle ?? scene.handles.get(request.object);
  return {
    id: request.id,
    machine: 'io-request',
    state: stateOf(request),
    names: names.ofAddress(request.overlapped),
    api: request.begunBy?.api ?? '',
    operation: request.purpose.kind,
    handle: handle === undefined ? '' : String(handle),
    object: request.object,
    thread: request.thread,
    overlapped: hex(request.overlapped),
    buffers: request.buffers.map(({ address, length }) => ({ address: hex(address), length, names: names.ofAddress(address) })),
    event: request.event,
    routine: request.routine === 0n ? null : scene.functionAt(request.routine),
    since: request.since,
  };
}

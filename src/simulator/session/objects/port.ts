import type { CompletionPacket, CompletionPort } from '../../kernel/completion-port.ts';
import { systemError } from '../../kernel/io-status.ts';
import { stateOf } from '../../kernel/machines.ts';
import type { Seen } from '../../snapshot/shared-map.ts';
import type { PacketView, PortView } from '../object-view.ts';
import { hex } from '../value.ts';
import { numberText, type Scene } from './scene.ts';

const most = 64;

export function portView(scene: Scene, port: Seen<CompletionPort>, handle: number): PortView {
  const { kernel } = scene;
  const { packets } = port;
  const shown: PacketView[] = [];
  for (const [number, packet] of packets.entries()) {
    if (shown.length === most) break;
    shown.push(packetView(scene, number, packet));
  }
  const associated: string[] = [];
  for (const [object, association] of kernel.state.associations.entries())
    if (association.port === port.id) associated.push(handleText(scene, object));
  return {
    id: port.id,
    machine: 'completion-port',
    state: stateOf(port),
    handle: String(handle),
    names: scene.names.ofHandle(handle, 'handle'),
    concurrency: port.concurrency,
    packets: shown,
    packetCount: packets.size,
    waiting: port.waiting.toReversed(),
    running: port.threads.filter((id) => runs.has(threadState(scene, id))),
    associated: associated.slice(0, most),
    associatedCount: associated.length,
  };
}

function handleText({ kernel, handles }: Scene, object: number): string {
  return String(kernel.state.network.sockets.see(object)?.handle ?? handles.get(object) ?? '');
}

/** States of a thread in which it counts against the port's concurrency. */
const runs: ReadonlySet<string> = new Set(['ready', 'running']);

function threadState({ kernel }: Scene, id: number): string {
  const thread = kernel.state.threads.see(id);
  return thread ? stateOf(thread) : '';
}

function packetView({ names }: Scene, number: number, { bytes, key, overlapped, status }: Seen<CompletionPacket>): PacketView {
  return {
    number,
    bytes,
    key: numberText(key),
    overlapped: overlapped === 0n ? null : hex(overlapped),
    names: overlapped === 0n ? [] : names.ofAddress(overlapped),
    error: systemError(status),
  };
}

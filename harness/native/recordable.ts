import { PLAIN_NETWORK } from '../../src/simulator/network/host.ts';
import type { Scenario } from '../../src/simulator/session/scenario.ts';

/** What a scenario has that one computer with a network of its own cannot be made to do; null: nothing. Latency only sets times. */
export function whyNotRecordable({ network, processes, files }: Scenario): string | null {
  if ((network.hosts?.length ?? 1) > 1 || processes.some(({ host }) => host !== undefined)) return 'it has several computers';
  if (network.hosts?.some(({ cutAtMs }) => cutAtMs !== undefined) === true) return 'its computer is cut off';
  if (network.lossPercent > 0) return 'it loses datagrams';
  if (network.maxSegment !== PLAIN_NETWORK.maxSegment) return 'it sets the size of segments';
  if (network.sendBuffer !== PLAIN_NETWORK.sendBuffer || network.receiveBuffer !== PLAIN_NETWORK.receiveBuffer)
    return 'it sets the size of the buffers of sockets';
  if (Object.keys(files).length > 0) return 'it needs files on drive C:';
  return null;
}

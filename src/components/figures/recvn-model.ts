/** recvn, one call of recv at a time: what figure 3.7 plays. */

export interface RecvnPlan {
  /** Bytes that the caller wants, at least 1. */
  readonly wanted: number;
  /** Sizes of the pieces in which the stream arrives, each at least 1. A recv that meets a piece takes it, or as much as is wanted. */
  readonly pieces: readonly number[];
  /** How things stand when the pieces are used up. 'waits': nothing more comes and the connection stays. */
  readonly then: 'waits' | 'closed' | 'reset';
}

/** A moment of the loop. `asked` is the length passed to recv. */
export type RecvnMoment =
  | { readonly kind: 'blocked'; readonly have: number; readonly asked: number }
  | { readonly kind: 'received'; readonly have: number; readonly asked: number; readonly received: number }
  | { readonly kind: 'closed' | 'reset'; readonly have: number; readonly asked: number }
  | { readonly kind: 'returned'; readonly have: number; readonly value: number };

/** SOCKET_ERROR. */
export const FAILED = -1;

/** Every moment of one call of recvn: each recv first blocks, then has a result. Without a 'returned' at the end it waits for ever. */
export function playRecvn(plan: RecvnPlan): readonly RecvnMoment[] {
  const moments: RecvnMoment[] = [];
  let have = 0;
  for (const piece of plan.pieces) {
    // A piece larger than what is asked leaves its rest in the receive buffer; the loop has ended by then.
    const asked = plan.wanted - have;
    if (asked === 0) break;
    moments.push({ kind: 'blocked', have, asked });
    const received = Math.min(piece, asked);
    have += received;
    moments.push({ kind: 'received', have, asked, received });
  }
  if (have === plan.wanted) return [...moments, { kind: 'returned', have, value: have }];
  const asked = plan.wanted - have;
  moments.push({ kind: 'blocked', have, asked });
  if (plan.then === 'waits') return moments;
  moments.push({ kind: plan.then, have, asked });
  return [...moments, { kind: 'returned', have, value: plan.then === 'reset' ? FAILED : have }];
}

/**
 * One direction of a TCP connection, as far as figure 3.4/3.5 needs it: a send buffer, segments, a receive buffer. Bytes keep their
 * order and nothing is lost; where the stream is cut into segments and into results of recv has nothing to do with where it was cut
 * into sends. Left out on purpose: windows, acknowledgements, retransmission, time.
 *
 * A state is immutable; every action returns the next one.
 */

export interface StreamByte {
  readonly value: string;
  /** Number of the send that wrote it, from 0: known to the sender, never transmitted. */
  readonly send: number;
}

export interface StreamState {
  /** While the network is congested nothing leaves the send buffer. */
  readonly congested: boolean;
  /** A slow reader calls recv only when told to; an eager one whenever something has arrived. */
  readonly slowReader: boolean;
  /** Most bytes in one segment, at least 1. */
  readonly maxSegment: number;
  readonly sends: readonly string[];
  readonly sendBuffer: readonly StreamByte[];
  /** Segments that have arrived, oldest first. */
  readonly segments: readonly (readonly StreamByte[])[];
  readonly receiveBuffer: readonly StreamByte[];
  /** What each recv has returned. */
  readonly results: readonly (readonly StreamByte[])[];
}

export interface StreamSettings {
  readonly congested: boolean;
  readonly slowReader: boolean;
  readonly maxSegment: number;
}

export function openStream(settings: StreamSettings): StreamState {
  return { ...settings, sends: [], sendBuffer: [], segments: [], receiveBuffer: [], results: [] };
}

/** The program calls send with `text`, which is not empty. */
export function send(state: StreamState, text: string): StreamState {
  const number = state.sends.length;
  const bytes = [...text].map((value): StreamByte => ({ value, send: number }));
  return settle({ ...state, sends: [...state.sends, text], sendBuffer: [...state.sendBuffer, ...bytes] });
}

/** The program calls recv with room for `size` bytes, at least 1. With nothing received the call would block: the state stays. */
export function receive(state: StreamState, size: number): StreamState {
  if (state.receiveBuffer.length === 0) return state;
  return {
    ...state,
    results: [...state.results, state.receiveBuffer.slice(0, size)],
    receiveBuffer: state.receiveBuffer.slice(size),
  };
}

/** Changes the network or the reader; what was held back moves on at once. */
export function change(state: StreamState, settings: Partial<StreamSettings>): StreamState {
  return settle({ ...state, ...settings });
}

/** Size of the buffer that an eager reader passes to recv. */
const EAGER_SIZE = 1024;

/** Lets everything happen that nothing holds back: one segment leaves and arrives, and an eager reader takes it before the next. */
function settle(state: StreamState): StreamState {
  let next = state;
  while (!next.congested && next.sendBuffer.length > 0) {
    const segment = next.sendBuffer.slice(0, next.maxSegment);
    next = {
      ...next,
      sendBuffer: next.sendBuffer.slice(next.maxSegment),
      segments: [...next.segments, segment],
      receiveBuffer: [...next.receiveBuffer, ...segment],
    };
    if (!next.slowReader) next = receive(next, EAGER_SIZE);
  }
  return next.slowReader ? next : receive(next, EAGER_SIZE);
}

export function textOf(bytes: readonly StreamByte[]): string {
  return bytes.map((byte) => byte.value).join('');
}

/** Cuts `text` before each of `cuts` (ascending positions strictly inside it). */
export function split(text: string, cuts: readonly number[]): readonly string[] {
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, index) => text.slice(edges[index], end));
}

/** What the receiver gets when these messages are sent into a congested network that then clears: texts of the recv results. */
export function receivedFrom(messages: readonly string[], maxSegment: number): readonly string[] {
  const congested = messages.reduce(send, openStream({ congested: true, slowReader: true, maxSegment }));
  const cleared = change(congested, { congested: false });
  return receive(cleared, EAGER_SIZE).results.map(textOf);
}

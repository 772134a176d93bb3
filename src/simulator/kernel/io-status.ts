import { WSA } from '../network/error.ts';

/**
 * How an operation stands or has ended, as the system keeps it in OVERLAPPED.Internal: an NTSTATUS. Winsock and the rest of
 * Windows name the same status by different error codes.
 */
export type IoStatus = number;

export const STATUS_SUCCESS: IoStatus = 0;
export const STATUS_PENDING: IoStatus = 0x103;
/** A datagram was longer than the buffers: they are full, the rest is lost. A warning: the operation counts as completed. */
export const STATUS_BUFFER_OVERFLOW: IoStatus = 0x8000_0005;

export const ERROR_OPERATION_ABORTED = 995;

/** What a status is called by Winsock and by other functions. Where several Winsock errors share a status, the first is what it is read back as. */
interface Names {
  readonly status: IoStatus;
  readonly winsock: number;
  readonly system: number;
}

const row = (status: IoStatus, winsock: number, system: number): Names => ({ status, winsock, system });

/**
 * NTSTATUS values of ntstatus.h with the system errors that RtlNtStatusToDosError gives for them, which is what
 * GetQueuedCompletionStatus reports: a reset connection is ERROR_NETNAME_DELETED there and WSAECONNRESET to
 * WSAGetOverlappedResult. The system column was checked with Wine 8.0, the Winsock column is unverified but for the pairs
 * that the pages of WSARecv and WSASend name.
 */
const NAMES: readonly Names[] = [
  row(STATUS_BUFFER_OVERFLOW, WSA.WSAEMSGSIZE, 234),
  row(0xc000_0005, WSA.WSAEFAULT, 998),
  row(0xc000_0008, WSA.WSAENOTSOCK, 6),
  row(0xc000_000d, WSA.WSAEINVAL, 87),
  row(0xc000_0011, WSA.WSAESHUTDOWN, 38),
  row(0xc000_00b0, WSA.WSAESHUTDOWN, 233),
  row(0xc000_00b5, WSA.WSAETIMEDOUT, 121),
  row(0xc000_0120, ERROR_OPERATION_ABORTED, ERROR_OPERATION_ABORTED),
  row(0xc000_0140, WSA.WSAENOTCONN, 1229),
  row(0xc000_020d, WSA.WSAECONNRESET, 64),
  row(0xc000_0236, WSA.WSAECONNREFUSED, 1225),
  row(0xc000_023c, WSA.WSAENETUNREACH, 1231),
  row(0xc000_023d, WSA.WSAEHOSTUNREACH, 1232),
  row(0xc000_0241, WSA.WSAECONNABORTED, 1236),
];

/** STATUS_UNSUCCESSFUL: an error that has no status of its own. */
const OTHER: Names = row(0xc000_0001, WSA.WSAEINVAL, 31);

/** The status that an error of the network or of the system stands for. */
export const statusOf = (error: number): IoStatus =>
  error === 0
    ? STATUS_SUCCESS
    : (NAMES.find(({ winsock }) => winsock === error) ?? NAMES.find(({ system }) => system === error) ?? OTHER).status;

/** The error by which Winsock's functions tell a status; 0: none. */
export const winsockError = (status: IoStatus): number => namesOf(status)?.winsock ?? 0;

/** The error by which GetLastError tells a status; 0: none. */
export const systemError = (status: IoStatus): number => namesOf(status)?.system ?? 0;

/** What GetLastError tells where Winsock would tell this. */
export const systemErrorOf = (error: number): number => NAMES.find(({ winsock }) => winsock === error)?.system ?? error;

const namesOf = (status: IoStatus): Names | null =>
  status === STATUS_SUCCESS || status === STATUS_PENDING ? null : (NAMES.find((names) => names.status === status) ?? OTHER);

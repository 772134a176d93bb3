/**
 * What things cost in virtual nanoseconds. Model numbers, chosen for a desktop PC of our time and for round sums; none is
 * a measurement of Windows.
 */

/** One bytecode instruction: 10⁹ a second. */
export const INSTRUCTION_NS = 1;

/** Entering and leaving the kernel. */
export const CROSSING_NS = 300;

/** A call that stays in user mode: byte order, an uncontended lock, an Interlocked function. */
export const USER_CALL_NS = 20;

/** A socket call on top of the crossing, and each byte it copies. */
export const SOCKET_CALL_NS = 1_000;
export const COPY_NS_PER_BYTE = 0.1;

/** An operation on a file that the disk has to come to. */
export const DISK_NS = 100_000;

/** A processor takes up another thread than its last one. */
export const SWITCH_NS = 2_000;

/** How long a thread may run while others are ready: two ticks of 7.8125 ms, near what a client Windows grants in the foreground. */
export const QUANTUM_NS = 15_625_000;

/**
 * How far one processor's clock may run ahead of another's before the other gets its turn. Small, so that what threads do is seen
 * in the order of virtual time; not 0, so that computing threads need not take turns at every statement.
 */
export const SKEW_NS = 100;

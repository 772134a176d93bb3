/** What the core asks of its host. The thread's record is up to date when it does. */

/** Something undefined happened at THREAD_PC, see the REPORT kinds. */
@external("host", "report")
export declare function report(thread: usize, kind: i32, operand: u64, extra: u32): void;

/** NATIVE: 0 answered (the result is in slot a, THREAD_COUNT has grown by what it did), EXIT_CALL to wait, EXIT_FAULT. */
@external("host", "native")
export declare function native(thread: usize, index: u32, args: usize, count: u32): i32;

/** The undefined bits of a PARTLY byte, by its linear address. */
@external("host", "partAt")
export declare function partAt(byte: usize): u32;

@external("host", "setPart")
export declare function setPart(byte: usize, mask: u32): void;

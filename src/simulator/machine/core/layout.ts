/**
 * Where things stand in a process's linear memory, shared by the core (AssemblyScript) and its host (TypeScript): plain
 * constants only, so that both languages read this file.
 *
 * The program's address space is flat, in chunks of 64 KiB. The low half of an address indexes it, the high half is the tag
 * of the region that the chunk belongs to. In linear memory each chunk of data is followed by its shadow: one byte of state
 * for each byte of data.
 *
 *     linear(lo) = SPACE + lo + (lo & 0xFFFF0000)        shadow(lo) = linear(lo) + CHUNK
 *
 * Chunks without a tag are out of the program's reach; the code and the threads' frames live in such chunks.
 */
export const CHUNK = 65536;
export const PAGE = 4096;
/** 1 GiB of address space: more than any program may use, see `Space`. */
export const MAX_CHUNKS = 16384;

/** For each chunk, 0 or its region's tag + 1, as 64 bits. */
export const TAGS = 0x10000;
/** For each page of data (with its shadow), 1 when it changed since the last save or restore. */
export const DIRTY = 0x90000;
/** The flat space; chunk 0 is never mapped. */
export const SPACE = 0xd0000;

// Facts about the program, written by the host once.
/** Linear address of the function records. */
export const HEADER_FUNCTIONS = 0x100;
export const HEADER_FUNCTION_COUNT = 0x104;
/** Low half of the address of function 0; function i stands 16 i further. */
export const HEADER_FUNCTION_LO = 0x108;

/**
 * What data breakpoints watch: how many there are, and for each the linear address of its bytes, how many there are, the distance
 * to their shadow (0: slots have none), and the frame that they live and die with: its thread's record (0: none), its frame
 * record, that record's FRAME_PC and FRAME_FUNCTION; then the bytes as they were.
 */
export const HEADER_WATCHES = 0x10c;
export const WATCHES = 0x200;
export const MOST_WATCHES = 8;
export const WATCH_STRIDE = 96;
export const WATCH_AT = 0;
export const WATCH_SIZE = 4;
export const WATCH_SHADOW = 8;
export const WATCH_THREAD = 12;
export const WATCH_FRAME = 16;
export const WATCH_PC = 20;
export const WATCH_FUNCTION = 24;
export const WATCH_BYTES = 32;
export const MOST_WATCHED_BYTES = 64;

/** A function record: entry (linear address), argument slots, index, 1 when it returns nothing. */
export const FUNCTION_BYTES = 16;
export const FUNCTION_ENTRY = 0;
export const FUNCTION_ARGUMENTS = 4;
export const FUNCTION_INDEX = 8;
export const FUNCTION_VOID = 12;

// High halves of addresses.
export const IMAGE_TAG = 0x7ff6;
export const HEAP_TAG = 0x21c;
/** Tag of the first stack made; each further one is 0x11 higher. */
export const STACK_TAG = 0xd5;
export const STACK_TAG_STRIDE = 0x11;

// Shadow bytes. 0: addressable and written.
export const UNWRITTEN = 0x01;
/** Some bits are undefined and some are not: the host knows which (`Space`). Such bytes are rare: bit-fields, or-ed flags. */
export const PARTLY = 0x02;
/** Not every bit is defined. */
export const UNDEFINED = 0x03;
export const READ_ONLY = 0x10;
/** Lent to the system, which is going to write there: until it gives the byte back the program may neither read nor write it. */
export const LENT_TO_WRITE = 0x20;
/** Lent to the system to be read: the program may read it too. */
export const LENT_TO_READ = 0x40;
export const NOT_ADDRESSABLE = 0x80;
export const RED_STACK = 0x81;
export const RED_IMAGE = 0x82;
export const RED_HEAP = 0x83;
export const FREED = 0x84;
export const OUT_OF_SCOPE = 0x85;
/** Stack of functions that have returned, or not yet used. */
export const RELEASED = 0x86;
/** Heap that no block was ever made of. */
export const WILDERNESS = 0x87;
/** A page that the program has made so: unlike the others above, an access ends the thread's turn. */
export const NO_ACCESS = 0x88;
/** The bit that only such bytes have. */
export const NO_ACCESS_BIT = 0x08;

// What undefined memory holds, as in Microsoft's debug builds.
export const FILL_STACK = 0xcc;
export const FILL_HEAP = 0xcd;
export const FILL_FREED = 0xdd;

/** Bytes before each block of the heap that belong to nobody; a multiple of 16. */
export const HEAP_RED_ZONE = 16;

/*
 * A thread's private area, AREA_CHUNKS chunks: its record, its frame records, its slots; then for each slot the mask of its
 * undefined bits and the origin of those (address they were loaded from, or ORIGIN_SLOT | instruction that made the slot).
 */
export const AREA_CHUNKS = 16;
export const AREA_FRAMES = 4096;
export const AREA_SLOTS = 0x80000;
export const AREA_SLOTS_END = 0x100000;
/** From a slot to its mask, and to its origin. */
export const MASKS = 0x80000;
export const ORIGINS = 0x100000;
export const ORIGIN_SLOT = 0xffffffff;

export const THREAD_PC = 0;
export const THREAD_FP = 4;
export const THREAD_SP = 8;
/** End of the running frame's slots. */
export const THREAD_TOP = 12;
/** Where the next frame record goes. */
export const THREAD_FRAME = 16;
/** How many slots have a mask other than 0. */
export const THREAD_UNDEFINED = 20;
export const THREAD_STACK_LOW = 24;
export const THREAD_COMMITTED = 28;
export const THREAD_SLOT_LIMIT = 32;
export const THREAD_FRAME_LIMIT = 36;
/** Instructions executed, 64 bits. */
export const THREAD_COUNT = 40;
export const THREAD_INDEX = 48;
export const THREAD_TAG = 52;
/** What the function called by the host returned, 64 bits. */
export const THREAD_VALUE = 56;
/** THREAD_COUNT at the last boundary, 64 bits. */
export const THREAD_BOUNDARY = 64;
/** 1 when the thread stopped at a STEP that counts as passed already. */
export const THREAD_STANDING = 72;
/** Low half of the first byte of what the thread has of its own. */
export const THREAD_LOCALS = 76;
export const THREAD_BYTES = 80;

/** A frame record: what to go back to (pc of the call, fp, sp, top), where the result goes (0: to the host), callee, its stack. */
export const FRAME_BYTES = 32;
export const FRAME_PC = 0;
export const FRAME_FP = 4;
export const FRAME_SP = 8;
export const FRAME_TOP = 12;
export const FRAME_RESULT = 16;
export const FRAME_FUNCTION = 20;
export const FRAME_STACK = 24;
export const FRAME_STANDING = 28;

/** Return address and home space: what every call takes of the stack on x64 besides its objects. */
export const CALL_STACK_BYTES = 48;
/** A loop without statements (`for (;;);`) reaches a boundary after this many instructions. */
export const LONGEST_STEP = 1048576;

// Why the core came back.
export const EXIT_STEPS = 0;
export const EXIT_CALL = 1;
export const EXIT_RETURNED = 2;
export const EXIT_FAULT = 3;
/** At an instruction of exceptions, which the host carries out. */
export const EXIT_UNWIND = 4;
/** At a STOP, or at a boundary after which watched bytes are not what they were. */
export const EXIT_STOP = 5;
/** Only between the two loops: go on in the tracking one, in the plain one. */
export const EXIT_TRACK = 6;
export const EXIT_PLAIN = 7;

// What the core reports: kind, with one 64-bit and one 32-bit operand.
/** Address; bytes wanted. */
export const REPORT_READ = 0;
/** Address; bytes wanted. */
export const REPORT_WRITE = 1;
/** Index; 0. */
export const REPORT_INDEX = 2;
/** Origin; slot. */
export const REPORT_UNDEFINED = 3;
/** 0; 0. */
export const REPORT_DIVIDE = 4;
/** 0; 1 when fatal (the quotient does not fit). */
export const REPORT_OVERFLOW = 5;
/** Count; width. */
export const REPORT_SHIFT = 6;
/** Bits of the floating value; 0. */
export const REPORT_FLOAT = 7;
/** Address; 0. */
export const REPORT_FUNCTION = 8;
/** 0; 0. */
export const REPORT_STACK = 9;
/** Index into TRAPS; 0. */
export const REPORT_TRAP = 10;
/** Address; bytes wanted: some of them are lent. The access takes place. */
export const REPORT_LENT_READ = 11;
export const REPORT_LENT_WRITE = 12;

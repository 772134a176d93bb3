/**
 * The instruction set: what `emit` writes and the machine's core runs.
 *
 * An instruction is 16 bytes, little-endian: `op:u16 a:u16 b:u16 c:u16 imm:i64`. `a`, `b`, `c` name *slots* of the running
 * frame: 8-byte registers outside the program's memory, so that no stray write of the program can reach them.
 *
 * A slot holds an integer in *canonical* form: sign-extended to 64 bits if its C++ type is signed, zero-extended if it is
 * unsigned (bool, pointers and enums by their underlying type); a floating value as the bits of an f64 (`float` values are
 * f64 rounded to f32 after each operation). Canonical form is what lets one 64-bit comparison serve every width.
 *
 * Locals whose address is never taken live in slots; all others, arrays and class objects live in the thread's stack
 * memory, each between red zones. Globals and literals live in the program's image.
 */
export const INSTRUCTION_BYTES = 16;

/** How `a b c imm` are used, for the disassembler and for readers of this file. `k`: constant in imm; `→`: jump target (instruction index) in the low 32 bits of imm. */
export const OPS = [
  // ── steps and frames
  'STEP', //      a statement (or other point where a reader may stop) begins here
  'ENTER', //     first instruction of a function: c slots, imm stack bytes (multiple of 16, red zones included); poisons that stack
  'CALL', //      imm = function index; arguments stand in slots a, a+1, …, which become the callee's slots 0, 1, …; result comes back in slot a
  'CALLI', //     the same through the function address in slot b
  'NATIVE', //    imm = index into Program.natives; arguments from slot a on, b of them; result in slot a
  'RET', //       result in slot 0 (nothing there for void); releases the frame
  'DECLARE', //   imm = offset | size << 32 in the frame's stack: an object begins its life, addressable and unwritten
  'KILL', //      the same bytes: the object's scope ends
  'TRAP', //      imm = index into TRAPS: the thread cannot go on
  'STOP', //      STEP where a breakpoint is: never in a program, the machine puts it in a STEP's place
  // ── exceptions: what the machine does at them is told in machine/unwind.ts
  'THROW', //     the exception object at address a, of type imm in Program.thrown, is thrown
  'RETHROW', //   the exception that is being handled is thrown again
  'RESUME', //    the end of a cleanup that an exception ran: it goes on
  'CAUGHT', //    a handler ends: a = the exception object if this was its last handler, else 0; a + 1 = its destructor, or 0
  // ── constants and moves
  'MOV', //       a = b
  'LDI', //       a = k (any 64-bit pattern, floating bits too)
  'LEAG', //      a = address of image offset k
  'LEAS', //      a = address of stack offset k in this frame
  'LEAT', //      a = address of offset k in what this thread has of its own
  'LEAF', //      a = address of function k
  'UNDEF', //     slot a begins its life unwritten
  // ── memory: every access is checked against the shadow
  'LD8S',
  'LD8U',
  'LD16S',
  'LD16U',
  'LD32S',
  'LD32U',
  'LD64',
  'LDF32', // a = [b + k]; 64 serves f64 too
  'ST8',
  'ST16',
  'ST32',
  'ST64',
  'STF32', //                            [b + k] = a
  'COPY', //      imm bytes from [b] to [a], shadow and all (struct assignment: padding and unwritten bytes travel silently)
  'ZERO', //      imm bytes at [a] become zero
  'INDEX', //     a = b + c * k (address arithmetic, wraps)
  'BOUND', //     finding when slot a is not in -c ≤ a < k + c (b = 1: ≤ k); c elements of red zone are left to the access; the program goes on
  // ── 32-bit: S checks signed overflow (finding, wraps), U wraps
  'ADD32S',
  'SUB32S',
  'MUL32S',
  'DIV32S',
  'REM32S',
  'ADD32U',
  'SUB32U',
  'MUL32U', // a = b op c
  'SHL32S',
  'SHL32U',
  'SHR32S',
  'SHR32U',
  'NEG32S',
  'NEG32U',
  'NOT32U', //         shifts check the count; NEG, NOT: a = op b
  // ── 64-bit; DIVU, REMU, AND, OR, XOR, NOT serve all widths whose result stays canonical
  'ADD64',
  'ADD64S',
  'SUB64',
  'SUB64S',
  'MUL64',
  'MUL64S',
  'DIV64S',
  'REM64S',
  'DIVU',
  'REMU',
  'AND',
  'OR',
  'XOR',
  'NOT',
  'SHL64',
  'SHR64S',
  'SHR64U',
  'NEG64',
  'NEG64S',
  // ── conversions
  'SX8',
  'SX16',
  'SX32',
  'ZX8',
  'ZX16',
  'ZX32',
  'BOOL', // a = convert b; BOOL: b != 0
  'I2F',
  'U2F',
  'F2I',
  'F2U',
  'F32',
  'FBOOL', //           F2I: to signed 64, checked; F32: rounds to float
  // ── immediate forms: a = b op k
  'ADD32SI',
  'ADD32UI',
  'ADD64I',
  'MUL32SI',
  'MUL64I',
  'ANDI',
  'SHL32SI',
  'SHR32SI',
  'SHR32UI',
  // ── comparisons: a = b op c, 0 or 1 (I: a = b op k)
  'EQ',
  'NE',
  'LTS',
  'LES',
  'LTU',
  'LEU',
  'EQI',
  'NEI',
  'LTSI',
  'LESI',
  'GTSI',
  'GESI',
  // ── floating
  'FADD',
  'FSUB',
  'FMUL',
  'FDIV',
  'FNEG',
  'FEQ',
  'FNE',
  'FLT',
  'FLE',
  // ── jumps (I: compare slot a with the signed 32-bit constant in the high half of imm)
  'JMP',
  'JZ',
  'JNZ', // JZ/JNZ test slot a
  'JEQ',
  'JNE',
  'JLTS',
  'JLES',
  'JLTU',
  'JLEU', // compare slots a, b
  'JEQI',
  'JNEI',
  'JLTSI',
  'JLESI',
  'JGTSI',
  'JGESI',
] as const;

export type OpName = (typeof OPS)[number];

/** Opcode numbers by name. */
export const OP = Object.fromEntries(OPS.map((name, index) => [name, index])) as Readonly<Record<OpName, number>>;

/** Why a TRAP stands where it stands. */
export const TRAPS = ['missing-return', 'unreachable', 'pure-virtual-call'] as const;

/*
 * Calling convention
 * - Fixed arguments, one slot each. A class object passed by value: the caller makes a copy in its own stack memory and passes
 *   the copy's address (`COPY` or the copy constructor), which the callee uses as its parameter.
 * - A function returning a class object takes one more argument, first: the address where to build it; it returns that address.
 * - `this` comes next, then the parameters as declared.
 * - A variadic function (native or not) takes one more argument, last: the address of an area in the caller's stack memory with
 *   8 bytes for each variable argument in order (integers canonical, floats as f64; class objects not allowed). `va_list` is
 *   that address; `va_arg` reads 8 bytes and moves on.
 * - Natives follow the same rules; a struct by value (inet_ntoa's in_addr) arrives as an address.
 */

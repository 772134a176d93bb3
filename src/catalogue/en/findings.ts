import type { FindingCode } from '../../simulator/machine/finding.ts';

/**
 * Messages of findings by code, and of the moments in their stories. `code/form` is used instead of `code` where the finding's
 * data have that `form`: `heap` (a block of the heap), `literal` (a string literal), `element` (one element of an array is accessed),
 * `unknown` (no object is known).
 */
export const findings: Record<FindingCode, string> & Record<string, string> = {
  'out-of-bounds-read': "This reads bytes {offset} to {last} of '{object}', which has only {size} bytes, numbered from 0.",
  'out-of-bounds-read/element':
    "This reads element {index} of '{object}', which has {count} elements: they are numbered from 0 to one less.",
  'out-of-bounds-read/heap': 'This reads bytes {offset} to {last} of a heap block of {size} bytes: past its end, or before its beginning.',
  'out-of-bounds-read/literal': 'This reads bytes {offset} to {last} of a string literal of {size} bytes, its terminating zero included.',
  'out-of-bounds-read/unknown': 'This reads from {address}, where there is no object.',
  'out-of-bounds-write':
    "This writes to bytes {offset} to {last} of '{object}', which has only {size} bytes, numbered from 0. On a real machine it would overwrite whatever stands beside it.",
  'out-of-bounds-write/element':
    "This writes to element {index} of '{object}', which has {count} elements: they are numbered from 0 to one less. On a real machine it would overwrite whatever stands beside it.",
  'out-of-bounds-write/heap':
    'This writes to bytes {offset} to {last} of a heap block of {size} bytes. On a real machine it would damage the heap.',
  'out-of-bounds-write/literal': 'This writes to bytes {offset} to {last} of a string literal of {size} bytes.',
  'out-of-bounds-write/unknown': 'This writes to {address}, where there is no object.',
  'index-out-of-bounds':
    "The index {index} in '{expression}' is outside the array: it has {count} elements, so the last index is one less.",
  'index-out-of-bounds/string': 'The index {index} is past the end of the string, which has {count} characters.',
  'use-after-free': 'This uses memory that was freed already.',
  'use-after-free/heap': 'This uses offset {offset} of a heap block of {size} bytes that was freed already.',
  'use-after-scope': "This uses '{object}' after the end of its life: the block or function that it belonged to has been left.",
  'use-after-scope/unknown': 'This uses a local variable of a function that has already returned (address {address}).',
  'double-free': 'This frees a block that was freed already.',
  'bad-free':
    'This frees {address}, which is not the beginning of a heap block: only what malloc, calloc, realloc or new gave can be freed.',
  'bad-free/local': "This frees '{object}', a local variable: only what malloc, calloc, realloc or new gave can be freed.",
  'bad-free/global': "This frees '{object}', a global variable: only what malloc, calloc, realloc or new gave can be freed.",
  'bad-free/heap': 'This frees an address inside a heap block of {size} bytes; only its beginning can be freed.',
  'mismatched-free':
    'This block came from {allocator}, but is given to {release}: each way of allocating has its own way of freeing, and the two must match.',
  'memory-leak':
    'The {bytes} bytes allocated here were never freed, and nothing points to them any more when the program ends ({blocks} blocks).',
  'overlapping-copy':
    'The {bytes} bytes copied from and to overlap (they are {distance} bytes apart): this function may copy in any order. memmove may be used for that.',
  'uninitialised-read': "'{object}' is used before it was given a value: what happens next depends on whatever stood in memory.",
  'uninitialised-read/unknown': 'A value is used that was never written: what happens next depends on whatever stood in memory.',
  'uninitialised-read/heap': 'A value from a heap block is used that was never written since the block was allocated.',
  'uninitialised-argument': "This call is given '{object}', which was never given a value.",
  'uninitialised-argument/unknown': 'This call is given a value that was never written.',
  'uninitialised-argument/heap': 'This call is given bytes of a heap block that were never written since the block was allocated.',
  'null-dereference':
    "'{expression}' uses a null pointer: there is nothing at address {address}. Windows ends the process (access violation, 0xC0000005).",
  'null-dereference/unknown':
    'This uses a null pointer: there is nothing at address {address}. Windows ends the process (access violation, 0xC0000005).',
  'wild-address':
    "'{expression}' uses the address {address}, which belongs to nothing: the pointer does not point to an object. Windows ends the process (access violation, 0xC0000005).",
  'wild-address/unknown':
    'The address {address} belongs to nothing: the pointer does not point to an object. Windows ends the process (access violation, 0xC0000005).',
  'write-to-constant': "This writes to '{object}', which is constant. Windows ends the process (access violation, 0xC0000005).",
  'write-to-constant/literal':
    'This writes to a string literal, which is constant. Windows ends the process (access violation, 0xC0000005).',
  'write-to-constant/unknown':
    'This writes to address {address}, where everything is constant. Windows ends the process (access violation, 0xC0000005).',
  'page-protected':
    'The page at {address} does not allow this {access}: it is reserved and not committed, or protected. Windows ends the process (access violation, 0xC0000005).',
  'stack-exhausted':
    "The stack is used up: {depth} calls are in progress, the last of them to '{function}'. Does a function call itself without end?",
  'memory-exhausted': 'There is no memory left for {bytes} bytes.',
  'bad-function-pointer': 'This calls a function at {address}, where there is none.',
  'divide-by-zero': "'{expression}' divides by zero. Windows ends the process (0xC0000094).",
  'signed-overflow':
    "The result of '{expression}' does not fit its signed type. In C++ that is undefined; here it wraps around, as most machines do.",
  'bad-shift': 'This shifts by {count} bits, but the value has {bits}: the count must be from 0 to one less than that.',
  'float-out-of-range': 'The floating value {value} does not fit the integer type that it is converted to.',
  'missing-return': "'{function}' promises to return a value, but ended without a return statement.",
  unreachable: "Execution came to a place in '{function}' that it can never come to.",
  'pure-virtual-call': 'This calls a pure virtual function, which has no body: the object is being constructed or destroyed.',
  'uncaught-exception': "An exception of type '{type}' is thrown here and nothing catches it: std::terminate ends the program.",
  'unhandled-exception': 'The exception {code} is raised here and nothing handles it: Windows ends the process with this code.',
  'exception-leaves-noexcept':
    "An exception of type '{type}' would leave '{function}', which promises to let none out (noexcept; destructors promise it unasked): std::terminate ends the program.",
  'exception-during-unwinding':
    "A destructor that runs because an exception passes through '{function}' lets out another one, of type '{type}': std::terminate ends the program.",
  'rethrow-without-exception': "This 'throw;' throws again what is being handled, but no exception is: std::terminate ends the program.",
  abort: 'The program ended itself by abort().',
  'assertion-failed': "The assertion '{expression}' does not hold.",
  'bad-format': "The format conversion '{conversion}' is not one that this function knows.",
  'missing-argument': "The conversion '{conversion}' asks for an argument, but the call gave no more.",
  'invalid-parameter':
    "'{call}' was given a buffer that is too small, or another argument that it does not allow. Microsoft's runtime ends the process (0xC0000409).",
  'string-not-terminated':
    "The text in '{object}' has no terminating zero within its {bytes} bytes, so reading it as a string runs on into what follows.",
  'string-not-terminated/heap':
    'The text in a heap block has no terminating zero within its {bytes} bytes, so reading it as a string runs on into what follows.',
  'string-not-terminated/literal':
    'The text has no terminating zero within its {bytes} bytes, so reading it as a string runs on into what follows.',
  'string-not-terminated/unknown':
    'The text at {address} has no terminating zero within its {bytes} bytes, so reading it as a string runs on into what follows.',
  'not-simulated': 'Windows has {feature}; this simulation does not. The call fails as if it were unknown.',
  'lent-memory-gone':
    'An overlapped operation has ended, and the {bytes} bytes at {address} that were lent to it are gone. Buffers and OVERLAPPED must stay until the operation has ended.',
  runaway: 'The program ran for {steps} steps without waiting for anything or coming to an end.',
  'runaway/calls':
    'The program made {calls} calls without waiting for anything or coming to an end, and nothing is on its way that could change that.',

  'handle-used-after-close': '{api} is given handle {handle}, which was closed before. By now the number might stand for another object.',
  'handle-closed-twice': '{api} closes handle {handle}, which is closed already. By now the number might stand for another object.',
  'winsock-not-started': '{api} fails with WSANOTINITIALISED: WSAStartup has not been called, or WSACleanup has been called as often.',
  'section-not-initialised': '{api} is given a critical section that was never initialised, or was deleted.',
  'section-not-owned':
    'LeaveCriticalSection is called by a thread that does not own the critical section. Windows does not notice; the section is damaged.',
  'section-deleted-while-owned': 'The critical section is deleted while thread {owner} owns it.',
  'section-owner-ended': 'Thread {owner}, which owns the critical section, has ended without leaving it. Nobody will ever enter it again.',
  'overlapped-in-flight':
    '{api} is given an OVERLAPPED ({address}) whose operation has not ended yet. Windows writes the results of both into it.',
  'buffer-lent-twice':
    '{api} is given {bytes} bytes at {address} of which {holder}, still in progress, is going to write some: what stands there in the end belongs to neither.',
  'lent-memory-read':
    "'{object}' is read while {api}, still in progress, is going to write there: what is read may be old, new or half of each.",
  'lent-memory-read/heap':
    'Bytes of a heap block are read while {api}, still in progress, is going to write there: what is read may be old, new or half of each.',
  'lent-memory-read/unknown':
    'Bytes at {address} are read while {api}, still in progress, is going to write there: what is read may be old, new or half of each.',
  'lent-memory-written':
    "'{object}' is changed while it is lent to {api}, which is still in progress: a send may send either, and what a receive brings may be overwritten.",
  'lent-memory-written/heap':
    'Bytes of a heap block are changed while they are lent to {api}, which is still in progress: a send may send either, and what a receive brings may be overwritten.',
  'lent-memory-written/unknown':
    'Bytes at {address} are changed while they are lent to {api}, which is still in progress: a send may send either, and what a receive brings may be overwritten.',
  'lent-memory-written/overlapped':
    'An OVERLAPPED is changed while {api}, which was given it, is still in progress. Until the operation has ended it belongs to the system.',
  'result-read-early':
    'InternalHigh of an OVERLAPPED is read while {api} is still in progress: it holds the number of bytes only when the operation has ended.',
  'result-read-early/count':
    "'{object}' is used as the number of bytes that {api} has moved, but the operation is still in progress: the call that asked for its result failed with WSA_IO_INCOMPLETE and left the variable as it was.",
  'bytes-never-sent':
    '{api} took {taken} of {asked} bytes, and what is sent now are other bytes: the {left} that were left are missing in the stream.',
  'bytes-never-sent/refused-other':
    '{api} failed with WSAEWOULDBLOCK, and what is sent now are other bytes: the {left} that it was given are missing in the stream.',
  'bytes-never-sent/closed': '{api} took {taken} of {asked} bytes, and here the connection is ended: the other {left} were never sent.',
  'bytes-never-sent/refused-closed':
    '{api} failed with WSAEWOULDBLOCK, and here sending is ended: the {left} bytes that it was given were never sent.',
  'bytes-never-sent/ended': '{api} took only {taken} of {asked} bytes here, and the program has ended without sending the other {left}.',
  'bytes-never-sent/rest':
    '{api} took only {taken} of {asked} bytes here. There is room for the other {left}, but the program waits for something else: FD_WRITE, for one, comes only after a send that failed with WSAEWOULDBLOCK.',
  'bytes-never-sent/refused-rest':
    '{api} failed with WSAEWOULDBLOCK here. By now there is room for the {left} bytes, but the program does not send them again.',
  'handle-leak': 'Handles opened here and never closed before the program ended: {count}. Windows closes them now.',
  'handle-leak/socket':
    'Sockets opened here and never closed before the program ended: {count}. Windows closes them now, without WSACleanup and without waiting.',
  'handle-leak/thread': 'Thread handles opened here and never closed before the program ended: {count}. Windows closes them now.',
  'handle-leak/file': 'Files opened here and never closed before the program ended: {count}. Windows closes them now.',
  'too-many-objects': '{api} is asked to wait for {count} objects. It takes {limit} at most, and fails.',
  'blocking-in-window-procedure': '{api} waits inside a window procedure. As long as it does, no message of this thread is handled.',
  'busy-waiting':
    '{api} has come back with nothing {calls} times in a row, and the thread never waits. It has used {share} % of a processor so far.',
  deadlock: 'This thread waits for something that nobody is left to bring about: the program is in a deadlock.',
  'deadlock/lock':
    'This thread waits for a lock that thread {owner} owns, and nothing can make that thread go on: the program is in a deadlock.',

  'declared-here': "'{object}' is declared here.",
  'allocated-here': 'The block of {size} bytes was allocated here.',
  'freed-here': 'The block was freed here.',
  'closed-here': 'Handle {handle} was closed here.',
  'lent-here': '{api} was given the memory here.',
  'asked-here': '{api} said here that the operation had not ended.',
  'took-part-here': '{api} took {taken} of {asked} bytes here.',
  'refused-here': '{api} failed with WSAEWOULDBLOCK here.',
  'overlapped-given-here': '{api} was given the OVERLAPPED here.',
  'last-call/heap': '{api} had an address in this block last, and returned {value}.',
  'last-call': "{api} had '{object}' last, and returned {value}.",
};

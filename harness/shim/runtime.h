/*
 * What the generated wrappers of generate.ts use. For C and C++, by MinGW and by Microsoft's compiler, 64-bit.
 *
 * A traced process appends two lines a call to the file that OVERLAPPED_TRACE names, one when the call begins and one when it has
 * returned, each with one WriteFile: a process that is killed loses nothing. Without that variable the wrappers only call through.
 * The last error and errno stay as the functions leave them. What a traced process has besides: a file handle, a heap of its own,
 * and a standard output that is not buffered, as it is not on a console.
 */
#include <windows.h>
#include <stdio.h>

#if defined(_MSC_VER)
#include <intrin.h>
#define OVERLAPPED_NOINLINE __declspec(noinline)
#define OVERLAPPED_CALLER _ReturnAddress()
#else
#define OVERLAPPED_NOINLINE __attribute__((noinline, unused))
#define OVERLAPPED_CALLER __builtin_return_address(0)
#endif
typedef struct overlapped_thread {
  DWORD id;
  unsigned number;
  unsigned calls;
} overlapped_thread;

/* One for the whole program, of however many sources it is made. */
typedef struct overlapped_shared {
  volatile LONG state; /* 0: not begun, 1: beginning, 2: ready */
  HANDLE file;         /* NULL: off */
  HANDLE heap;
  CRITICAL_SECTION lock;
  LONGLONG frequency;
  char *image;
  overlapped_thread *threads;
  unsigned known, room;
  unsigned made;   /* threads that the program made */
  unsigned others; /* threads that the system made */
} overlapped_shared;
#ifdef __cplusplus
extern "C" {
#endif
__declspec(selectany) overlapped_shared overlapped_trace = {0};
#ifdef __cplusplus
}
#endif

/* A call that is being recorded: the line that is being written. */
typedef struct overlapped_call {
  int on;
  int first; /* nothing stands in the innermost object yet */
  unsigned thread, n;
  DWORD error;
  char *text;
  size_t length, room;
} overlapped_call;

static void overlapped_begin(void) {
  WCHAR path[1024];
  LARGE_INTEGER frequency;
  DWORD length = GetEnvironmentVariableW(L"OVERLAPPED_TRACE", path, 1024);
  if (length == 0 || length >= 1024) return;
  HANDLE file = CreateFileW(path, FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_ALWAYS, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return;
  InitializeCriticalSection(&overlapped_trace.lock);
  QueryPerformanceFrequency(&frequency);
  overlapped_trace.frequency = frequency.QuadPart;
  overlapped_trace.heap = HeapCreate(0, 0, 0);
  overlapped_trace.image = (char *)GetModuleHandleW(NULL);
  if (GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) != FILE_TYPE_CHAR) {
    fflush(stdout);
    setvbuf(stdout, NULL, _IONBF, 0);
  }
  overlapped_trace.file = file;
}

static int overlapped_on(void) {
  while (overlapped_trace.state != 2) {
    if (InterlockedCompareExchange(&overlapped_trace.state, 1, 0) == 0) {
      overlapped_begin();
      InterlockedExchange(&overlapped_trace.state, 2);
    } else
      Sleep(0);
  }
  return overlapped_trace.file != NULL;
}

static LONGLONG overlapped_now(void) {
  LARGE_INTEGER now;
  LONGLONG f = overlapped_trace.frequency;
  QueryPerformanceCounter(&now);
  return now.QuadPart / f * 1000000 + now.QuadPart % f * 1000000 / f;
}

/* The lock is held. */
static overlapped_thread *overlapped_enrol(DWORD id, unsigned number) {
  overlapped_thread *found;
  if (overlapped_trace.known == overlapped_trace.room) {
    unsigned room = overlapped_trace.room == 0 ? 64 : 2 * overlapped_trace.room;
    overlapped_thread *threads = (overlapped_thread *)HeapAlloc(overlapped_trace.heap, 0, room * sizeof(overlapped_thread));
    unsigned i;
    for (i = 0; i < overlapped_trace.known; i++) threads[i] = overlapped_trace.threads[i];
    if (overlapped_trace.threads) HeapFree(overlapped_trace.heap, 0, overlapped_trace.threads);
    overlapped_trace.threads = threads;
    overlapped_trace.room = room;
  }
  found = &overlapped_trace.threads[overlapped_trace.known++];
  found->id = id;
  found->number = number;
  found->calls = 0;
  return found;
}

/* The lock is held. The latest thread of that id: the system gives ids again. */
static overlapped_thread *overlapped_self(void) {
  DWORD id = GetCurrentThreadId();
  unsigned i;
  for (i = overlapped_trace.known; i-- > 0;)
    if (overlapped_trace.threads[i].id == id) return &overlapped_trace.threads[i];
  return overlapped_enrol(id, overlapped_trace.known == 0 ? 0 : 1000 + overlapped_trace.others++);
}

/* ---- Writing a line ---- */

static void overlapped_bytes(overlapped_call *call, const char *bytes, size_t length) {
  size_t i;
  if (call->length + length > call->room) {
    call->room = 2 * (call->length + length) + 512;
    call->text = (char *)(call->text ? HeapReAlloc(overlapped_trace.heap, 0, call->text, call->room)
                                     : HeapAlloc(overlapped_trace.heap, 0, call->room));
  }
  for (i = 0; i < length; i++) call->text[call->length + i] = bytes[i];
  call->length += length;
}

static void overlapped_put(overlapped_call *call, const char *text) {
  size_t length = 0;
  while (text[length]) length++;
  overlapped_bytes(call, text, length);
}

static void overlapped_unsigned(overlapped_call *call, ULONGLONG value) {
  char digits[24];
  int i = 24, large = value > 9007199254740991ULL;
  if (large) digits[--i] = '"';
  do digits[--i] = (char)('0' + value % 10);
  while ((value /= 10) != 0);
  if (large) digits[--i] = '"';
  overlapped_bytes(call, digits + i, 24 - i);
}

static void overlapped_signed(overlapped_call *call, LONGLONG value) {
  char digits[24];
  ULONGLONG size = value < 0 ? 0 - (ULONGLONG)value : (ULONGLONG)value;
  int i = 24, large = size > 9007199254740991ULL;
  if (large) digits[--i] = '"';
  do digits[--i] = (char)('0' + size % 10);
  while ((size /= 10) != 0);
  if (value < 0) digits[--i] = '-';
  if (large) digits[--i] = '"';
  overlapped_bytes(call, digits + i, 24 - i);
}

static void overlapped_hex(overlapped_call *call, unsigned value, int digits) {
  while (digits-- > 0) {
    char digit = "0123456789abcdef"[value >> 4 * digits & 15];
    overlapped_bytes(call, &digit, 1);
  }
}

static void overlapped_name(overlapped_call *call, const char *name) {
  overlapped_put(call, call->first ? "\"" : ",\"");
  overlapped_put(call, name);
  overlapped_put(call, "\":");
  call->first = 0;
}

static void overlapped_open(overlapped_call *call, const char *name) {
  overlapped_name(call, name);
  overlapped_put(call, "{");
  call->first = 1;
}

static void overlapped_close(overlapped_call *call) {
  overlapped_put(call, "}");
  call->first = 0;
}

static void overlapped_field(overlapped_call *call, const char *name, LONGLONG value) {
  overlapped_name(call, name);
  overlapped_signed(call, value);
}

static int overlapped_same(const void *one, const void *other, size_t size) {
  size_t i;
  for (i = 0; i < size; i++)
    if (((const char *)one)[i] != ((const char *)other)[i]) return 0;
  return 1;
}

static int overlapped_readable(const volatile void *address, size_t size) {
  return address != NULL && !IsBadReadPtr((const void *)address, size);
}

static void overlapped_pointer(overlapped_call *call, const volatile void *value) { overlapped_put(call, value ? "\"ptr\"" : "null"); }

static void overlapped_handle(overlapped_call *call, ULONG_PTR value) {
  overlapped_put(call, "{\"handle\":");
  overlapped_signed(call, (LONGLONG)value);
  overlapped_put(call, "}");
}

static void overlapped_unit(overlapped_call *call, unsigned unit) {
  char plain = (char)unit;
  if (unit >= ' ' && unit < 127 && unit != '"' && unit != '\\')
    overlapped_bytes(call, &plain, 1);
  else {
    overlapped_put(call, "\\u");
    overlapped_hex(call, unit, 4);
  }
}

static void overlapped_text(overlapped_call *call, const volatile void *text, int wide) {
  int i;
  if ((ULONG_PTR)text < 65536) {
    if (text)
      overlapped_unsigned(call, (ULONG_PTR)text);
    else
      overlapped_put(call, "null");
    return;
  }
  if (wide ? IsBadStringPtrW((const WCHAR *)text, OVERLAPPED_TEXT_LIMIT) : IsBadStringPtrA((const char *)text, OVERLAPPED_TEXT_LIMIT)) {
    overlapped_pointer(call, text);
    return;
  }
  overlapped_put(call, "\"");
  for (i = 0; i < OVERLAPPED_TEXT_LIMIT; i++) {
    unsigned unit = wide ? ((const WCHAR *)text)[i] : ((const unsigned char *)text)[i];
    if (unit == 0) break;
    overlapped_unit(call, unit);
  }
  overlapped_put(call, "\"");
}

static void overlapped_ipv4(overlapped_call *call, const void *address) {
  const unsigned char *bytes = (const unsigned char *)address;
  int i;
  overlapped_put(call, "\"");
  for (i = 0; i < 4; i++) {
    if (i > 0) overlapped_put(call, ".");
    overlapped_unsigned(call, bytes[i]);
  }
  overlapped_put(call, "\"");
}

static void overlapped_place(overlapped_call *call, COORD place) {
  overlapped_put(call, "{\"X\":");
  overlapped_signed(call, place.X);
  overlapped_put(call, ",\"Y\":");
  overlapped_signed(call, place.Y);
  overlapped_put(call, "}");
}

/* The size of an array that is counted by an integer of 32 bits somewhere else; 0 when that cannot be read. */
static int overlapped_counted(const volatile void *count) { return overlapped_readable(count, 4) ? *(const volatile int *)count : 0; }

static void overlapped_address(overlapped_call *call, const volatile void *address, int size) {
  const unsigned char *bytes = (const unsigned char *)address;
  int i;
  if (!overlapped_readable(address, 2) || size < 2 || !overlapped_readable(address, size)) {
    overlapped_pointer(call, address);
    return;
  }
  unsigned family = bytes[0] | bytes[1] << 8;
  overlapped_put(call, "\"");
  if (family == 2 && size >= 8) {
    for (i = 0; i < 4; i++) {
      if (i > 0) overlapped_put(call, ".");
      overlapped_unsigned(call, bytes[4 + i]);
    }
  } else if (family == 23 && size >= 24) {
    overlapped_put(call, "[");
    for (i = 0; i < 8; i++) {
      if (i > 0) overlapped_put(call, ":");
      overlapped_hex(call, bytes[8 + 2 * i] << 8 | bytes[9 + 2 * i], 4);
    }
    overlapped_put(call, "]");
  } else {
    overlapped_put(call, "family ");
    overlapped_unsigned(call, family);
    overlapped_put(call, "\"");
    return;
  }
  overlapped_put(call, ":");
  overlapped_unsigned(call, bytes[2] << 8 | bytes[3]);
  overlapped_put(call, "\"");
}

/* An array of handles, `stride` bytes apart. */
static void overlapped_handles(overlapped_call *call, const volatile void *handles, unsigned count) {
  unsigned i;
  if (count > OVERLAPPED_ARRAY_LIMIT) count = OVERLAPPED_ARRAY_LIMIT;
  if (!overlapped_readable(handles, count * sizeof(ULONG_PTR))) {
    overlapped_pointer(call, handles);
    return;
  }
  overlapped_put(call, "[");
  for (i = 0; i < count; i++) {
    if (i > 0) overlapped_put(call, ",");
    overlapped_handle(call, ((const ULONG_PTR *)handles)[i]);
  }
  overlapped_put(call, "]");
}

static void overlapped_option(overlapped_call *call, const volatile void *value, int size) {
  if (!overlapped_readable(value, size) || (size != 1 && size != 2 && size != 4 && size != 8))
    overlapped_pointer(call, value);
  else if (size == 8)
    overlapped_signed(call, *(const LONGLONG *)value);
  else
    overlapped_signed(call, size == 1 ? *(const unsigned char *)value : size == 2 ? *(const short *)value : *(const int *)value);
}

static void overlapped_message(overlapped_call *call, const volatile void *at) {
  const MSG *message = (const MSG *)at;
  if (!overlapped_readable(at, sizeof(MSG))) {
    overlapped_pointer(call, at);
    return;
  }
  overlapped_put(call, "{\"hwnd\":");
  overlapped_handle(call, (ULONG_PTR)message->hwnd);
  overlapped_put(call, ",\"message\":");
  overlapped_unsigned(call, message->message);
  overlapped_put(call, ",\"wParam\":");
  overlapped_unsigned(call, message->wParam);
  overlapped_put(call, ",\"lParam\":");
  overlapped_signed(call, message->lParam);
  overlapped_put(call, "}");
}

#ifdef SOMAXCONN
static void overlapped_set(overlapped_call *call, const volatile void *at) {
  const fd_set *set = (const fd_set *)at;
  if (!overlapped_readable(at, sizeof(u_int))) {
    overlapped_pointer(call, at);
    return;
  }
  overlapped_put(call, "{\"sockets\":");
  overlapped_handles(call, set->fd_array, set->fd_count);
  overlapped_put(call, "}");
}

static void overlapped_time(overlapped_call *call, const volatile void *at) {
  const struct timeval *time = (const struct timeval *)at;
  if (overlapped_readable(at, sizeof(struct timeval)))
    overlapped_signed(call, (LONGLONG)time->tv_sec * 1000000 + time->tv_usec);
  else
    overlapped_pointer(call, at);
}
#endif

/* Base64 of scattered bytes: what does not fill a group of three waits in `pending`. */
typedef struct overlapped_encoder {
  unsigned pending;
  int held;
} overlapped_encoder;

static void overlapped_encode(overlapped_call *call, overlapped_encoder *encoder, const volatile void *data, size_t size) {
  const unsigned char *bytes = (const unsigned char *)data;
  size_t i;
  int j;
  for (i = 0; i < size; i++) {
    encoder->pending = encoder->pending << 8 | bytes[i];
    if (++encoder->held < 3) continue;
    for (j = 3; j >= 0; j--)
      overlapped_bytes(call, &"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[encoder->pending >> 6 * j & 63], 1);
    encoder->pending = 0;
    encoder->held = 0;
  }
}

static void overlapped_encoded(overlapped_call *call, overlapped_encoder *encoder) {
  int held = encoder->held;
  const unsigned char none[2] = {0, 0};
  if (held == 0) return;
  overlapped_encode(call, encoder, none, 3 - held);
  call->length -= 3 - held;
  overlapped_bytes(call, "==", 3 - held);
}

static void overlapped_data(overlapped_call *call, const volatile void *data, LONGLONG size) {
  overlapped_encoder encoder = {0, 0};
  if (size <= 0 || !overlapped_readable(data, (size_t)size)) return;
  overlapped_name(call, "bytes");
  overlapped_put(call, "\"");
  overlapped_encode(call, &encoder, data, (size_t)size);
  overlapped_encoded(call, &encoder);
  overlapped_put(call, "\"");
}

#ifdef _WINSOCK2API_
static void overlapped_buffers(overlapped_call *call, const volatile void *at, unsigned count) {
  const WSABUF *buffers = (const WSABUF *)at;
  unsigned i;
  if (count > OVERLAPPED_ARRAY_LIMIT) count = OVERLAPPED_ARRAY_LIMIT;
  if (!overlapped_readable(at, count * sizeof(WSABUF))) {
    overlapped_pointer(call, at);
    return;
  }
  overlapped_put(call, "[");
  for (i = 0; i < count; i++) {
    if (i > 0) overlapped_put(call, ",");
    overlapped_unsigned(call, buffers[i].len);
  }
  overlapped_put(call, "]");
}

static void overlapped_scattered(overlapped_call *call, const volatile void *at, unsigned count, LONGLONG size) {
  const WSABUF *buffers = (const WSABUF *)at;
  overlapped_encoder encoder = {0, 0};
  unsigned i;
  if (size <= 0 || !overlapped_readable(at, count * sizeof(WSABUF))) return;
  overlapped_name(call, "bytes");
  overlapped_put(call, "\"");
  for (i = 0; i < count && size > 0; i++) {
    size_t part = buffers[i].len < size ? buffers[i].len : (size_t)size;
    if (!overlapped_readable(buffers[i].buf, part)) break;
    overlapped_encode(call, &encoder, buffers[i].buf, part);
    size -= part;
  }
  overlapped_encoded(call, &encoder);
  overlapped_put(call, "\"");
}

static void overlapped_network_events(overlapped_call *call, const volatile void *at) {
  const WSANETWORKEVENTS *events = (const WSANETWORKEVENTS *)at;
  int i;
  if (!overlapped_readable(at, sizeof(WSANETWORKEVENTS))) {
    overlapped_pointer(call, at);
    return;
  }
  overlapped_put(call, "{\"lNetworkEvents\":");
  overlapped_signed(call, events->lNetworkEvents);
  overlapped_put(call, ",\"iErrorCode\":{");
  call->first = 1;
  for (i = 0; i < FD_MAX_EVENTS; i++) {
    char bit[3] = {(char)(i < 10 ? '0' + i : '1'), (char)(i < 10 ? 0 : '0' + i - 10), 0};
    if (events->iErrorCode[i] != 0 && (events->lNetworkEvents >> i & 1)) overlapped_field(call, bit, events->iErrorCode[i]);
  }
  overlapped_put(call, "}}");
  call->first = 0;
}
#endif

/* ---- A call ---- */

/* Writes the line and makes room for the next. */
static void overlapped_line(overlapped_call *call) {
  DWORD written;
  overlapped_put(call, "}\n");
  /* Wine finds the end of the file and writes there in two steps. */
  EnterCriticalSection(&overlapped_trace.lock);
  WriteFile(overlapped_trace.file, call->text, (DWORD)call->length, &written, NULL);
  LeaveCriticalSection(&overlapped_trace.lock);
  call->length = 0;
}

/* Begins the record of a call: its line is open, and so is "args". */
static int overlapped_enter(overlapped_call *call, const char *api, const void *caller) {
  DWORD error = GetLastError();
  call->on = overlapped_on();
  call->error = error;
  if (!call->on) {
    SetLastError(error);
    return 0;
  }
  EnterCriticalSection(&overlapped_trace.lock);
  overlapped_thread *self = overlapped_self();
  call->thread = self->number;
  call->n = self->calls++;
  LeaveCriticalSection(&overlapped_trace.lock);
  call->text = NULL;
  call->length = call->room = 0;
  call->first = 1;
  overlapped_put(call, "{");
  overlapped_field(call, "t", call->thread);
  overlapped_field(call, "n", call->n);
  overlapped_name(call, "api");
  overlapped_put(call, "\"");
  overlapped_put(call, api);
  overlapped_put(call, "\"");
  overlapped_field(call, "at", (const char *)caller - overlapped_trace.image);
  overlapped_open(call, "args");
  return 1;
}

static void overlapped_entered(overlapped_call *call) {
  overlapped_close(call);
  overlapped_field(call, "enter", overlapped_now());
  overlapped_line(call);
  SetLastError(call->error);
}

/* The function has returned. */
static int overlapped_leave(overlapped_call *call) {
  if (!call->on) return 0;
  call->error = GetLastError();
  call->first = 1;
  overlapped_put(call, "{");
  overlapped_field(call, "t", call->thread);
  overlapped_field(call, "n", call->n);
  overlapped_field(call, "leave", overlapped_now());
  return 1;
}

static void overlapped_left(overlapped_call *call, int failed) {
  if (failed) overlapped_field(call, "error", call->error);
  overlapped_line(call);
  HeapFree(overlapped_trace.heap, 0, call->text);
  SetLastError(call->error);
}

/* ---- Threads that the program makes ---- */

/* What a new thread is to do: its number was given by its creator. */
typedef struct overlapped_start {
  unsigned number;
  void *function;
  void *argument;
} overlapped_start;

static overlapped_start *overlapped_planned(overlapped_call *call, void *function, void *argument) {
  overlapped_start *start;
  if (!call->on || function == NULL) return NULL;
  start = (overlapped_start *)HeapAlloc(overlapped_trace.heap, 0, sizeof(overlapped_start));
  start->function = function;
  start->argument = argument;
  EnterCriticalSection(&overlapped_trace.lock);
  start->number = ++overlapped_trace.made;
  LeaveCriticalSection(&overlapped_trace.lock);
  return start;
}

/* No thread was made after all: its number is free again, unless another was made meanwhile. */
static void overlapped_cancelled(overlapped_start *start) {
  EnterCriticalSection(&overlapped_trace.lock);
  if (start->number == overlapped_trace.made) overlapped_trace.made--;
  LeaveCriticalSection(&overlapped_trace.lock);
  HeapFree(overlapped_trace.heap, 0, start);
}

static overlapped_start overlapped_begun(void *argument) {
  overlapped_start start = *(overlapped_start *)argument;
  HeapFree(overlapped_trace.heap, 0, argument);
  EnterCriticalSection(&overlapped_trace.lock);
  overlapped_enrol(GetCurrentThreadId(), start.number);
  LeaveCriticalSection(&overlapped_trace.lock);
  return start;
}

static DWORD WINAPI overlapped_run(void *argument) {
  overlapped_start start = overlapped_begun(argument);
  return ((DWORD(WINAPI *)(void *))start.function)(start.argument);
}

static void __cdecl overlapped_run_plain(void *argument) {
  overlapped_start start = overlapped_begun(argument);
  ((void(__cdecl *)(void *))start.function)(start.argument);
}

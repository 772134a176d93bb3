import { expect, test } from 'vitest';
import { runPair } from './pair.ts';

/** Source of each rule: the page on learn.microsoft.com named in the test. */

const FILE = `
static HANDLE file(const char *text) { HANDLE f = CreateFileA("f.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL); DWORD n;
  WriteFile(f, text, (DWORD)strlen(text), &n, NULL); CloseHandle(f);
  return CreateFileA("f.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, FILE_FLAG_OVERLAPPED, NULL); }
static void CALLBACK ended(DWORD error, DWORD bytes, LPOVERLAPPED overlapped) { say(error); say(bytes); }
`;

const file = (one: string, token = 'd'): string => runPair(one, '', FILE, token);

test('an overlapped read goes on, from where its OVERLAPPED says, and its event tells the end (ReadFile function; Synchronization and Overlapped Input and Output)', () => {
  expect(
    file(`HANDLE f = file("0123456789"); o.Offset = 4; o.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
      say(ReadFile(f, buffer, 3, NULL, &o)); say(GetLastError()); say(GetOverlappedResult(f, &o, &count, FALSE)); say(GetLastError());
      say(WaitForSingleObject(o.hEvent, 1000)); say(GetOverlappedResult(f, &o, &count, TRUE)); say(count); printf("%.3s", buffer);`),
  ).toBe('0 997 0 996 0 1 3 456');
});

test('by another schedule it ends at once, TRUE, and tells all the same (Synchronous and Asynchronous I/O)', () => {
  const program = `HANDLE f = file("0123456789"); HANDLE port = CreateIoCompletionPort(f, NULL, 8, 0); ULONG_PTR key; LPOVERLAPPED got;
    BOOL now = ReadFile(f, buffer, 3, NULL, &o); say(now || GetLastError() == ERROR_IO_PENDING); GetQueuedCompletionStatus(port, &count, &key, &got, INFINITE); say(count); say(key); say(now);`;
  const runs = Array.from({ length: 12 }, (_, seed) => file(program, `r${seed}`));
  expect(new Set(runs)).toEqual(new Set(['1 3 8 0', '1 3 8 1']));
});

test('a read behind the end fails with ERROR_HANDLE_EOF, at once or later (Testing for the End of a File)', () => {
  const program = `HANDLE f = file("0123"); o.Offset = 4; say(ReadFile(f, buffer, 3, NULL, &o)); DWORD error = GetLastError();
    if (error == ERROR_IO_PENDING) { say(GetOverlappedResult(f, &o, &count, TRUE)); error = GetLastError(); } say(error);`;
  const runs = Array.from({ length: 12 }, (_, seed) => file(program, `r${seed}`));
  expect(new Set(runs)).toEqual(new Set(['0 38', '0 0 38']));
});

test('a file opened for overlapped operations needs an OVERLAPPED (ReadFile function; the code is Wine 8.0’s)', () => {
  expect(file(`HANDLE f = file("0123"); say(ReadFile(f, buffer, 3, &count, NULL)); say(GetLastError());`)).toBe('0 87');
});

test('ReadFileEx and WriteFileEx tell their routine (ReadFileEx function, WriteFileEx function)', () => {
  expect(
    file(`HANDLE f = file("0123"); say(WriteFileEx(f, "ab", 2, &o, ended)); say(SleepEx(1000, TRUE)); o.Offset = 1; say(ReadFileEx(f, buffer, 9, &o, ended)); say(SleepEx(1000, TRUE));
      printf("%.3s", buffer);`),
  ).toBe('1 0 2 192 1 0 3 192 b23');
});

test('cancelling, and closing the file, end what goes on (CancelIoEx function, CloseHandle function)', () => {
  expect(
    file(`HANDLE f = file("0123"); ReadFile(f, buffer, 3, NULL, &o); say(CancelIoEx(f, &o)); say(GetOverlappedResult(f, &o, &count, TRUE)); say(GetLastError());
      OVERLAPPED two = {}; ReadFile(f, buffer, 3, NULL, &two); CloseHandle(f); say(HasOverlappedIoCompleted(&two)); Sleep(5); say(two.InternalHigh);`),
  ).toBe('1 0 995 1 0');
});

test('a socket is a file: ReadFile and WriteFile move its bytes, overlapped or waiting (Socket Handles)', () => {
  expect(
    runPair(
      `say(ReadFile((HANDLE)s, buffer, 64, &count, NULL)); say(count); say(WriteFile((HANDLE)s, "ok", 2, &count, &o)); say(count); o = {};
       say(ReadFile((HANDLE)s, buffer, 64, NULL, &o)); say(GetLastError()); say(GetOverlappedResult((HANDLE)s, &o, &count, TRUE)); say(count);`,
      `send(s, "hello", 5, 0); recv(s, buffer, 2, MSG_WAITALL); Sleep(10); send(s, "bye", 3, 0); Sleep(10);`,
    ),
  ).toBe('1 5 1 2 0 997 1 3');
});

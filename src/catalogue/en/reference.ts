import type { ReferenceWords } from '../reference-words.ts';

export const reference: ReferenceWords = {
  intro: (count) =>
    `The ${count} functions of Windows that the chapters, examples and probes of this book use, by the header that declares them. What they do in all their cases stands in Microsoft’s documentation; here is what a reader of this book needs.`,
  errorsTitle: 'Error codes',
  errorsIntro:
    'WSAGetLastError and GetLastError give these numbers after a call that failed. Who may give which follows the lists in Microsoft’s documentation of each function.',
  header: (header) => `Declared in ${header}.`,
  fetched: 'Fetched with WSAIoctl',
  isFetched: 'No library has it: a program asks for its address with WSAIoctl.',
  source: (title) => `The whole of it: “${title}” at Microsoft Learn`,
  parameters: 'Parameters',
  columns: { name: 'Name', type: 'Type', direction: 'Passes', error: 'Error', number: 'Number', meaning: 'Meaning', functions: 'Given by' },
  direction: { in: 'in', out: 'out', inout: 'in and out' },
  failure: 'When it fails',
  fails: {
    SOCKET_ERROR: 'It returns SOCKET_ERROR (-1), and WSAGetLastError tells why.',
    INVALID_SOCKET: 'It returns INVALID_SOCKET, and WSAGetLastError tells why.',
    FALSE: 'It returns 0, and GetLastError (of a Winsock function WSAGetLastError) tells why.',
    NULL: 'It returns a null pointer or handle, and GetLastError (of a Winsock function WSAGetLastError) tells why.',
    WAIT_FAILED: 'It returns WAIT_FAILED, and GetLastError tells why.',
    INVALID_HANDLE_VALUE: 'It returns INVALID_HANDLE_VALUE, and GetLastError tells why.',
    code: 'It returns the number of the error itself.',
    none: 'It says of no failure by its result.',
  },
  facts: 'What is pinned down',
  factsIntro: 'Each sentence is checked by a small program that runs in the simulator and under Wine; it leads to the result.',
  use: 'In this book',
  inChapters: 'Chapters',
  inExamples: 'Examples',
  index: 'All functions',
};

/** A library of functions as programs find it when they run, and where it stands in every process. */
export interface Library {
  /** Lower-case file name. */
  readonly name: string;
  readonly base: bigint;
}

/** Where the program's image stands in every simulated process. */
export const OWN_MODULE = 0x0000_7ff6_0000_0000n;
const FIRST_BASE = 0x0000_7ff9_1000_0000n;
const DISTANCE = 0x20_0000n;

export const LIBRARIES: readonly Library[] = [
  'kernel32.dll',
  'kernelbase.dll',
  'ntdll.dll',
  'user32.dll',
  'gdi32.dll',
  'advapi32.dll',
  'shell32.dll',
  'ws2_32.dll',
  'wsock32.dll',
  'mswsock.dll',
  'winmm.dll',
  'ole32.dll',
].map((name, index) => ({ name, base: FIRST_BASE + BigInt(index) * DISTANCE }));

/** The file name of the library at a base, '' for the program's own module (0n stands for it too); null: none is there. */
export const moduleAt = (base: bigint): string | null =>
  base === 0n || base === OWN_MODULE ? '' : (LIBRARIES.find((library) => library.base === base)?.name ?? null);

/** The libraries that export what a header declares (the pages of the functions, "DLL", learn.microsoft.com). */
const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  'windows.h': ['kernel32.dll', 'kernelbase.dll'],
  'winuser.h': ['user32.dll'],
  'wingdi.h': ['gdi32.dll'],
  'winsock2.h': ['ws2_32.dll', 'wsock32.dll'],
  'ws2tcpip.h': ['ws2_32.dll'],
  'mswsock.h': ['mswsock.dll', 'wsock32.dll'],
  'mmsystem.h': ['winmm.dll'],
  'combaseapi.h': ['ole32.dll'],
};

/** Functions that windows.h declares and that neither of its two libraries has. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  GetUserNameA: ['advapi32.dll'],
  GetUserNameW: ['advapi32.dll'],
  CommandLineToArgvW: ['shell32.dll'],
  MessageBoxA: ['user32.dll'],
  MessageBoxW: ['user32.dll'],
  MessageBeep: ['user32.dll'],
  ...Object.fromEntries(
    ['wsprintf', 'wvsprintf', 'CharUpper', 'CharLower'].flatMap((name) => ['A', 'W'].map((form) => [`${name}${form}`, ['user32.dll']])),
  ),
};

/** The libraries that export a function which a header declares. */
export const exporting = (name: string, header: string): readonly string[] => ELSEWHERE[name] ?? EXPORTS[header] ?? [];

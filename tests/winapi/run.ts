import { buildProgram, runToEnd } from '../session/example.ts';

export const headers = '#include <winsock2.h>\n#include <windows.h>\n#include <process.h>\n#include <stdio.h>\n';

/** The lines that a C++ program prints, headers of Windows included before it. */
export const printed = (source: string, token = 'd', processors = 2): readonly string[] => printedBy(source, [token], processors)[0] ?? [];

/** The lines that it prints under each of several schedules. */
export const printedBy = (source: string, tokens: readonly string[], processors = 2): readonly (readonly string[])[] => {
  const built = { ...buildProgram(headers + source), processors };
  return tokens.map((token) => runToEnd(built, token).consoleText('program').split('\n').slice(0, -1));
};

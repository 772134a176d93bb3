import { buildProgram, runToEnd } from '../session/example.ts';

export const headers = '#include <winsock2.h>\n#include <windows.h>\n#include <process.h>\n#include <stdio.h>\n';

/** The lines that a C++ program prints, headers of Windows included before it. */
export const printed = (source: string, token = 'd', processors = 2): readonly string[] =>
  runToEnd({ ...buildProgram(headers + source), processors }, token)
    .consoleText('program')
    .split('\n')
    .slice(0, -1);

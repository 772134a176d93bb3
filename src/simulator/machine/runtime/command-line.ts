/**
 * A command line as the C runtime and CommandLineToArgvW take it apart (learn.microsoft.com, "Parsing C command-line arguments" and
 * "CommandLineToArgvW function"): the program's name ends at a blank outside quotes and knows no backslash rule; after it, 2n backslashes
 * before a quote are n backslashes and the quote begins or ends a quoted part, 2n+1 are n and a quote character; `""` within quotes is a
 * quote character.
 */
export const splitCommandLine = (text: string): string[] => {
  const name = /^(?:"[^"]*"?|[^\s"])*/.exec(text)?.[0] ?? '';
  const parts = [name.replaceAll('"', '')];
  let at = name.length;
  for (;;) {
    while (isBlank(text[at])) at += 1;
    if (at >= text.length) return parts;
    const { argument, end } = readArgument(text, at);
    parts.push(argument);
    at = end;
  }
};

/** What stands after the program's name: WinMain's lpCmdLine. */
export const commandTail = (text: string): string => text.slice(/^(?:"[^"]*"?|[^\s"])*[ \t]*/.exec(text)?.[0].length ?? 0);

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

const readArgument = (text: string, start: number): { readonly argument: string; readonly end: number } => {
  let argument = '';
  let quoted = false;
  let at = start;
  while (at < text.length && (quoted || !isBlank(text[at]))) {
    const slashes = /^\\*/.exec(text.slice(at))?.[0].length ?? 0;
    at += slashes;
    if (text[at] !== '"') {
      argument += '\\'.repeat(slashes);
      if (at < text.length && (quoted || !isBlank(text[at]))) {
        argument += text[at] ?? '';
        at += 1;
      }
      continue;
    }
    argument += '\\'.repeat(slashes >> 1);
    if (slashes % 2 === 1) argument += '"';
    else if (quoted && text[at + 1] === '"') {
      argument += '"';
      at += 1;
    } else quoted = !quoted;
    at += 1;
  }
  return { argument, end: at };
};

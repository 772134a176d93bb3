import { compileSource } from '../../src/simulator/session/library.ts';
import { best, now } from './measure.ts';

const unit = (i: number): string => `
struct Client${i} { SOCKET socket; char buffer[512]; int received; struct Client${i} *next; };
static int handle${i}(struct Client${i} *client, const char *text) {
  int length = (int)strlen(text);
  for (int i = 0; i < length && client->received < 512; i++) {
    if (text[i] == '\\r') continue;
    client->buffer[client->received++] = text[i];
  }
  switch (length % 3) {
    case 0: client->next = NULL; break;
    case 1: client->received -= length > 4 ? 4 : length; break;
    default: printf("client %d: %s\\n", ${i}, text);
  }
  while (client->received > 0 && client->buffer[client->received - 1] == ' ') client->received--;
  return client->received;
}
`;
const units = 60;
const large = `#include <winsock2.h>\n#include <stdio.h>\n#include <string.h>\n${Array.from({ length: units }, (_, i) => unit(i)).join('')}
int main() { struct Client0 one = {}; return handle0(&one, "text"); }\n`;

const compileMs = (text: string): number =>
  best(() => {
    const start = now();
    if (compileSource([{ name: 'program.cpp', text }]).program === null) throw new Error('the program to compile has an error');
    return { ms: now() - start };
  }, 8).ms;

/** How long compiling takes. */
export function measureCompiling(): void {
  const headers = '#include <winsock2.h>\n#include <stdio.h>\n#include <string.h>\nint main() { return 0; }\n';
  const lines = large.split('\n').length;
  const [whole, base] = [compileMs(large), compileMs(headers)];
  console.log(
    `compiling: ${(((whole - base) / lines) * 1000).toFixed(1)} ms for a thousand lines, ${base.toFixed(1)} ms for the headers of Winsock`,
  );
}

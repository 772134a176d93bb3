import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from '../../../../tests/session/example.ts';
import { bindOutcome, FAMILY, partsOf, type Family, type Filling } from './structure-model.ts';

const good: Filling = { family: 'AF_INET', port: 40100, address: [0, 0, 0, 0], zeroed: true, converted: true };
const fillings: readonly Filling[] = [
  good,
  { ...good, converted: false },
  { ...good, zeroed: false },
  { ...good, family: 'AF_UNSPEC' },
  { ...good, family: 'AF_INET6' },
  { ...good, address: [127, 0, 0, 1] },
];

/** Fills a structure as the figure says, prints its bytes, binds, and prints what came of it. */
const program = (fillings: readonly Filling[]): string => `
#include <winsock2.h>
#include <stdio.h>
#include <string.h>
int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKADDR_IN a;
    int size = sizeof(a);
${fillings
  .map(
    ({ family, port, address, zeroed, converted }) => `    {
        memset(&a, ${zeroed ? '0' : '0xcc'}, sizeof(a));
        a.sin_family = ${FAMILY[family]};
        a.sin_port = ${converted ? `htons(${port})` : port};
        a.sin_addr.s_addr = inet_addr("${address.join('.')}");
        for (int i = 0; i < 16; i++) printf("%d ", ((unsigned char *)&a)[i]);
        SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
        if (bind(s, (SOCKADDR *)&a, sizeof(a)) == 0) { getsockname(s, (SOCKADDR *)&a, &size); printf("port %d\\n", ntohs(a.sin_port)); }
        else printf("error %d\\n", WSAGetLastError());
        closesocket(s);
    }`,
  )
  .join('\n')}
    WSACleanup();
    return 0;
}
`;

describe('a sockaddr_in', () => {
  it('has the bytes that the simulator has, and bind says of it what it says there', () => {
    const printed = runToEnd(buildProgram(program(fillings)))
      .consoleText('program')
      .trim()
      .split('\n');
    const expected = fillings.map((filling) => {
      const outcome = bindOutcome(filling);
      const bytes = partsOf(filling).flatMap((part) => part.bytes);
      return `${bytes.join(' ')} ${'port' in outcome ? `port ${outcome.port}` : `error ${outcome.code}`}`;
    });
    expect(printed).toEqual(expected);
  });

  it('has families of their own numbers', () => {
    const families: readonly Family[] = ['AF_INET', 'AF_UNSPEC', 'AF_INET6'];
    expect(new Set(families.map((family) => FAMILY[family])).size).toBe(3);
  });
});

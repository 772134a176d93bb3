import { describe, expect, it } from 'vitest';
import { argumentsIn, isName, spellArguments } from '../../src/simulator/session/naming.ts';

describe('the arguments of a call', () => {
  it('are read from the line on which it begins, over several lines, with calls and texts within', () => {
    expect(argumentsIn(['  int n = recv(client->socket, buffer + sent(2, 3), sizeof(buffer), 0);'], 'recv')).toEqual([
      'client->socket',
      'buffer + sent(2, 3)',
      'sizeof(buffer)',
      '0',
    ]);
    expect(argumentsIn(['if (WSASend(socket, &range, 1,', '            &count, 0, NULL, NULL) == -1)'], 'WSASend')).toHaveLength(7);
    expect(argumentsIn(['printf("a, (b", x);'], 'printf')).toEqual(['"a, (b"', 'x']);
    expect(argumentsIn(['WSACleanup();'], 'WSACleanup')).toEqual([]);
  });

  it('lose casts in front of them', () => {
    expect(argumentsIn(['accept(listener, (SOCKADDR *)&peer, &size);'], 'accept')).toEqual(['listener', '&peer', '&size']);
  });

  it('are not guessed when the line does not tell', () => {
    expect(argumentsIn(['SEND_ALL(socket);'], 'send')).toEqual([]);
    expect(argumentsIn(['f(htons(1), htons(2));'], 'htons')).toEqual([]);
    expect(argumentsIn(['recv(socket, buffer,'], 'recv')).toEqual([]);
  });

  it('are shown by name and value, pointers by name, constants by theirs, the rest by value', () => {
    const texts = ['client->socket', 'buffer', 'BUFFER_SIZE', 'a + b', '&count', 'NULL'];
    const values = ['172', '0xF70067FAC0', '1024', '7', '0xF70067FAC8', 'NULL'];
    expect(spellArguments(texts, values)).toBe('client->socket: 172, buffer, BUFFER_SIZE, 7, &count, NULL');
    expect(spellArguments([], values)).toBe(values.join(', '));
  });
});

describe('isName', () => {
  it('takes variables, members and elements', () => {
    for (const name of ['socket', 'client->socket', 'sockets[i]', 'net::port', 'a.b[2].c']) expect(isName(name)).toBe(true);
    for (const other of ['INFINITE', 'f(x)', 'a + b', '"text"', '3', '&x', 'NULL']) expect(isName(other)).toBe(false);
  });
});

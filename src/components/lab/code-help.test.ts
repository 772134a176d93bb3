import { describe, expect, it } from 'vitest';
import { apiViews, type NamesView } from '../../simulator/session/names.ts';
import { callAt, expressionAt, proposals, signatureOf } from './code-help.ts';

const api = new Map(apiViews().map((one) => [one.name, one]));
const names: NamesView = {
  functions: [{ name: 'add', returns: 'int', parameters: [{ name: 'left', type: 'int' }], line: 3 }],
  variables: [
    { name: 'clients', type: 'Client[4]', from: 2, to: Infinity },
    { name: 'received', type: 'int', from: 10, to: 20 },
  ],
  types: [
    { name: 'Client', fields: [{ name: 'address', type: 'sockaddr_in' }] },
    { name: 'sockaddr_in', fields: [{ name: 'sin_port', type: 'unsigned short' }] },
  ],
  constants: ['WSAEWOULDBLOCK'],
};
const labels = (before: string, line = 12): readonly string[] => proposals(before, line, names, api).map(({ label }) => label);

describe('help in the editor', () => {
  it('proposes what is in scope, functions of Windows, constants and keywords', () => {
    expect(labels('  rec')).toEqual(expect.arrayContaining(['received', 'recv', 'recvfrom']));
    expect(labels('  rec', 30)).not.toContain('received');
    expect(labels('  if (e == WSAEW')).toContain('WSAEWOULDBLOCK');
    expect(labels('  whi')).toContain('while');
    expect(labels('  "rec')).toEqual([]);
    expect(labels('  // rec')).toEqual([]);
  });

  it('proposes fields, through arrays and fields of fields', () => {
    expect(labels('  clients[i].')).toEqual(['address']);
    expect(labels('  clients[0].address.sin')).toEqual(['sin_port']);
    expect(labels('  received.')).toEqual([]);
  });

  it('knows the call and the argument that the cursor is in', () => {
    expect(callAt('x = recv(s, f(1, 2), ')).toEqual({ name: 'recv', argument: 2 });
    expect(callAt('recv(s, "a, (", ')).toEqual({ name: 'recv', argument: 2 });
    expect(callAt('recv(s); ')).toBeNull();
    expect(signatureOf('recv', names, api)?.parameters).toHaveLength(4);
    expect(signatureOf('add', names, api)?.label).toBe('int add(int left)');
    expect(signatureOf('nobody', names, api)).toBeNull();
  });

  it('knows the expression that the reader points at', () => {
    expect(expressionAt('  n = clients[i].address;', 20)?.text).toBe('clients[i].address');
    expect(expressionAt('  // received', 8)).toBeNull();
  });
});

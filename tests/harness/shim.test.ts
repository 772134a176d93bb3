import { describe, expect, it } from 'vitest';
import { generateShim, tracedFunctions } from '../../harness/shim/generate.ts';
import { isOutput, MOVED, parameterRule, resultRule, untraced, type Rule } from '../../harness/shim/rules.ts';
import { readSource } from '../../harness/shim/source.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';

const facts = (text: string, local: Record<string, string> = {}) => readSource({ text, local: new Map(Object.entries(local)) });
const traced = (text: string): string[] => tracedFunctions(facts(text).words).map(({ name }) => name);
const functionOf = (name: string) => winapi.find((entry) => entry.name === name) ?? expect.fail(`no ${name} in the table`);

const rule = (name: string): Rule => {
  const [api, parameter] = name.split('.');
  const entry = functionOf(api ?? '');
  return parameterRule(entry, entry.parameters.find((each) => each.name === parameter) ?? expect.fail(`no ${name} in the table`));
};

describe('what a source says to the shim', () => {
  it('its directives before the first header, its headers in order, its words', () => {
    const source = facts(
      '#define FD_SETSIZE 128 // clients\n#define UNICODE\n#include <winsock2.h>\n#define LATE\n#include <windows.h>\nint recv_all;\n',
    );
    expect(source.preamble).toEqual(['#define FD_SETSIZE 128', '#define UNICODE']);
    expect(source.headers).toEqual(['winsock2.h', 'windows.h']);
    expect(source.words).toContain('recv_all');
  });

  it('local headers count where they are included, each once', () => {
    const source = facts('#include "common.h"\n#include "common.h"\nint main() {}', {
      'common.h': '#define WIN32_LEAN_AND_MEAN\n#include <windows.h>\nvoid f() { Sleep(1); }',
    });
    expect(source).toMatchObject({ preamble: ['#define WIN32_LEAN_AND_MEAN'], headers: ['windows.h'] });
    expect(source.words).toContain('Sleep');
  });

  it('a condition that the headers close is left out with what it guards', () => {
    expect(facts('#ifndef A\n#define A\n#endif\n#ifdef _WIN32\n#define B\n#include <windows.h>\n#endif').preamble).toEqual([
      '#ifndef A',
      '#define A',
      '#endif',
    ]);
  });

  it('words of comments and literals are none', () => {
    const { words, headers } = facts(
      '#include <stdio.h>\n// send\n/* recv\n */ const char *s = "accept \\" bind"; char c = \'"\'; int listen_here;',
    );
    for (const word of ['send', 'recv', 'accept', 'bind']) expect(words).not.toContain(word);
    expect(words).toContain('listen_here');
    expect(headers).toEqual(['stdio.h']);
  });
});

describe('which functions are wrapped', () => {
  it('those that the source names and no others', () => {
    expect(traced('int main() { send(s, b, 1, 0); }')).toEqual(['send']);
  });

  it('a name without A or W stands for both', () => {
    expect(traced('CreateEvent(0, 0, 0, 0);')).toEqual(['CreateEventA', 'CreateEventW']);
  });

  it('macros of the headers stand for the functions behind them', () => {
    expect(traced('FD_ISSET(s, &set); CreateWindow(a);')).toEqual(
      expect.arrayContaining(['__WSAFDIsSet', 'CreateWindowExA', 'CreateWindowExW']),
    );
  });

  it('what WSAIoctl hands out, before WSAIoctl', () => {
    const names = traced('WSAIoctl(s);');
    expect(names).toEqual(expect.arrayContaining(['AcceptEx', 'ConnectEx', 'DisconnectEx']));
    expect(names.at(-1)).toBe('WSAIoctl');
  });

  it('a source that calls nothing has an empty shim', () => {
    expect(generateShim(facts('#include <stdio.h>\nint main() { puts("send"); }'), 'RUNTIME')).not.toContain('RUNTIME');
  });

  it('only intrinsics and functions of variable arguments are not', () => {
    const left = winapi.filter((entry) => untraced(entry) !== null).map(({ name }) => name);
    expect(left.filter((name) => !/Interlocked/.test(name)).sort()).toEqual([
      ...['htonll', 'ntohll'].filter((name) => untraced(functionOf(name)) !== null),
      ...['wsprintfA', 'wsprintfW', 'wvsprintfA', 'wvsprintfW'],
    ]);
  });
});

describe('how values are recorded', () => {
  it.each<[string, Rule]>([
    ['recv.s', { kind: 'handle' }],
    ['recv.buf', { kind: 'pointer' }],
    ['recv.len', { kind: 'integer', bits: 32, signed: true }],
    ['WaitForSingleObject.dwMilliseconds', { kind: 'integer', bits: 32, signed: false }],
    ['bind.name', { kind: 'socket-address', size: { parameter: 'namelen', of: 'value' } }],
    ['accept.addr', { kind: 'socket-address', size: { parameter: 'addrlen', of: 'target' } }],
    ['WSARecv.lpBuffers', { kind: 'buffers', count: { parameter: 'dwBufferCount', of: 'value' } }],
    ['WaitForMultipleObjects.lpHandles', { kind: 'handles', count: { parameter: 'nCount', of: 'value' } }],
    ['WSAWaitForMultipleEvents.lphEvents', { kind: 'handles', count: { parameter: 'cEvents', of: 'value' } }],
    ['select.readfds', { kind: 'socket-set' }],
    ['select.timeout', { kind: 'time' }],
    ['GetQueuedCompletionStatus.lpOverlapped', { kind: 'target', of: { kind: 'pointer' } }],
    ['setsockopt.optval', { kind: 'option', size: { parameter: 'optlen', of: 'value' } }],
    ['inet_addr.cp', { kind: 'text', wide: false }],
    ['CreateEventW.lpName', { kind: 'text', wide: true }],
  ])('%s', (name, expected) => {
    expect(rule(name)).toEqual(expected);
  });

  it('every parameter that counts or measures another is one of the function', () => {
    for (const entry of winapi) {
      for (const parameter of entry.parameters) {
        const found = parameterRule(entry, parameter);
        const count = 'count' in found ? found.count : 'size' in found ? found.size : null;
        if (count !== null) expect(entry.parameters.map(({ name }) => name)).toContain(count.parameter);
      }
    }
  });

  it('what is recorded as a pointer is one', () => {
    const pointer = /\*$|^(LP|P)[A-Z]|^(HGLOBAL|HLOCAL|va_list|FARPROC|WNDPROC|TIMERPROC|WAITORTIMERCALLBACK)$|_proc_type$/;
    const types = winapi
      .filter((entry) => untraced(entry) === null)
      .flatMap((entry) => [
        ...entry.parameters.filter((parameter) => parameterRule(entry, parameter).kind === 'pointer').map(({ type }) => type),
        ...(resultRule(entry)?.kind === 'pointer' ? [entry.type] : []),
      ]);
    expect([...new Set(types)].filter((type) => !pointer.test(type))).toEqual([]);
  });

  it('the data of a call is where its rule says', () => {
    for (const [name, { buffer, buffers, moved, overlapped, routine }] of MOVED) {
      const names = functionOf(name).parameters.map((parameter) => parameter.name);
      for (const parameter of [buffer, buffers, moved, overlapped, routine])
        if (parameter !== undefined) expect(names).toContain(parameter);
    }
  });

  it('results: handles by what they are, texts of the system as pointers', () => {
    expect(resultRule(functionOf('_beginthreadex'))).toEqual({ kind: 'handle' });
    expect(resultRule(functionOf('inet_ntoa'))).toEqual({ kind: 'pointer' });
    expect(resultRule(functionOf('Sleep'))).toBeNull();
  });

  it('what only goes in does not come out', () => {
    const entry = functionOf('WaitForMultipleObjects');
    expect(entry.parameters.filter((parameter) => isOutput(entry, parameter))).toEqual([]);
  });
});

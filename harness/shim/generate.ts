import type { ParameterInfo, WinapiEntry } from '../../src/simulator/winapi/call.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';
import {
  ARRAY_LIMIT,
  isInput,
  isOutput,
  MOVED,
  OUT_AFTER_FAILURE,
  parameterRule,
  resultRule,
  TEXT_LIMIT,
  untraced,
  type Count,
  type Rule,
} from './rules.ts';
import type { SourceFacts } from './source.ts';

/** Macros of the real headers that stand for functions of other names. */
const MACROS: ReadonlyMap<string, string> = new Map([
  ['CreateWindow', 'CreateWindowEx'],
  ['FD_ISSET', '__WSAFDIsSet'],
  ['GetAddrInfo', 'getaddrinfo'],
  ['FreeAddrInfo', 'freeaddrinfo'],
  ['GetNameInfo', 'getnameinfo'],
  ['InetPton', 'inet_pton'],
  ['InetNtop', 'inet_ntop'],
  ['gai_strerror', 'gai_strerror'],
]);

/** What a header defines when it was included. */
const GUARDS: ReadonlyMap<string, string> = new Map([
  ['winsock2.h', 'SOMAXCONN'],
  ['ws2tcpip.h', '_WS2TCPIP_H_'],
  ['mswsock.h', '_MSWSOCK_'],
  ['winuser.h', '_WINUSER_'],
  ['process.h', '_INC_PROCESS'],
  ['mmsystem.h', '_INC_MMSYSTEM'],
  ['combaseapi.h', '_COMBASEAPI_H_'],
]);

/** Winsock 1.1 had no function of its own beginning with WSA but these. */
const WINSOCK_1 = new Set(['WSAStartup', 'WSACleanup', 'WSAGetLastError', 'WSASetLastError']);

/** Extension functions that no import library has: only WSAIoctl gives them. */
const POINTER_ONLY = new Set(['ConnectEx', 'DisconnectEx']);

/** Extension functions: WSAIoctl gives their addresses. What GetProcAddress gives is not recorded. */
const extensions: readonly string[] = winapi.flatMap(({ name, handsOut }) => (name === 'WSAIoctl' && handsOut !== 'every' ? handsOut : []));
const isExtension = (name: string): boolean => extensions.includes(name);

/** The functions of the table that a source may call: those it names, and what it may get by WSAIoctl. */
export const tracedFunctions = (words: ReadonlySet<string>): readonly WinapiEntry[] => {
  const called = new Set<string>();
  for (const word of words) {
    for (const base of [word, MACROS.get(word) ?? word]) for (const name of [base, `${base}A`, `${base}W`]) called.add(name);
  }
  if (called.has('WSAIoctl')) for (const name of extensions) called.add(name);
  const traced = winapi.filter((entry) => called.has(entry.name) && untraced(entry) === null);
  // WSAIoctl's wrapper hands out those of the extension functions.
  return [...traced.filter(({ name }) => isExtension(name)), ...traced.filter(({ name }) => !isExtension(name))];
};

/**
 * The header to include before a source, so that its calls are recorded: the system's headers as the source includes them, then
 * a wrapper and a macro for each function that the source may call. `runtime`: the text of runtime.h.
 */
export function generateShim(facts: SourceFacts, runtime: string): string {
  const functions = tracedFunctions(facts.words);
  if (functions.length === 0) return '/* This source calls nothing that is recorded. */\n';
  return [
    ...facts.preamble,
    ...facts.headers.map((name) => `#if __has_include(<${name}>)\n#include <${name}>\n#endif`),
    `#define OVERLAPPED_TEXT_LIMIT ${TEXT_LIMIT}`,
    `#define OVERLAPPED_ARRAY_LIMIT ${ARRAY_LIMIT}`,
    runtime,
    ...functions.map((entry) => guarded(entry, wrapper(entry))),
    ...functions.map((entry) => guarded(entry, `#define ${entry.name} overlapped_${entry.name}\n`)),
    ...(facts.words.has('bind') ? [STANDARD_BIND] : []),
  ].join('\n');
}

/** The macro for Winsock's bind renames std::bind as well. */
const STANDARD_BIND = `\
#if defined(__cplusplus) && defined(SOMAXCONN) && __has_include(<functional>)
#undef bind
#include <functional>
#include <utility>
namespace std {
template <class... Arguments> auto overlapped_bind(Arguments &&...arguments) -> decltype(std::bind(std::forward<Arguments>(arguments)...)) {
  return std::bind(std::forward<Arguments>(arguments)...);
}
}
#define bind overlapped_bind
#endif
`;

const guarded = (entry: WinapiEntry, text: string): string => {
  const guard = GUARDS.get(entry.header);
  if (guard === undefined) return text;
  const winsock2 = entry.header === 'winsock2.h' && entry.name.startsWith('WSA') && !WINSOCK_1.has(entry.name);
  return `#ifdef ${winsock2 ? '_WINSOCK2API_' : guard}\n${text}#endif`;
};

const declared = ({ name, type }: ParameterInfo): string => `${type}${type.endsWith('*') ? '' : ' '}${name}`;

function wrapper(entry: WinapiEntry): string {
  const { name, type, parameters } = entry;
  const result = resultRule(entry);
  const isVoid = result === null;
  const call = `${real(entry)}(${argumentsOf(entry).join(', ')})`;
  const extension = isExtension(name) ? [`static void *overlapped_real_${name};`] : [];
  return [
    ...(name === 'WSAIoctl' ? [EXTENSION_TEXT] : []),
    ...(name === 'GetQueuedCompletionStatusEx' ? [COMPLETIONS] : name === 'WSAPoll' ? [POLLED] : []),
    ...extension,
    `OVERLAPPED_NOINLINE static ${type} overlapped_${name}(${parameters.map(declared).join(', ') || 'void'}) {`,
    ...(isVoid ? [] : [`  ${type}${type.endsWith('*') ? '' : ' '}overlapped_result;`]),
    '  overlapped_call call;',
    `  if (overlapped_enter(&call, "${name}", OVERLAPPED_CALLER)) {`,
    ...parameters.flatMap((parameter) => [
      `    overlapped_name(&call, "${parameter.name}");`,
      `    ${isInput(parameter) ? print(entry, parameter.name, parameterRule(entry, parameter)) : print(entry, parameter.name, { kind: 'pointer' })}`,
    ]),
    '    overlapped_entered(&call);',
    '  }',
    ...before(entry),
    `  ${isVoid ? '' : 'overlapped_result = '}${call};`,
    ...after(entry),
    '  if (overlapped_leave(&call)) {',
    `    int failed = ${failure(entry)};`,
    ...(isVoid ? [] : ['    overlapped_name(&call, "result");', `    ${print(entry, 'overlapped_result', result)}`]),
    ...outputs(entry),
    ...data(entry),
    '    overlapped_left(&call, failed);',
    '  }',
    ...(isVoid ? [] : ['  return overlapped_result;']),
    '}',
    '',
  ].join('\n');
}

/** The real function as the table declares it: headers differ in `const` and in the names of types. */
const real = ({ name, type, parameters }: WinapiEntry): string => {
  const convention = name.startsWith('_') ? '__cdecl' : 'WINAPI';
  const cast = `${type} (${convention} *)(${parameters.map((parameter) => parameter.type).join(', ') || 'void'})`;
  if (POINTER_ONLY.has(name)) return `((${cast})overlapped_real_${name})`;
  if (isExtension(name)) return `((${cast})(overlapped_real_${name} ? overlapped_real_${name} : (void *)&${name}))`;
  return `((${cast})${name})`;
};

/** Where a thread of the program begins, for the functions that make one. */
const STARTS: ReadonlyMap<string, { readonly routine: string; readonly argument: string; readonly run: string; readonly failed: string }> =
  new Map([
    ['CreateThread', { routine: 'lpStartAddress', argument: 'lpParameter', run: 'overlapped_run', failed: 'overlapped_result == NULL' }],
    ['_beginthreadex', { routine: 'start_address', argument: 'arglist', run: 'overlapped_run', failed: 'overlapped_result == 0' }],
    [
      '_beginthread',
      { routine: 'start_address', argument: 'arglist', run: 'overlapped_run_plain', failed: 'overlapped_result == (uintptr_t)-1' },
    ],
  ]);

const argumentsOf = ({ name, parameters }: WinapiEntry): string[] => {
  const start = STARTS.get(name);
  return parameters.map((parameter) => {
    if (parameter.name === start?.routine) return `overlapped_plan ? (${parameter.type})${start.run} : ${parameter.name}`;
    return parameter.name === start?.argument ? `overlapped_plan ? overlapped_plan : ${parameter.name}` : parameter.name;
  });
};

const before = ({ name }: WinapiEntry): string[] => {
  const start = STARTS.get(name);
  return start === undefined
    ? []
    : [
        `  overlapped_start *overlapped_plan = overlapped_planned(&call, (void *)${start.routine}, (void *)${start.argument});`,
        '  if (call.on) SetLastError(call.error);',
      ];
};

const after = ({ name }: WinapiEntry): string[] => {
  const start = STARTS.get(name);
  if (start !== undefined) {
    return [
      `  if (overlapped_plan && ${start.failed}) {`,
      '    DWORD overlapped_kept = GetLastError();',
      '    overlapped_cancelled(overlapped_plan);',
      '    SetLastError(overlapped_kept);',
      '  }',
    ];
  }
  return name !== 'WSAIoctl'
    ? []
    : [
        '  if (call.on && overlapped_result == 0 && dwIoControlCode == SIO_GET_EXTENSION_FUNCTION_POINTER)',
        '    overlapped_extension(lpvInBuffer, lpvOutBuffer);',
      ];
};

/** WSAIoctl hands out the wrappers of extension functions, which call what it really gave. */
const EXTENSION_TEXT = [
  'static void overlapped_extension(const void *wanted, void *given) {',
  '#ifdef _MSWSOCK_',
  ...extensions.flatMap((name) => [
    '  {',
    `    static const GUID id = WSAID_${name.toUpperCase()};`,
    '    if (overlapped_same(&id, wanted, sizeof(id))) {',
    `      overlapped_real_${name} = *(void **)given;`,
    `      *(void **)given = (void *)overlapped_${name};`,
    '      return;',
    '    }',
    '  }',
  ]),
  '#endif',
  '}',
].join('\n');

/** Whether the call has failed, as the table says it does. */
const failure = ({ returns, type }: WinapiEntry): string => {
  switch (returns) {
    case 'SOCKET_ERROR':
    case 'INVALID_SOCKET':
    case 'INVALID_HANDLE_VALUE':
    case 'WAIT_FAILED':
      return `overlapped_result == (${type})-1`;
    case 'NULL':
    case 'FALSE':
      return 'overlapped_result == 0';
    case 'code':
    case 'none':
      return '0';
  }
};

const outputs = (entry: WinapiEntry): string[] => {
  const parameters = entry.parameters.filter((parameter) => isOutput(entry, parameter));
  if (parameters.length === 0) return [];
  const though = OUT_AFTER_FAILURE.get(entry.name);
  const given = though === undefined ? '' : ` || (overlapped_readable(${though}, sizeof(void *)) && *(void **)${though} != NULL)`;
  return [
    `    if (!failed${given}) {`,
    '      overlapped_open(&call, "out");',
    ...parameters.flatMap((parameter) => [
      `      if (${parameter.name}) {`,
      `        overlapped_name(&call, "${parameter.name}");`,
      `        ${print(entry, parameter.name, parameterRule(entry, parameter))}`,
      '      }',
    ]),
    '      overlapped_close(&call);',
    '    }',
  ];
};

const data = ({ name }: WinapiEntry): string[] => {
  const moved = MOVED.get(name);
  if (moved === undefined) return [];
  const size = moved.moved === undefined ? 'overlapped_result' : `overlapped_counted(${moved.moved})`;
  const owned =
    moved.overlapped === undefined ? '' : ` && (!${moved.overlapped}${moved.routine === undefined ? '' : ` || ${moved.routine}`})`;
  const write =
    moved.buffers === undefined
      ? `overlapped_data(&call, ${moved.buffer}, ${size});`
      : `overlapped_scattered(&call, ${moved.buffer}, ${moved.buffers}, ${size});`;
  return [`    if (!failed${owned}) ${write}`];
};

/** The statement that prints an expression of C. */
function print(entry: WinapiEntry, value: string, rule: Rule): string {
  const counted = ({ parameter, of }: Count): string => (of === 'value' ? `(int)${parameter}` : `overlapped_counted(${parameter})`);
  switch (rule.kind) {
    case 'integer': {
      const isStructure = entry.parameters.some(({ name, type }) => name === value && type === 'LARGE_INTEGER');
      return rule.signed
        ? `overlapped_signed(&call, ${isStructure ? `${value}.QuadPart` : `(LONGLONG)${value}`});`
        : `overlapped_unsigned(&call, (${UNSIGNED[rule.bits]})${value});`;
    }
    case 'handle':
      return `overlapped_handle(&call, (ULONG_PTR)${value});`;
    case 'pointer':
      return `overlapped_pointer(&call, (const volatile void *)${value});`;
    case 'text':
      return `overlapped_text(&call, ${value}, ${rule.wide ? 1 : 0});`;
    case 'ipv4':
      return `overlapped_ipv4(&call, &${value});`;
    case 'place':
      return `overlapped_place(&call, ${value});`;
    case 'target':
      return `if (overlapped_readable(${value}, ${sizeOf(rule.of)})) ${print(entry, `*(${scalar(rule.of)} *)${value}`, rule.of)} else overlapped_pointer(&call, ${value});`;
    case 'socket-address':
      return `overlapped_address(&call, ${value}, ${counted(rule.size)});`;
    case 'socket-set':
      return `overlapped_set(&call, ${value});`;
    case 'time':
      return `overlapped_time(&call, ${value});`;
    case 'buffers':
      return `overlapped_buffers(&call, ${value}, ${counted(rule.count)});`;
    case 'handles':
      return `overlapped_handles(&call, ${value}, ${counted(rule.count)});`;
    case 'network-events':
      return `overlapped_network_events(&call, ${value});`;
    case 'completions':
      return `overlapped_completions(&call, ${value}, ${counted(rule.count)});`;
    case 'polled':
      return `overlapped_polled(&call, ${value}, ${counted(rule.count)});`;
    case 'message':
      return `overlapped_message(&call, ${value});`;
    case 'option':
      return `overlapped_option(&call, ${value}, ${counted(rule.size)});`;
  }
}

const UNSIGNED = { 16: 'unsigned short', 32: 'unsigned', 64: 'ULONGLONG' } as const;
const SIGNED = { 16: 'short', 32: 'int', 64: 'LONGLONG' } as const;

/** The C type through which what a pointer points to is read. */
const scalar = (rule: Rule): string =>
  rule.kind === 'integer' ? (rule.signed ? SIGNED : UNSIGNED)[rule.bits] : rule.kind === 'handle' ? 'ULONG_PTR' : 'void *';

const sizeOf = (rule: Rule): number => (rule.kind === 'integer' ? rule.bits / 8 : 8);

/** These need types that older headers lack. */
const array = (name: string, type: string, fields: string): string => `\
static void overlapped_${name}(overlapped_call *call, const volatile void *at, int count) {
  const ${type} *elements = (const ${type} *)at;
  int i;
  if (count > OVERLAPPED_ARRAY_LIMIT) count = OVERLAPPED_ARRAY_LIMIT;
  if (count < 0 || !overlapped_readable(at, count * sizeof(${type}))) {
    overlapped_pointer(call, at);
    return;
  }
  overlapped_put(call, "[");
  for (i = 0; i < count; i++) {
    overlapped_put(call, i > 0 ? ",{" : "{");
    call->first = 1;
${fields}
    overlapped_close(call);
  }
  overlapped_put(call, "]");
}`;

const COMPLETIONS = array(
  'completions',
  'OVERLAPPED_ENTRY',
  `    overlapped_name(call, "lpCompletionKey");
    overlapped_unsigned(call, elements[i].lpCompletionKey);
    overlapped_name(call, "lpOverlapped");
    overlapped_pointer(call, elements[i].lpOverlapped);
    overlapped_field(call, "dwNumberOfBytesTransferred", elements[i].dwNumberOfBytesTransferred);`,
);

const POLLED = array(
  'polled',
  'WSAPOLLFD',
  `    overlapped_name(call, "fd");
    overlapped_handle(call, elements[i].fd);
    overlapped_field(call, "events", elements[i].events);
    overlapped_field(call, "revents", elements[i].revents);`,
);

/** Macros that exist before the first line: those of MSVC 19.40 for x64, as Microsoft's "Predefined macros" lists them. */
import { lex } from '../lex.ts';
import { createMacro } from './macro.ts';
import type { Macro } from './macro.ts';

const COMMON: Readonly<Record<string, string>> = {
  _WIN32: '1',
  _WIN64: '1',
  _M_X64: '100',
  _M_AMD64: '100',
  _MSC_VER: '1940',
  _MSC_FULL_VER: '194033808',
  _MSC_BUILD: '1',
  _MSC_EXTENSIONS: '1',
  _INTEGRAL_MAX_BITS: '64',
  _MT: '1',
  _DLL: '1',
  __STDC_HOSTED__: '1',
  // One program compiles to one trace, whatever the day.
  __DATE__: '"Jan  1 2025"',
  __TIME__: '"00:00:00"',
  __TIMESTAMP__: '"Wed Jan  1 00:00:00 2025"',
};
const CPP: Readonly<Record<string, string>> = {
  __cplusplus: '202002L',
  _MSVC_LANG: '202002L',
  _NATIVE_WCHAR_T_DEFINED: '1',
  _WCHAR_T_DEFINED: '1',
  _CPPUNWIND: '1',
  _CPPRTTI: '1',
};
const C: Readonly<Record<string, string>> = { __STDC_VERSION__: '201710L' };

/** Macros whose text depends on the place; `Directives` answers them. */
export const DYNAMIC_MACROS: ReadonlySet<string> = new Set(['__LINE__', '__FILE__', '__COUNTER__']);

/** Words of Microsoft's compiler that look like calls and do nothing here. */
const WORDS: Readonly<Record<string, string>> = {
  __assume: '((void)0)',
  __noop: '((void)0)',
  __nop: '((void)0)',
  _ReadWriteBarrier: '((void)0)',
  _ReadBarrier: '((void)0)',
  _WriteBarrier: '((void)0)',
};

/** The one function of GNU's compiler that portable headers call, as `likely`. */
const EXPECT = createMacro('__builtin_expect', ['value', 'expected'], false, lex(0, '((long long)(value))').slice(0, -1), null);

export const predefinedMacros = (language: 'c' | 'c++'): readonly Macro[] => [
  ...Object.entries({ ...COMMON, ...(language === 'c' ? C : CPP) }).map(([name, text]) =>
    createMacro(name, null, false, lex(0, text).slice(0, -1), null),
  ),
  ...Object.entries(WORDS).map(([name, text]) => createMacro(name, ['__VA_ARGS__'], true, lex(0, text).slice(0, -1), null)),
  EXPECT,
];

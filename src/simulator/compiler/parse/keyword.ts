/** The reserved words of the two languages and of Microsoft's dialect, and what the parser asks about them. */
import type { BuiltinWord, StorageClass } from '../ast.ts';

const words = (text: string): readonly string[] => text.split(' ');

const COMMON = words(
  'auto break case char const continue default do double else enum extern float for goto if inline int long register return ' +
    'short signed sizeof static struct switch typedef union unsigned void volatile while ' +
    '__int8 __int16 __int32 __int64 __cdecl __stdcall __fastcall __thiscall __vectorcall __clrcall _cdecl _stdcall __declspec __inline __forceinline ' +
    '_inline __restrict __unaligned __ptr32 __ptr64 __w64 __try __except __finally __leave __alignof __attribute__ __extension__ __asm _asm',
);
const C_ONLY = words(
  'restrict _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local typeof __typeof__',
);
const CPP_ONLY = words(
  'alignas alignof asm bool catch char8_t char16_t char32_t class concept const_cast consteval constexpr constinit co_await co_return co_yield ' +
    'decltype delete dynamic_cast explicit export false friend mutable namespace new noexcept nullptr operator private protected public ' +
    'reinterpret_cast requires static_assert static_cast template this thread_local throw true try typeid typename using virtual wchar_t',
);

export const KEYWORDS: Readonly<Record<'c' | 'c++', ReadonlySet<string>>> = {
  c: new Set([...COMMON, ...C_ONLY]),
  'c++': new Set([...COMMON, ...CPP_ONLY]),
};

/** Words that C++ reads as punctuators. */
export const ALTERNATIVE_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['xor', '^'],
  ['bitand', '&'],
  ['bitor', '|'],
  ['compl', '~'],
  ['and_eq', '&='],
  ['or_eq', '|='],
  ['xor_eq', '^='],
  ['not_eq', '!='],
]);

/** Words of built-in types, and `_Bool`, which the tree writes as `bool`. */
export const BUILTIN_WORDS: ReadonlyMap<string, BuiltinWord> = new Map([
  ['void', 'void'],
  ['bool', 'bool'],
  ['_Bool', 'bool'],
  ['char', 'char'],
  ['wchar_t', 'wchar_t'],
  ['char8_t', 'char8_t'],
  ['char16_t', 'char16_t'],
  ['char32_t', 'char32_t'],
  ['short', 'short'],
  ['int', 'int'],
  ['long', 'long'],
  ['float', 'float'],
  ['double', 'double'],
  ['signed', 'signed'],
  ['unsigned', 'unsigned'],
  ['__int8', '__int8'],
  ['__int16', '__int16'],
  ['__int32', '__int32'],
  ['__int64', '__int64'],
]);

export const STORAGE_WORDS: ReadonlyMap<string, StorageClass> = new Map([
  ['typedef', 'typedef'],
  ['extern', 'extern'],
  ['static', 'static'],
  ['register', 'register'],
  ['thread_local', 'thread_local'],
  ['_Thread_local', 'thread_local'],
  ['mutable', 'mutable'],
]);

/** Calling conventions and other words that say nothing about a program on x64. */
export const IGNORED_WORDS: ReadonlySet<string> = new Set(
  words(
    '__cdecl __stdcall __fastcall __thiscall __vectorcall __clrcall _cdecl _stdcall __restrict restrict __unaligned __ptr32 __ptr64 __w64 __extension__',
  ),
);

/** Words that take an expression in parentheses and name its type. */
export const TYPE_OPERATORS: ReadonlySet<string> = new Set(words('decltype typeof __typeof__'));

/** Words besides built-in types that begin a type or a declaration. */
export const SPECIFIER_WORDS: ReadonlySet<string> = new Set([
  ...STORAGE_WORDS.keys(),
  ...words(
    'const volatile inline __inline _inline __forceinline _Noreturn constexpr consteval constinit virtual explicit friend ' +
      'struct class union enum auto decltype typeof __typeof__ typename alignas _Alignas __declspec __attribute__ _Atomic',
  ),
]);

/** Of those, the ones that can stand in a type and say which type it is. */
export const TYPE_WORDS: ReadonlySet<string> = new Set([
  ...BUILTIN_WORDS.keys(),
  ...words('struct class union enum auto decltype typeof __typeof__ typename'),
]);

/** Words that begin a statement, to recognise one where none may stand. */
export const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  words('if else while do for switch case default break continue return goto try catch throw __try __except __finally __leave delete'),
);

/**
 * What headers hold besides the prototypes of natives: types, macros, and functions that are C++ text. Layouts and values are those
 * of Microsoft's x64 runtime.
 */

import { salText } from './sal.ts';
import { tchar } from './tchar-text.ts';

export interface HeaderText {
  /** Stands before the prototypes. */
  readonly before: string;
  /** Stands after them. */
  readonly after?: string;
  /** Means something each time it is included, as assert.h does. */
  readonly repeats?: true;
}

const stddef = `#include <sal.h>
typedef unsigned long long size_t;
typedef long long ptrdiff_t;
typedef long long intptr_t;
typedef unsigned long long uintptr_t;
typedef size_t rsize_t;
typedef int errno_t;
typedef unsigned short wint_t;
typedef unsigned short wctype_t;
#ifdef __cplusplus
#define NULL 0
namespace std {
typedef decltype(nullptr) nullptr_t;
}
#else
typedef unsigned short wchar_t;
#define NULL ((void *)0)
#endif
#define offsetof(type, member) __builtin_offsetof(type, member)
`;

const stdio = `#include <stddef.h>
#include <vadefs.h>
typedef struct _iobuf { void *_Placeholder; } FILE;
typedef long long fpos_t;
#define stdin (__acrt_iob_func(0))
#define stdout (__acrt_iob_func(1))
#define stderr (__acrt_iob_func(2))
#define EOF (-1)
#define BUFSIZ 512
#define FILENAME_MAX 260
#define FOPEN_MAX 20
#define TMP_MAX 0x7fffffff
#define _P_tmpdir "\\\\"
#define L_tmpnam 260
#define _IOFBF 0x0000
#define _IOLBF 0x0040
#define _IONBF 0x0004
#define SEEK_CUR 1
#define SEEK_END 2
#define SEEK_SET 0
#define _TRUNCATE ((size_t)-1)
`;

/** Heapsort: its order of comparisons is not that of Microsoft's qsort, which is not specified; the result is. */
const sorting = `static __inline void __sort_swap(char *left, char *right, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        char byte = left[i];
        left[i] = right[i];
        right[i] = byte;
    }
}
static __inline void __sort_sift(char *items, size_t root, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    for (;;) {
        size_t child = 2 * root + 1;
        if (child >= count)
            return;
        if (child + 1 < count && compare(items + child * size, items + (child + 1) * size) < 0)
            child++;
        if (compare(items + root * size, items + child * size) >= 0)
            return;
        __sort_swap(items + root * size, items + child * size, size);
        root = child;
    }
}
static __inline void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    char *items = (char *)base;
    for (size_t root = count / 2; root > 0; root--)
        __sort_sift(items, root - 1, count, size, compare);
    for (size_t last = count; last > 1; last--) {
        __sort_swap(items, items + (last - 1) * size, size);
        __sort_sift(items, 0, last - 1, size, compare);
    }
}
static __inline void *bsearch(const void *key, const void *base, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    const char *items = (const char *)base;
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(key, items + middle * size);
        if (order == 0)
            return (void *)(items + middle * size);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
`;

const stdlib = `#include <stddef.h>
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 0x7fff
#define __argc (*__p___argc())
#define __argv (*__p___argv())
#define __wargv (*__p___wargv())
#define MB_CUR_MAX 4
#define _MAX_PATH 260
#define _countof(array) (sizeof(array) / sizeof((array)[0]))
#define __max(a, b) (((a) > (b)) ? (a) : (b))
#define __min(a, b) (((a) < (b)) ? (a) : (b))
#ifndef _TRUNCATE
#define _TRUNCATE ((size_t)-1)
#endif
typedef struct _div_t { int quot; int rem; } div_t;
typedef struct _ldiv_t { long quot; long rem; } ldiv_t;
typedef struct _lldiv_t { long long quot; long long rem; } lldiv_t;
`;

const division = `static __inline div_t div(int numerator, int denominator)
{
    div_t result;
    result.quot = numerator / denominator;
    result.rem = numerator % denominator;
    return result;
}
static __inline ldiv_t ldiv(long numerator, long denominator)
{
    ldiv_t result;
    result.quot = numerator / denominator;
    result.rem = numerator % denominator;
    return result;
}
static __inline lldiv_t lldiv(long long numerator, long long denominator)
{
    lldiv_t result;
    result.quot = numerator / denominator;
    result.rem = numerator % denominator;
    return result;
}
`;

/** C++ has abs for every arithmetic type; both headers that declare it include this. */
const absolute = `#ifdef __cplusplus
inline long abs(long value) { return labs(value); }
inline long long abs(long long value) { return llabs(value); }
inline double abs(double value) { return fabs(value); }
inline float abs(float value) { return fabsf(value); }
#endif
`;

const math = `typedef float float_t;
typedef double double_t;
#define FP_INFINITE 1
#define FP_NAN 2
#define FP_NORMAL (-1)
#define FP_SUBNORMAL (-2)
#define FP_ZERO 0
#define FP_ILOGB0 (-0x7fffffff - 1)
#define FP_ILOGBNAN 0x7fffffff
#define HUGE_VALF ((float)INFINITY)
#define HUGE_VALL ((long double)INFINITY)
#define _hypot hypot
#define _copysign copysign
#define HUGE_VAL (1e300 * 1e300)
#define INFINITY ((float)(1e300 * 1e300))
#define NAN ((float)(INFINITY * 0.0F))
#ifdef _USE_MATH_DEFINES
#define M_E 2.71828182845904523536
#define M_LOG2E 1.44269504088896340736
#define M_LOG10E 0.434294481903251827651
#define M_LN2 0.693147180559945309417
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.785398163397448309616
#define M_1_PI 0.318309886183790671538
#define M_2_PI 0.636619772367581343076
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.707106781186547524401
#endif
`;

/** Functions of one number that C++ has for every arithmetic type: of a float they give a float, of an integer a double. */
const OF_ONE_NUMBER =
  'sqrt fabs floor ceil trunc round rint nearbyint sin cos tan asin acos atan sinh cosh tanh exp exp2 expm1 log log10 log2 log1p cbrt';

const overloaded = OF_ONE_NUMBER.split(' ')
  .map(
    (name) => `inline float ${name}(float x) { return ${name}f(x); }
inline long double ${name}(long double x) { return ${name}((double)x); }
inline double ${name}(const _Any &x) { return ::${name}((double)x); }
`,
  )
  .join('');

const classification = `#ifdef __cplusplus
struct _Any;
${overloaded}inline bool isnan(double x) { return x != x; }
inline bool isinf(double x) { return x - x != x - x && x == x; }
inline bool isfinite(double x) { return x - x == 0.0; }
inline bool signbit(double x) { return copysign(1.0, x) < 0.0; }
inline bool isnormal(double x) { return isfinite(x) && fabs(x) >= 2.2250738585072014e-308; }
inline bool isnormal(float x) { return isfinite(x) && fabs(x) >= 1.175494351e-38F; }
inline bool isnormal(long double x) { return isnormal((double)x); }
inline int fpclassify(double x) { return isnan(x) ? FP_NAN : isinf(x) ? FP_INFINITE : x == 0 ? FP_ZERO : isnormal(x) ? FP_NORMAL : FP_SUBNORMAL; }
inline int fpclassify(float x) { return x != 0 && isfinite(x) && !isnormal(x) ? FP_SUBNORMAL : fpclassify((double)x); }
inline int fpclassify(long double x) { return fpclassify((double)x); }
inline bool isunordered(double x, double y) { return isnan(x) || isnan(y); }
inline bool isgreater(double x, double y) { return x > y; }
inline bool isgreaterequal(double x, double y) { return x >= y; }
inline bool isless(double x, double y) { return x < y; }
inline bool islessequal(double x, double y) { return x <= y; }
inline bool islessgreater(double x, double y) { return x < y || x > y; }
#else
#define isnan(x) ((x) != (x))
#define isfinite(x) ((x) - (x) == 0.0)
#define isinf(x) (!isfinite(x) && !isnan(x))
#define signbit(x) (copysign(1.0, (x)) < 0.0)
#define isnormal(x) (isfinite(x) && fabs(x) >= (sizeof(x) == 4 ? 1.175494351e-38 : 2.2250738585072014e-308))
#define fpclassify(x) (isnan(x) ? FP_NAN : isinf(x) ? FP_INFINITE : (x) == 0 ? FP_ZERO : isnormal(x) ? FP_NORMAL : FP_SUBNORMAL)
#define isunordered(x, y) (isnan(x) || isnan(y))
#define isgreater(x, y) ((x) > (y))
#define isgreaterequal(x, y) ((x) >= (y))
#define isless(x, y) ((x) < (y))
#define islessequal(x, y) ((x) <= (y))
#define islessgreater(x, y) ((x) < (y) || (x) > (y))
#endif
#include <corecrt_abs.h>
`;

const limits = `#define CHAR_BIT 8
#define SCHAR_MIN (-128)
#define SCHAR_MAX 127
#define UCHAR_MAX 0xff
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#define MB_LEN_MAX 5
#define SHRT_MIN (-32768)
#define SHRT_MAX 32767
#define USHRT_MAX 0xffff
#define INT_MIN (-2147483647 - 1)
#define INT_MAX 2147483647
#define UINT_MAX 0xffffffffU
#define LONG_MIN (-2147483647L - 1)
#define LONG_MAX 2147483647L
#define ULONG_MAX 0xffffffffUL
#define LLONG_MIN (-9223372036854775807LL - 1)
#define LLONG_MAX 9223372036854775807LL
#define ULLONG_MAX 0xffffffffffffffffULL
#define _I8_MIN SCHAR_MIN
#define _I8_MAX SCHAR_MAX
#define _UI8_MAX UCHAR_MAX
#define _I16_MIN SHRT_MIN
#define _I16_MAX SHRT_MAX
#define _UI16_MAX USHRT_MAX
#define _I32_MIN INT_MIN
#define _I32_MAX INT_MAX
#define _UI32_MAX UINT_MAX
#define _I64_MIN LLONG_MIN
#define _I64_MAX LLONG_MAX
#define _UI64_MAX ULLONG_MAX
`;

const float = `#define FLT_RADIX 2
#define FLT_ROUNDS 1
#define FLT_EVAL_METHOD 0
#define DECIMAL_DIG 17
#define FLT_DECIMAL_DIG 9
#define FLT_TRUE_MIN 1.401298464e-45F
#define DBL_TRUE_MIN 4.9406564584124654e-324
#define FLT_DIG 6
#define FLT_MANT_DIG 24
#define FLT_MAX_10_EXP 38
#define FLT_MAX_EXP 128
#define FLT_MIN_10_EXP (-37)
#define FLT_MIN_EXP (-125)
#define FLT_EPSILON 1.192092896e-07F
#define FLT_MAX 3.402823466e+38F
#define FLT_MIN 1.175494351e-38F
#define DBL_DIG 15
#define DBL_DECIMAL_DIG 17
#define DBL_MANT_DIG 53
#define DBL_MAX_10_EXP 308
#define DBL_MAX_EXP 1024
#define DBL_MIN_10_EXP (-307)
#define DBL_MIN_EXP (-1021)
#define DBL_EPSILON 2.2204460492503131e-016
#define DBL_MAX 1.7976931348623158e+308
#define DBL_MIN 2.2250738585072014e-308
#define LDBL_DIG DBL_DIG
#define LDBL_MANT_DIG DBL_MANT_DIG
#define LDBL_MAX_EXP DBL_MAX_EXP
#define LDBL_MIN_EXP DBL_MIN_EXP
#define LDBL_MAX_10_EXP DBL_MAX_10_EXP
#define LDBL_MIN_10_EXP DBL_MIN_10_EXP
#define LDBL_EPSILON DBL_EPSILON
#define LDBL_MAX DBL_MAX
#define LDBL_MIN DBL_MIN
`;

const WIDTHS: readonly (readonly [number, string])[] = [
  [8, 'char'],
  [16, 'short'],
  [32, 'int'],
  [64, 'long long'],
];

/** Microsoft's fast types are 32 bits wide for 16. */
const fastWidth = (bits: number): number => (bits === 16 ? 32 : bits);

const LEAST: Readonly<Record<number, string>> = {
  8: '(-127i8 - 1)',
  16: '(-32767i16 - 1)',
  32: '(-2147483647i32 - 1)',
  64: '(-9223372036854775807i64 - 1)',
};

const stdint = [
  ...WIDTHS.flatMap(([bits, type]) => [
    `typedef ${bits === 8 ? 'signed char' : type} int${bits}_t;`,
    `typedef unsigned ${type} uint${bits}_t;`,
    `typedef int${bits}_t int_least${bits}_t;`,
    `typedef uint${bits}_t uint_least${bits}_t;`,
    `#define INT${bits}_MIN ${LEAST[bits] ?? ''}`,
    `#define INT${bits}_MAX ${((1n << BigInt(bits - 1)) - 1n).toString()}i${bits}`,
    `#define UINT${bits}_MAX 0x${'f'.repeat(bits / 4)}ui${bits}`,
    ...['MIN', 'MAX'].map((end) => `#define INT_LEAST${bits}_${end} INT${bits}_${end}`),
    `#define UINT_LEAST${bits}_MAX UINT${bits}_MAX`,
  ]),
  ...WIDTHS.flatMap(([bits]) => [
    `typedef int${fastWidth(bits)}_t int_fast${bits}_t;`,
    `typedef uint${fastWidth(bits)}_t uint_fast${bits}_t;`,
    ...['MIN', 'MAX'].map((end) => `#define INT_FAST${bits}_${end} INT${fastWidth(bits)}_${end}`),
    `#define UINT_FAST${bits}_MAX UINT${fastWidth(bits)}_MAX`,
  ]),
  'typedef long long intmax_t;',
  'typedef unsigned long long uintmax_t;',
  '#define INTMAX_MIN INT64_MIN',
  '#define INTMAX_MAX INT64_MAX',
  '#define UINTMAX_MAX UINT64_MAX',
  '#define INTPTR_MIN INT64_MIN',
  '#define INTPTR_MAX INT64_MAX',
  '#define UINTPTR_MAX UINT64_MAX',
  '#define SIZE_MAX UINT64_MAX',
  '#define PTRDIFF_MIN INT64_MIN',
  '#define PTRDIFF_MAX INT64_MAX',
  '#define WCHAR_MIN 0x0000',
  '#define WCHAR_MAX 0xffff',
  '#define WINT_MIN 0x0000',
  '#define WINT_MAX 0xffff',
  '#define SIG_ATOMIC_MIN INT32_MIN',
  '#define SIG_ATOMIC_MAX INT32_MAX',
  '#define INT8_C(x) (x)',
  '#define INT16_C(x) (x)',
  '#define INT32_C(x) (x)',
  '#define INT64_C(x) (x##LL)',
  '#define UINT8_C(x) (x)',
  '#define UINT16_C(x) (x)',
  '#define UINT32_C(x) (x##U)',
  '#define UINT64_C(x) (x##ULL)',
  '#define INTMAX_C(x) INT64_C(x)',
  '#define UINTMAX_C(x) UINT64_C(x)',
  '',
].join('\n');

const inttypes = [
  '#include <stdint.h>',
  ...['d', 'i', 'o', 'u', 'x', 'X'].flatMap((letter) => [
    `#define PRI${letter}8 "hh${letter}"`,
    `#define PRI${letter}16 "h${letter}"`,
    `#define PRI${letter}32 "${letter}"`,
    `#define PRI${letter}64 "ll${letter}"`,
    `#define PRI${letter}PTR "ll${letter}"`,
    `#define PRI${letter}MAX "ll${letter}"`,
    ...[8, 16, 32, 64].flatMap((bits) => [
      `#define PRI${letter}LEAST${bits} PRI${letter}${bits}`,
      `#define PRI${letter}FAST${bits} PRI${letter}${fastWidth(bits)}`,
    ]),
  ]),
  ...['d', 'i', 'o', 'u', 'x'].flatMap((letter) => [
    `#define SCN${letter}8 "hh${letter}"`,
    `#define SCN${letter}16 "h${letter}"`,
    `#define SCN${letter}32 "${letter}"`,
    `#define SCN${letter}64 "ll${letter}"`,
    `#define SCN${letter}PTR "ll${letter}"`,
    `#define SCN${letter}MAX "ll${letter}"`,
  ]),
  '#include <stdlib.h>',
  '#define imaxabs(value) llabs(value)',
  '#define strtoimax(text, end, base) strtoll(text, end, base)',
  '#define strtoumax(text, end, base) strtoull(text, end, base)',
  '',
].join('\n');

/** Names and numbers of Microsoft's errno.h. */
const ERRNO_NAMES =
  'EPERM 1 ENOENT 2 ESRCH 3 EINTR 4 EIO 5 ENXIO 6 E2BIG 7 ENOEXEC 8 EBADF 9 ECHILD 10 EAGAIN 11 ENOMEM 12 EACCES 13 EFAULT 14 ' +
  'EBUSY 16 EEXIST 17 EXDEV 18 ENODEV 19 ENOTDIR 20 EISDIR 21 EINVAL 22 ENFILE 23 EMFILE 24 ENOTTY 25 EFBIG 27 ENOSPC 28 ESPIPE 29 ' +
  'EROFS 30 EMLINK 31 EPIPE 32 EDOM 33 ERANGE 34 EDEADLK 36 ENAMETOOLONG 38 ENOLCK 39 ENOSYS 40 ENOTEMPTY 41 EILSEQ 42 STRUNCATE 80 ' +
  'EADDRINUSE 100 EADDRNOTAVAIL 101 EAFNOSUPPORT 102 EALREADY 103 EBADMSG 104 ECANCELED 105 ECONNABORTED 106 ECONNREFUSED 107 ECONNRESET 108 ' +
  'EDESTADDRREQ 109 EHOSTUNREACH 110 EIDRM 111 EINPROGRESS 112 EISCONN 113 ELOOP 114 EMSGSIZE 115 ENETDOWN 116 ENETRESET 117 ENETUNREACH 118 ' +
  'ENOBUFS 119 ENODATA 120 ENOLINK 121 ENOMSG 122 ENOPROTOOPT 123 ENOSR 124 ENOSTR 125 ENOTCONN 126 ENOTRECOVERABLE 127 ENOTSOCK 128 ' +
  'ENOTSUP 129 EOPNOTSUPP 130 EOTHER 131 EOVERFLOW 132 EOWNERDEAD 133 EPROTO 134 EPROTONOSUPPORT 135 EPROTOTYPE 136 ETIMEDOUT 138 EWOULDBLOCK 140';

const errno =
  '#include <stddef.h>\n#define errno (*_errno())\n' +
  ERRNO_NAMES.replace(/(\w+) (\d+) ?/g, (_, name: string, value: string) => `#define ${name} ${value}\n`);

const time = `#include <stddef.h>
typedef long clock_t;
typedef long long time_t;
typedef long long __time64_t;
#define CLOCKS_PER_SEC ((clock_t)1000)
#define CLK_TCK CLOCKS_PER_SEC
#define TIME_UTC 1
struct timespec { time_t tv_sec; long tv_nsec; };
struct tm {
    int tm_sec;
    int tm_min;
    int tm_hour;
    int tm_mday;
    int tm_mon;
    int tm_year;
    int tm_wday;
    int tm_yday;
    int tm_isdst;
};
`;

const assertion = `#undef assert
#ifdef NDEBUG
#define assert(expression) ((void)0)
#else
#define assert(expression) ((void)((!!(expression)) || (_assert(#expression, __FILE__, (unsigned)(__LINE__)), 0)))
#endif
#ifndef __cplusplus
#define static_assert _Static_assert
#endif
`;

const fileControl = `#define _O_RDONLY 0x0000
#define _O_WRONLY 0x0001
#define _O_RDWR 0x0002
#define _O_APPEND 0x0008
#define _O_TEMPORARY 0x0040
#define _O_CREAT 0x0100
#define _O_TRUNC 0x0200
#define _O_EXCL 0x0400
#define _O_TEXT 0x4000
#define _O_BINARY 0x8000
#define _O_WTEXT 0x10000
#define _O_U16TEXT 0x20000
#define _O_U8TEXT 0x40000
#define O_RDONLY _O_RDONLY
#define O_WRONLY _O_WRONLY
#define O_RDWR _O_RDWR
#define O_APPEND _O_APPEND
#define O_CREAT _O_CREAT
#define O_TRUNC _O_TRUNC
#define O_EXCL _O_EXCL
#define O_TEXT _O_TEXT
#define O_BINARY _O_BINARY
`;

/** As crtdbg.h is without _DEBUG: nothing is done, the simulator tells leaks anyway. */
const debugging = `#define _CRTDBG_ALLOC_MEM_DF 0x01
#define _CRTDBG_CHECK_ALWAYS_DF 0x04
#define _CRTDBG_LEAK_CHECK_DF 0x20
#define _CRTDBG_REPORT_FLAG (-1)
#define _CRTDBG_MODE_FILE 0x1
#define _CRTDBG_MODE_DEBUG 0x2
#define _CRTDBG_MODE_WNDW 0x4
#define _CRT_WARN 0
#define _CRT_ERROR 1
#define _CRT_ASSERT 2
#define _CRTDBG_FILE_STDOUT 0
#define _CRTDBG_FILE_STDERR 0
#define _NORMAL_BLOCK 1
#define _CLIENT_BLOCK 4
#define _ASSERT(expression) ((void)0)
#define _ASSERTE(expression) ((void)0)
#define _CrtSetDbgFlag(flags) ((int)0)
#define _CrtSetReportMode(type, mode) ((int)0)
#define _CrtSetReportFile(type, file) ((void *)0)
#define _CrtSetBreakAlloc(number) ((long)0)
#define _CrtCheckMemory() ((int)1)
#define _CrtDumpMemoryLeaks() ((int)0)
`;

const status = `#include <sys/types.h>
#define _S_IFMT 0xf000
#define _S_IFDIR 0x4000
#define _S_IFCHR 0x2000
#define _S_IFREG 0x8000
#define _S_IREAD 0x0100
#define _S_IWRITE 0x0080
#define _S_IEXEC 0x0040
#define S_IFMT _S_IFMT
#define S_IFDIR _S_IFDIR
#define S_IFCHR _S_IFCHR
#define S_IFREG _S_IFREG
#define S_IREAD _S_IREAD
#define S_IWRITE _S_IWRITE
#define S_IEXEC _S_IEXEC
struct _stat {
    unsigned int st_dev;
    unsigned short st_ino;
    unsigned short st_mode;
    short st_nlink;
    short st_uid;
    short st_gid;
    unsigned int st_rdev;
    long st_size;
    time_t st_atime;
    time_t st_mtime;
    time_t st_ctime;
};
#define stat _stat
#define fstat _fstat
`;

const locale = `#include <stddef.h>
#define LC_ALL 0
#define LC_COLLATE 1
#define LC_CTYPE 2
#define LC_MONETARY 3
#define LC_NUMERIC 4
#define LC_TIME 5
`;

const signal = `typedef int sig_atomic_t;
typedef void (*_crt_signal_t)(int);
#define SIGINT 2
#define SIGILL 4
#define SIGFPE 8
#define SIGSEGV 11
#define SIGTERM 15
#define SIGBREAK 21
#define SIGABRT 22
#define SIG_DFL ((_crt_signal_t)0)
#define SIG_IGN ((_crt_signal_t)1)
#define SIG_ERR ((_crt_signal_t)-1)
`;

export const headerTexts: Readonly<Record<string, HeaderText>> = {
  'sal.h': { before: salText },
  'stddef.h': { before: stddef },
  'vadefs.h': { before: 'typedef char *va_list;\n' },
  'stdarg.h': {
    before: `#include <vadefs.h>
#define va_start(list, last) __builtin_va_start(list)
#define va_arg(list, type) __builtin_va_arg(list, type)
#define va_end(list) ((void)0)
#define va_copy(to, from) ((to) = (from))
`,
  },
  'stdio.h': { before: stdio },
  'string.h': {
    before:
      '#include <stddef.h>\n#include <errno.h>\n#ifndef _TRUNCATE\n#define _TRUNCATE ((size_t)-1)\n#endif\n#define strcmpi _stricmp\n#define _strcmpi _stricmp\n',
  },
  'memory.h': { before: '#include <string.h>\n' },
  'stdlib.h': { before: stdlib, after: `${sorting}${division}#include <corecrt_abs.h>\n` },
  'malloc.h': { before: '#include <stdlib.h>\n' },
  'ctype.h': { before: '' },
  'wctype.h': { before: '#include <stddef.h>\n#define WEOF ((wint_t)0xffff)\n' },
  'math.h': { before: math, after: classification },
  'corecrt_abs.h': { before: '#include <stdlib.h>\n#include <math.h>\n', after: absolute },
  'time.h': { before: time },
  'errno.h': { before: errno },
  'assert.h': { before: assertion, repeats: true },
  'limits.h': { before: limits },
  'float.h': { before: float },
  'stdint.h': { before: `#include <stddef.h>\n${stdint}` },
  'inttypes.h': { before: inttypes },
  'stdbool.h': { before: '#ifndef __cplusplus\n#define bool _Bool\n#define true 1\n#define false 0\n#endif\n' },
  'stdalign.h': { before: '#ifndef __cplusplus\n#define alignas _Alignas\n#define alignof _Alignof\n#endif\n' },
  'stdnoreturn.h': { before: '#ifndef __cplusplus\n#define noreturn _Noreturn\n#endif\n' },
  'wchar.h': { before: '#include <stdio.h>\n#include <string.h>\n#include <wctype.h>\n#include <time.h>\n' },
  'tchar.h': { before: tchar },
  'conio.h': { before: '#include <stddef.h>\n#include <vadefs.h>\n' },
  'io.h': { before: '#include <stddef.h>\n' },
  'direct.h': { before: '' },
  'fcntl.h': { before: fileControl },
  'share.h': {
    before: '#define _SH_COMPAT 0x00\n#define _SH_DENYRW 0x10\n#define _SH_DENYWR 0x20\n#define _SH_DENYRD 0x30\n#define _SH_DENYNO 0x40\n',
  },
  'sys/types.h': { before: '#include <stddef.h>\n#include <time.h>\ntypedef long _off_t;\ntypedef long off_t;\n' },
  'sys/timeb.h': {
    before: `#include <time.h>
struct _timeb { time_t time; unsigned short millitm; short timezone; short dstflag; };
#define timeb _timeb
#define ftime(moment) _ftime(moment)
`,
  },
  'crtdbg.h': { before: debugging },
  'sys/stat.h': { before: status },
  'locale.h': { before: locale },
  'signal.h': { before: signal },
  'iso646.h': {
    before: `#ifndef __cplusplus
#define and &&
#define and_eq &=
#define bitand &
#define bitor |
#define compl ~
#define not !
#define not_eq !=
#define or ||
#define or_eq |=
#define xor ^
#define xor_eq ^=
#endif
`,
  },
};

/** C++ headers over the C ones: what besides the functions goes into namespace std. */
export const cxxHeaders: Readonly<Record<string, { readonly of: string; readonly names: readonly string[] }>> = {
  cstddef: { of: 'stddef.h', names: ['size_t', 'ptrdiff_t'] },
  cstdarg: { of: 'stdarg.h', names: ['va_list'] },
  cstdio: { of: 'stdio.h', names: ['size_t', 'FILE', 'fpos_t'] },
  cstring: { of: 'string.h', names: ['size_t'] },
  cstdlib: { of: 'stdlib.h', names: ['size_t', 'div_t', 'ldiv_t', 'lldiv_t', 'qsort', 'bsearch', 'div', 'ldiv', 'lldiv'] },
  cctype: { of: 'ctype.h', names: [] },
  cwctype: { of: 'wctype.h', names: ['wint_t', 'wctype_t'] },
  cmath: { of: 'math.h', names: ['abs', 'isnan', 'isinf', 'isfinite', 'signbit', 'isnormal', 'fpclassify', 'float_t', 'double_t'] },
  ctime: { of: 'time.h', names: ['size_t', 'clock_t', 'time_t', 'tm'] },
  cerrno: { of: 'errno.h', names: [] },
  cassert: { of: 'assert.h', names: [] },
  climits: { of: 'limits.h', names: [] },
  cfloat: { of: 'float.h', names: [] },
  cstdint: {
    of: 'stdint.h',
    names: [
      ...WIDTHS.flatMap(([bits]) => [
        `int${bits}_t`,
        `uint${bits}_t`,
        `int_least${bits}_t`,
        `uint_least${bits}_t`,
        `int_fast${bits}_t`,
        `uint_fast${bits}_t`,
      ]),
      'intmax_t',
      'uintmax_t',
      'intptr_t',
      'uintptr_t',
    ],
  },
  cinttypes: { of: 'inttypes.h', names: [] },
  cwchar: {
    of: 'wchar.h',
    // Those with a stream or a format are declared by <stdio.h>, as Microsoft has them.
    names: (
      'size_t wint_t fgetwc fgetws fputwc fputws fwprintf fwscanf getwc getwchar putwc putwchar swprintf swscanf ungetwc ' +
      'vfwprintf vfwscanf vswprintf vswscanf vwprintf vwscanf wprintf wscanf'
    ).split(' '),
  },
  clocale: { of: 'locale.h', names: [] },
  csignal: { of: 'signal.h', names: ['sig_atomic_t'] },
};

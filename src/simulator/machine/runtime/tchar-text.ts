/** tchar.h: each name is the wide or the narrow one, by _UNICODE. */
const TCHAR_NAMES: readonly (readonly [string, string, string])[] = [
  ['_tmain', 'main', 'wmain'],
  ['_tWinMain', 'WinMain', 'wWinMain'],
  ['_tprintf', 'printf', 'wprintf'],
  ['_tprintf_s', 'printf_s', 'wprintf_s'],
  ['_ftprintf', 'fprintf', 'fwprintf'],
  ['_stprintf', 'sprintf', 'swprintf'],
  ['_stprintf_s', 'sprintf_s', 'swprintf_s'],
  ['_sntprintf', '_snprintf', '_snwprintf'],
  ['_sntprintf_s', '_snprintf_s', '_snwprintf_s'],
  ['_vtprintf', 'vprintf', 'vwprintf'],
  ['_vftprintf', 'vfprintf', 'vfwprintf'],
  ['_vstprintf_s', 'vsprintf_s', 'vswprintf_s'],
  ['_fgetts', 'fgets', 'fgetws'],
  ['_fputts', 'fputs', 'fputws'],
  ['_putts', 'puts', '_putws'],
  ['_puttchar', 'putchar', 'putwchar'],
  ['_tcslen', 'strlen', 'wcslen'],
  ['_tcsnlen', 'strnlen', 'wcsnlen'],
  ['_tcscpy', 'strcpy', 'wcscpy'],
  ['_tcscpy_s', 'strcpy_s', 'wcscpy_s'],
  ['_tcsncpy', 'strncpy', 'wcsncpy'],
  ['_tcsncpy_s', 'strncpy_s', 'wcsncpy_s'],
  ['_tcscat', 'strcat', 'wcscat'],
  ['_tcscat_s', 'strcat_s', 'wcscat_s'],
  ['_tcscmp', 'strcmp', 'wcscmp'],
  ['_tcsncmp', 'strncmp', 'wcsncmp'],
  ['_tcsicmp', '_stricmp', '_wcsicmp'],
  ['_tcsnicmp', '_strnicmp', '_wcsnicmp'],
  ['_tcschr', 'strchr', 'wcschr'],
  ['_tcsrchr', 'strrchr', 'wcsrchr'],
  ['_tcsstr', 'strstr', 'wcsstr'],
  ['_tcstok_s', 'strtok_s', 'wcstok_s'],
  ['_tcsdup', '_strdup', '_wcsdup'],
  ['_tcstol', 'strtol', 'wcstol'],
  ['_ttoi', 'atoi', '_wtoi'],
  ['_tstoi', 'atoi', '_wtoi'],
  ['_tstof', 'atof', '_wtof'],
  ['_totupper', 'toupper', 'towupper'],
  ['_totlower', 'tolower', 'towlower'],
  ['_tsetlocale', 'setlocale', '_wsetlocale'],
  ['_tfopen', 'fopen', '_wfopen'],
  ['_tfopen_s', 'fopen_s', '_wfopen_s'],
  ['_tfsopen', '_fsopen', '_wfsopen'],
  ['_tfreopen', 'freopen', '_wfreopen'],
  ['_tremove', 'remove', '_wremove'],
  ['_trename', 'rename', '_wrename'],
  ['_tunlink', '_unlink', '_wunlink'],
  ['_tscanf', 'scanf', 'wscanf'],
  ['_tscanf_s', 'scanf_s', 'wscanf_s'],
  ['_ftscanf', 'fscanf', 'fwscanf'],
  ['_ftscanf_s', 'fscanf_s', 'fwscanf_s'],
  ['_stscanf', 'sscanf', 'swscanf'],
  ['_stscanf_s', 'sscanf_s', 'swscanf_s'],
  ['_ftprintf_s', 'fprintf_s', 'fwprintf_s'],
  ['_sctprintf', '_scprintf', '_scwprintf'],
  ['_vsctprintf', '_vscprintf', '_vscwprintf'],
  ['_vstprintf', 'vsprintf', 'vswprintf'],
  ['_vsntprintf', '_vsnprintf', '_vsnwprintf'],
  ['_vsntprintf_s', '_vsnprintf_s', '_vsnwprintf_s'],
  ['_fgettc', 'fgetc', 'fgetwc'],
  ['_gettc', 'getc', 'getwc'],
  ['_gettchar', 'getchar', 'getwchar'],
  ['_ungettc', 'ungetc', 'ungetwc'],
  ['_getts', 'gets', '_getws'],
  ['_getts_s', 'gets_s', '_getws_s'],
  ['_fputtc', 'fputc', 'fputwc'],
  ['_puttc', 'putc', 'putwc'],
  ['_tcsncat', 'strncat', 'wcsncat'],
  ['_tcsncat_s', 'strncat_s', 'wcsncat_s'],
  ['_tcspbrk', 'strpbrk', 'wcspbrk'],
  ['_tcsspn', 'strspn', 'wcsspn'],
  ['_tcscspn', 'strcspn', 'wcscspn'],
  ['_tcscoll', 'strcoll', 'wcscoll'],
  ['_tcsicoll', '_stricoll', '_wcsicoll'],
  ['_tcsnccmp', 'strncmp', 'wcsncmp'],
  ['_tcsncicmp', '_strnicmp', '_wcsnicmp'],
  ['_tcsnccpy', 'strncpy', 'wcsncpy'],
  ['_tcsnccpy_s', 'strncpy_s', 'wcsncpy_s'],
  ['_tcsclen', 'strlen', 'wcslen'],
  ['_tcsrev', '_strrev', '_wcsrev'],
  ['_tcsset', '_strset', '_wcsset'],
  ['_tcsnset', '_strnset', '_wcsnset'],
  ['_tcslwr', '_strlwr', '_wcslwr'],
  ['_tcsupr', '_strupr', '_wcsupr'],
  ['_tcslwr_s', '_strlwr_s', '_wcslwr_s'],
  ['_tcsupr_s', '_strupr_s', '_wcsupr_s'],
  ['_tcsxfrm', 'strxfrm', 'wcsxfrm'],
  ['_tcstoul', 'strtoul', 'wcstoul'],
  ['_tcstoll', 'strtoll', 'wcstoll'],
  ['_tcstoull', 'strtoull', 'wcstoull'],
  ['_tcstod', 'strtod', 'wcstod'],
  ['_tcstof', 'strtof', 'wcstof'],
  ['_tcstoi64', '_strtoi64', '_wcstoi64'],
  ['_tcstoui64', '_strtoui64', '_wcstoui64'],
  ['_ttol', 'atol', '_wtol'],
  ['_tstol', 'atol', '_wtol'],
  ['_ttoll', 'atoll', '_wtoll'],
  ['_tstoll', 'atoll', '_wtoll'],
  ['_ttoi64', '_atoi64', '_wtoi64'],
  ['_tstoi64', '_atoi64', '_wtoi64'],
  ['_ttof', 'atof', '_wtof'],
  ['_itot', '_itoa', '_itow'],
  ['_ltot', '_ltoa', '_ltow'],
  ['_ultot', '_ultoa', '_ultow'],
  ['_i64tot', '_i64toa', '_i64tow'],
  ['_ui64tot', '_ui64toa', '_ui64tow'],
  ['_itot_s', '_itoa_s', '_itow_s'],
  ['_ltot_s', '_ltoa_s', '_ltow_s'],
  ['_ultot_s', '_ultoa_s', '_ultow_s'],
  ['_i64tot_s', '_i64toa_s', '_i64tow_s'],
  ['_istalnum', 'isalnum', 'iswalnum'],
  ['_istalpha', 'isalpha', 'iswalpha'],
  ['_istcntrl', 'iscntrl', 'iswcntrl'],
  ['_istdigit', 'isdigit', 'iswdigit'],
  ['_istgraph', 'isgraph', 'iswgraph'],
  ['_istlower', 'islower', 'iswlower'],
  ['_istprint', 'isprint', 'iswprint'],
  ['_istpunct', 'ispunct', 'iswpunct'],
  ['_istspace', 'isspace', 'iswspace'],
  ['_istupper', 'isupper', 'iswupper'],
  ['_istxdigit', 'isxdigit', 'iswxdigit'],
  ['_tgetenv', 'getenv', '_wgetenv'],
  ['_tputenv', '_putenv', '_wputenv'],
  ['_tsystem', 'system', '_wsystem'],
  ['_tperror', 'perror', '_wperror'],
  ['_tcserror', 'strerror', '_wcserror'],
  ['_tsplitpath', '_splitpath', '_wsplitpath'],
  ['_tsplitpath_s', '_splitpath_s', '_wsplitpath_s'],
  ['_tmakepath', '_makepath', '_wmakepath'],
  ['_tmakepath_s', '_makepath_s', '_wmakepath_s'],
  ['_tfullpath', '_fullpath', '_wfullpath'],
  ['_tasctime', 'asctime', '_wasctime'],
  ['_tctime', 'ctime', '_wctime'],
  ['_tcsftime', 'strftime', 'wcsftime'],
  ['_tstrdate', '_strdate', '_wstrdate'],
  ['_tstrtime', '_strtime', '_wstrtime'],
  ['_tmkdir', '_mkdir', '_wmkdir'],
  ['_trmdir', '_rmdir', '_wrmdir'],
  ['_tchdir', '_chdir', '_wchdir'],
  ['_tgetcwd', '_getcwd', '_wgetcwd'],
  ['_taccess', '_access', '_waccess'],
  ['_tcprintf', '_cprintf', '_cwprintf'],
  ['_cputts', '_cputs', '_cputws'],
  ['_gettch', '_getch', '_getwch'],
  ['_gettche', '_getche', '_getwche'],
  ['_puttch', '_putch', '_putwch'],
  ['__targv', '__argv', '__wargv'],
];

const tcharDefines = (index: 1 | 2): string => TCHAR_NAMES.map((names) => `#define ${names[0]} ${names[index]}\n`).join('');

export const tchar = `#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <wchar.h>
#ifdef _UNICODE
#define __T(text) L##text
#define _TEOF WEOF
typedef wint_t _TINT;
typedef wchar_t _TCHAR, _TSCHAR, _TUCHAR, _TXCHAR;
#ifndef _TCHAR_DEFINED
#define _TCHAR_DEFINED
typedef wchar_t TCHAR;
#endif
${tcharDefines(2)}#else
#define __T(text) text
#define _TEOF EOF
typedef int _TINT;
typedef char _TCHAR, _TXCHAR;
typedef signed char _TSCHAR;
typedef unsigned char _TUCHAR;
#ifndef _TCHAR_DEFINED
#define _TCHAR_DEFINED
typedef char TCHAR;
#endif
${tcharDefines(1)}#endif
#define _tmemcpy memcpy
#define _tcsinc(at) ((at) + 1)
#define _tcsdec(begin, at) ((at) - 1)
#define _T(text) __T(text)
#define _TEXT(text) __T(text)
`;

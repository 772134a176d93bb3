/**
 * strsafe.h: texts that are cut to fit and always terminated ("About Strsafe.h", learn.microsoft.com). Each function in four forms:
 * of narrow and wide characters, sizes told in characters (`StringCch…`) and in bytes (`StringCb…`).
 */
interface Form {
  readonly suffix: 'A' | 'W';
  readonly text: string;
  readonly constant: string;
  readonly print: string;
  readonly length: string;
}

const narrow: Form = { suffix: 'A', text: 'LPSTR', constant: 'LPCSTR', print: '_vsnprintf', length: 'strnlen' };
const wide: Form = { suffix: 'W', text: 'LPWSTR', constant: 'LPCWSTR', print: '_vsnwprintf', length: 'wcsnlen' };

const inCharacters = ({ suffix, text, constant, print, length }: Form): string => `
static __inline HRESULT StringCchLength${suffix}(${constant} psz, size_t cchMax, size_t *pcchLength)
{
  size_t count = psz == NULL || cchMax > STRSAFE_MAX_CCH ? cchMax : ${length}(psz, cchMax);
  if (pcchLength != NULL) *pcchLength = count < cchMax ? count : 0;
  return count < cchMax ? S_OK : STRSAFE_E_INVALID_PARAMETER;
}
static __inline HRESULT StringCchCopyN${suffix}(${text} pszDest, size_t cchDest, ${constant} pszSrc, size_t cchToCopy)
{
  size_t count;
  if (cchDest == 0 || cchDest > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;
  count = ${length}(pszSrc, cchToCopy);
  memcpy(pszDest, pszSrc, (count < cchDest ? count : cchDest - 1) * sizeof(*pszDest));
  pszDest[count < cchDest ? count : cchDest - 1] = 0;
  return count < cchDest ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER;
}
static __inline HRESULT StringCchCopy${suffix}(${text} pszDest, size_t cchDest, ${constant} pszSrc)
{
  return StringCchCopyN${suffix}(pszDest, cchDest, pszSrc, STRSAFE_MAX_CCH);
}
static __inline HRESULT StringCchCatN${suffix}(${text} pszDest, size_t cchDest, ${constant} pszSrc, size_t cchToAppend)
{
  size_t count;
  HRESULT result = StringCchLength${suffix}(pszDest, cchDest, &count);
  return result == S_OK ? StringCchCopyN${suffix}(pszDest + count, cchDest - count, pszSrc, cchToAppend) : result;
}
static __inline HRESULT StringCchCat${suffix}(${text} pszDest, size_t cchDest, ${constant} pszSrc)
{
  return StringCchCatN${suffix}(pszDest, cchDest, pszSrc, STRSAFE_MAX_CCH);
}
static __inline HRESULT StringCchVPrintf${suffix}(${text} pszDest, size_t cchDest, ${constant} pszFormat, va_list arguments)
{
  int count;
  if (cchDest == 0 || cchDest > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;
  count = ${print}(pszDest, cchDest, pszFormat, arguments);
  if (count >= 0 && (size_t)count < cchDest) return S_OK;
  pszDest[cchDest - 1] = 0;
  return STRSAFE_E_INSUFFICIENT_BUFFER;
}
static __inline HRESULT StringCchPrintf${suffix}(${text} pszDest, size_t cchDest, ${constant} pszFormat, ...)
{
  HRESULT result;
  va_list arguments;
  va_start(arguments, pszFormat);
  result = StringCchVPrintf${suffix}(pszDest, cchDest, pszFormat, arguments);
  va_end(arguments);
  return result;
}
`;

const inBytes = ({ suffix, text, constant }: Form): string => `
static __inline HRESULT StringCbLength${suffix}(${constant} psz, size_t cbMax, size_t *pcbLength)
{
  HRESULT result = StringCchLength${suffix}(psz, cbMax / sizeof(*psz), pcbLength);
  if (pcbLength != NULL) *pcbLength *= sizeof(*psz);
  return result;
}
static __inline HRESULT StringCbCopy${suffix}(${text} pszDest, size_t cbDest, ${constant} pszSrc)
{
  return StringCchCopy${suffix}(pszDest, cbDest / sizeof(*pszDest), pszSrc);
}
static __inline HRESULT StringCbCat${suffix}(${text} pszDest, size_t cbDest, ${constant} pszSrc)
{
  return StringCchCat${suffix}(pszDest, cbDest / sizeof(*pszDest), pszSrc);
}
static __inline HRESULT StringCbVPrintf${suffix}(${text} pszDest, size_t cbDest, ${constant} pszFormat, va_list arguments)
{
  return StringCchVPrintf${suffix}(pszDest, cbDest / sizeof(*pszDest), pszFormat, arguments);
}
static __inline HRESULT StringCbPrintf${suffix}(${text} pszDest, size_t cbDest, ${constant} pszFormat, ...)
{
  HRESULT result;
  va_list arguments;
  va_start(arguments, pszFormat);
  result = StringCbVPrintf${suffix}(pszDest, cbDest, pszFormat, arguments);
  va_end(arguments);
  return result;
}
`;

const NAMES =
  'StringCchLength StringCchCopyN StringCchCopy StringCchCatN StringCchCat StringCchVPrintf StringCchPrintf StringCbLength StringCbCopy ' +
  'StringCbCat StringCbVPrintf StringCbPrintf';

const chosen = (suffix: Form['suffix']): string =>
  NAMES.split(' ')
    .map((name) => `#define ${name} ${name}${suffix}\n`)
    .join('');

export const strsafeText = `\
#include <windows.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <stdarg.h>
#define STRSAFE_MAX_CCH 2147483647
#define STRSAFE_E_INSUFFICIENT_BUFFER ((HRESULT)0x8007007AL)
#define STRSAFE_E_INVALID_PARAMETER ((HRESULT)0x80070057L)
#define STRSAFE_E_END_OF_FILE ((HRESULT)0x80070026L)
${[narrow, wide].map((form) => inCharacters(form) + inBytes(form)).join('')}#ifdef UNICODE
${chosen('W')}#else
${chosen('A')}#endif
`;

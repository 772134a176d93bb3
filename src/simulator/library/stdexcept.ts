/** `<stdexcept>`: how the library itself throws. */
const THROWN: readonly (readonly [string, string])[] = [
  ['out_of_range', 'std::out_of_range'],
  ['length_error', 'std::length_error'],
  ['invalid_argument', 'std::invalid_argument'],
  ['ios_failure', 'std::ios_base::failure'],
];

const thrower = ([name, type]: readonly [string, string]): string => `inline void _Throw_${name}(const char *format, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    __uncaught_exception("${type}", text);
}
`;

export const stdexcept = `#include <cstdarg>
#include <cstdio>
extern "C" void __uncaught_exception(const char *type, const char *what);
namespace std {
${THROWN.map(thrower).join('')}}
`;

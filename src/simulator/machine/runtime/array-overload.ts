/** The overloads that C++ has of Microsoft's secure functions: an array given as itself, its length found by the compiler. */

/** A buffer and the number of its elements, one after the other, in a prototype. */
const SIZED = /\b(char|wchar_t) \*(\w+), (?:size_t|rsize_t) (?:size|count|length|elements)\b/;

/**
 * From `errno_t strcpy_s(char *destination, size_t size, const char *source);` makes
 * `errno_t strcpy_s(char (&destination)[], const char *source);`. A reference to an array of no told length passes the address and the
 * number of elements, so both are the same function. Only for names that end in `_s`.
 */
export const arrayOverloads = (prototypes: readonly string[]): string => {
  const overloads = prototypes
    .filter((prototype) => /\b\w+_s\(/.test(prototype) && SIZED.test(prototype))
    .map((prototype) => prototype.replace(SIZED, '$1 (&$2)[]'));
  return overloads.length === 0 ? '' : `#ifdef __cplusplus\nextern "C" {\n${overloads.join('\n')}\n}\n#endif\n`;
};

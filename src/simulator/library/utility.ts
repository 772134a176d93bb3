/** `<utility>` and `<algorithm>`, as far as they go without templates: each function once for every arithmetic type. */

const TYPES = [
  'char',
  'signed char',
  'unsigned char',
  'wchar_t',
  'short',
  'unsigned short',
  'int',
  'unsigned',
  'long',
  'unsigned long',
  'long long',
  'unsigned long long',
  'float',
  'double',
  'long double',
];

const each = (one: (type: string) => string): string => TYPES.map(one).join('');

export const utility = `namespace std {
${each((type) => `inline void swap(${type} &left, ${type} &right) noexcept\n{\n    ${type} old = left;\n    left = right;\n    right = old;\n}\n`)}}
`;

export const algorithm = `#include <utility>
namespace std {
${each(
  (type) => `constexpr const ${type} &min(const ${type} &left, const ${type} &right) { return right < left ? right : left; }
constexpr const ${type} &max(const ${type} &left, const ${type} &right) { return left < right ? right : left; }
`,
)}}
`;

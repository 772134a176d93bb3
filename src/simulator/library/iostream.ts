/** `<iostream>`: the streams of the console. They are never destroyed, so that destructors of a program's own globals can still write. */

const STREAMS: readonly (readonly [string, string, string])[] = [
  ['cin', 'istream', 'stdin'],
  ['cout', 'ostream', 'stdout'],
  ['cerr', 'ostream', 'stderr'],
  ['clog', 'ostream', 'stderr'],
];

const console = (prefix: '' | 'w'): string =>
  STREAMS.map(
    ([name, type, file]) => `inline ${prefix}${type} &${prefix}${name} = *new ${prefix}${type}(new ${prefix}filebuf(${file}));\n`,
  ).join('');

export const iostream = `#include <__filebuf>
namespace std {
${console('')}${console('w')}}
`;

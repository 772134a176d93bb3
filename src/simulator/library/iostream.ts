/** `<iostream>`: the streams of the console. They are never destroyed, so that destructors of a program's own globals can still write. */

/** Each is tied to the output that has to be there before it says or asks anything. */
const console = (prefix: '' | 'w'): string => {
  const [input, output] = [`${prefix}istream`, `${prefix}ostream`];
  const made = (type: string, file: string): string => `*new ${type}(new ${prefix}filebuf(${file}))`;
  const tied = (type: string): string => `inline ${type} &_tied(${type} &stream)
{
    stream.tie(&${prefix}cout);
    return stream;
}
`;
  return `inline ${output} &${prefix}cout = ${made(output, 'stdout')};
${tied(input)}${tied(output)}inline ${input} &${prefix}cin = _tied(${made(input, 'stdin')});
inline ${output} &${prefix}cerr = _tied(${made(output, 'stderr')});
inline ${output} &${prefix}clog = ${made(output, 'stderr')};
`;
};

export const iostream = `#include <__filebuf>
namespace std {
${console('')}${console('w')}}
`;

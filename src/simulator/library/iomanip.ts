/** `<iomanip>`: manipulators that take a value. */

/** Each is an object that remembers its argument, and sets it when it meets a stream. */
const manipulator = (name: string, type: string, set: string, streams: readonly string[]): string => {
  const uses = streams.map(
    (stream) => `inline ${stream} &operator${stream.endsWith('ostream') ? '<<' : '>>'}(${stream} &stream, _${name} to)
{
    stream.${set};
    return stream;
}
`,
  );
  return `struct _${name} {
    ${type} value;
};
inline _${name} ${name}(${type} value)
{
    _${name} to;
    to.value = value;
    return to;
}
${uses.join('')}`;
};

const ALL = ['ostream', 'istream', 'wostream', 'wistream'];

export const iomanip = `#include <istream>
#include <ctime>
namespace std {
${manipulator('setw', 'int', 'width(to.value)', ALL)}
${manipulator('setprecision', 'int', 'precision(to.value)', ALL)}
${manipulator('setfill', 'char', 'fill(to.value)', ['ostream', 'wostream'])}
${manipulator('setiosflags', 'ios_base::fmtflags', 'setf(to.value)', ALL)}
${manipulator('resetiosflags', 'ios_base::fmtflags', 'unsetf(to.value)', ALL)}
struct _setbase {
    int base;
};
inline _setbase setbase(int base)
{
    _setbase to;
    to.base = base;
    return to;
}
inline ostream &operator<<(ostream &out, _setbase to)
{
    out.setf(to.base == 16 ? ios_base::hex : to.base == 8 ? ios_base::oct : to.base == 10 ? ios_base::dec : 0, ios_base::basefield);
    return out;
}
struct _put_time {
    const tm *time;
    const char *format;
};
inline _put_time put_time(const tm *time, const char *format)
{
    _put_time to;
    to.time = time;
    to.format = format;
    return to;
}
inline ostream &operator<<(ostream &out, _put_time to)
{
    char text[256];
    out.write(text, strftime(text, sizeof(text), to.format, to.time));
    return out;
}
}
`;

/** `<istream>`. A number is the longest run of characters that may belong to one; what it is worth, the C runtime says. */
import { narrow, wide, type Family } from './family.ts';

/** Types that are read as one of 64 bits and then have to fit. */
const SIGNED: readonly (readonly [string, string, string])[] = [
  ['short', 'SHRT_MIN', 'SHRT_MAX'],
  ['int', 'INT_MIN', 'INT_MAX'],
  ['long', 'LONG_MIN', 'LONG_MAX'],
  ['long long', 'LLONG_MIN', 'LLONG_MAX'],
];

const UNSIGNED: readonly (readonly [string, string])[] = [
  ['unsigned short', 'USHRT_MAX'],
  ['unsigned', 'UINT_MAX'],
  ['unsigned long', 'ULONG_MAX'],
  ['unsigned long long', 'ULLONG_MAX'],
];

const FLOATING: readonly (readonly [string, string])[] = [
  ['float', 'FLT_MAX'],
  ['double', 'DBL_MAX'],
  ['long double', 'DBL_MAX'],
];

/** Members that hand on to what reads for all types of a kind. */
const extractors = (stream: string): string =>
  [
    ...SIGNED.map(
      ([type, least, most]) => `    ${stream} &operator>>(${type} &value)
    {
        long long number = 0;
        if (_signed(number, ${least}, ${most}))
            value = (${type})number;
        return *this;
    }
`,
    ),
    ...UNSIGNED.map(
      ([type, most]) => `    ${stream} &operator>>(${type} &value)
    {
        unsigned long long number = 0;
        if (_unsigned(number, ${most}))
            value = (${type})number;
        return *this;
    }
`,
    ),
    ...FLOATING.map(
      ([type, most]) => `    ${stream} &operator>>(${type} &value)
    {
        double number = 0;
        if (_floating(number, ${most}))
            value = (${type})number;
        return *this;
    }
`,
    ),
  ].join('');

const texts = ({ character, prefix, end, wider }: Family, type: string): string => {
  const stream = `${prefix}istream`;
  return `inline ${stream} &operator>>(${stream} &in, ${type} &value)
{
    if (!in._begin(false))
        return in;
    ${wider} c = in.rdbuf()->sbumpc();
    if (c == (${wider})${end})
        in.setstate(ios_base::eofbit | ios_base::failbit);
    else
        value = (${type})c;
    return in;
}
inline ${stream} &operator>>(${stream} &in, ${type} *text)
{
    if (!in._begin(false))
        return in;
    streamsize room = in.width(0);
    streamsize count = 0;
    while (room <= 0 || count < room - 1) {
        ${wider} c = in.rdbuf()->sgetc();
        if (c == (${wider})${end})
            in.setstate(ios_base::eofbit);
        if (c == (${wider})${end} || in._isSpace(c))
            break;
        text[count++] = (${type})(${character})c;
        in.rdbuf()->sbumpc();
    }
    text[count] = 0;
    if (count == 0)
        in.setstate(ios_base::failbit);
    return in;
}
`;
};

const of = (family: Family): string => {
  const { character, prefix, string, literal, end, wider } = family;
  const stream = `${prefix}istream`;
  const END = `(${wider})${end}`;
  const isSpace = character === 'char' ? 'isspace' : 'iswspace';
  return `
class ${stream} : public ${prefix}ios {
public:
    explicit ${stream}(${prefix}streambuf *buffer) : ${prefix}ios(buffer) {}
${extractors(stream)}    ${stream} &operator>>(bool &value)
    {
        if (_flags & boolalpha) {
            if (!_begin(false))
                return *this;
            bool first = _buffer->sgetc() == 't';
            const ${character} *word = first ? ${literal}"true" : ${literal}"false";
            for (; *word; word++) {
                ${wider} c = _buffer->sgetc();
                if (c != (${wider})*word) {
                    value = false;
                    setstate(c == ${END} ? eofbit | failbit : failbit);
                    return *this;
                }
                _buffer->sbumpc();
            }
            value = first;
        } else {
            long long number = 0;
            if (_signed(number, LONG_MIN, LONG_MAX)) {
                value = number != 0;
                if (number != 0 && number != 1)
                    setstate(failbit);
            }
        }
        return *this;
    }
    ${stream} &operator>>(void *&address)
    {
        fmtflags before = setf(hex, basefield);
        unsigned long long number = 0;
        if (_unsigned(number, ULLONG_MAX))
            address = (void *)number;
        flags(before);
        return *this;
    }
    ${stream} &operator>>(${stream} &(*manipulate)(${stream} &)) { return manipulate(*this); }
    ${stream} &operator>>(ios_base &(*manipulate)(ios_base &))
    {
        manipulate(*this);
        return *this;
    }

    streamsize gcount() const { return _count; }
    ${wider} get()
    {
        _count = 0;
        if (!_begin(true))
            return ${end};
        ${wider} c = _buffer->sbumpc();
        if (c == ${END})
            setstate(eofbit | failbit);
        else
            _count = 1;
        return c;
    }
    ${stream} &get(${character} &to)
    {
        ${wider} c = get();
        if (_count)
            to = (${character})c;
        return *this;
    }
    ${stream} &get(${character} *to, streamsize room) { return get(to, room, '\\n'); }
    ${stream} &get(${character} *to, streamsize room, ${character} delimiter)
    {
        _count = 0;
        if (_begin(true)) {
            ${wider} c = _buffer->sgetc();
            for (; c != ${END} && (${character})c != delimiter && _count < room - 1; c = _buffer->snextc())
                to[_count++] = (${character})c;
            if (c == ${END})
                setstate(eofbit);
        }
        if (room > 0)
            to[_count] = 0;
        if (_count == 0)
            setstate(failbit);
        return *this;
    }
    ${stream} &getline(${character} *to, streamsize room) { return getline(to, room, '\\n'); }
    ${stream} &getline(${character} *to, streamsize room, ${character} delimiter)
    {
        streamsize count = 0;
        _count = 0;
        if (_begin(true)) {
            for (;;) {
                ${wider} c = _buffer->sgetc();
                if (c == ${END}) {
                    setstate(_count == 0 ? eofbit | failbit : eofbit);
                    break;
                }
                if ((${character})c == delimiter) {
                    _buffer->sbumpc();
                    _count++;
                    break;
                }
                if (count >= room - 1) {
                    setstate(failbit);
                    break;
                }
                _buffer->sbumpc();
                to[count++] = (${character})c;
                _count++;
            }
        }
        if (room > 0)
            to[count] = 0;
        return *this;
    }
    ${stream} &ignore(streamsize count = 1, ${wider} delimiter = ${end})
    {
        _count = 0;
        if (!_begin(true))
            return *this;
        while (count == LLONG_MAX || _count < count) {
            ${wider} c = _buffer->sbumpc();
            if (c == ${END}) {
                setstate(eofbit);
                break;
            }
            _count++;
            if (c == delimiter)
                break;
        }
        return *this;
    }
    ${wider} peek()
    {
        _count = 0;
        if (!_begin(true))
            return ${end};
        ${wider} c = _buffer->sgetc();
        if (c == ${END})
            setstate(eofbit);
        return c;
    }
    ${stream} &read(${character} *to, streamsize count)
    {
        _count = 0;
        if (_begin(true)) {
            _count = _buffer->sgetn(to, count);
            if (_count < count)
                setstate(eofbit | failbit);
        }
        return *this;
    }
    streamsize readsome(${character} *to, streamsize count)
    {
        _count = 0;
        if (_begin(true)) {
            streamsize there = _buffer->in_avail();
            if (there < 0)
                setstate(eofbit);
            else
                _count = _buffer->sgetn(to, there < count ? there : count);
        }
        return _count;
    }
    ${stream} &putback(${character} c)
    {
        _count = 0;
        clear(_state & ~eofbit);
        if (_begin(true) && _buffer->sputbackc(c) == ${END})
            setstate(badbit);
        return *this;
    }
    ${stream} &unget()
    {
        _count = 0;
        clear(_state & ~eofbit);
        if (_begin(true) && _buffer->sungetc() == ${END})
            setstate(badbit);
        return *this;
    }
    int sync() { return _buffer ? _buffer->pubsync() : -1; }
    streampos tellg() { return fail() ? -1 : _buffer->pubseekoff(0, cur, in); }
    ${stream} &seekg(streampos to)
    {
        clear(_state & ~eofbit);
        if (!fail() && _buffer->pubseekpos(to, in) == -1)
            setstate(failbit);
        return *this;
    }
    ${stream} &seekg(streamoff offset, seekdir from)
    {
        clear(_state & ~eofbit);
        if (!fail() && _buffer->pubseekoff(offset, from, in) == -1)
            setstate(failbit);
        return *this;
    }

    static bool _isSpace(${wider} c) { return ${isSpace}(c) != 0; }
    /** Every input begins here: passes over white space, unless it is wanted; says whether there may be something to read. */
    bool _begin(bool raw)
    {
        if (!good()) {
            setstate(failbit);
            return false;
        }
        if (raw || !(_flags & skipws))
            return true;
        ${wider} c = _buffer->sgetc();
        while (c != ${END} && _isSpace(c))
            c = _buffer->snextc();
        if (c != ${END})
            return true;
        setstate(eofbit | failbit);
        return false;
    }

private:
    /** Takes characters of an integer: a sign, then digits of the base. Base 0: as its beginning says. */
    int _integer(char *text, int room)
    {
        fmtflags field = _flags & basefield;
        int base = field == hex ? 16 : field == oct ? 8 : field == dec ? 10 : 0;
        int count = 0;
        ${wider} c = _buffer->sgetc();
        if (c == '-' || c == '+') {
            text[count++] = (char)c;
            c = _buffer->snextc();
        }
        if (c == '0' && (base == 0 || base == 16)) {
            text[count++] = '0';
            c = _buffer->snextc();
            if (c == 'x' || c == 'X') {
                text[count++] = 'x';
                c = _buffer->snextc();
                base = 16;
            } else if (base == 0) {
                base = 8;
            }
        }
        if (base == 0)
            base = 10;
        for (; c != ${END}; c = _buffer->snextc()) {
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
            if (digit >= base)
                break;
            if (count < room - 1)
                text[count++] = (char)c;
        }
        if (c == ${END})
            setstate(eofbit);
        text[count] = 0;
        return base;
    }
    bool _signed(long long &value, long long least, long long most)
    {
        char text[96];
        char *end;
        if (!_begin(false))
            return false;
        int base = _integer(text, sizeof(text));
        int before = errno;
        errno = 0;
        value = strtoll(text, &end, base);
        if (end == text || *end) {
            value = 0;
            setstate(failbit);
        } else if (value < least || value > most || errno == ERANGE) {
            value = value < 0 ? least : most;
            setstate(failbit);
        }
        errno = before;
        return true;
    }
    bool _unsigned(unsigned long long &value, unsigned long long most)
    {
        char text[96];
        char *end;
        if (!_begin(false))
            return false;
        int base = _integer(text, sizeof(text));
        bool negative = text[0] == '-';
        int before = errno;
        errno = 0;
        value = strtoull(text + (negative ? 1 : 0), &end, base);
        if (end == text + (negative ? 1 : 0) || *end) {
            value = 0;
            setstate(failbit);
        } else if (value > most || errno == ERANGE) {
            value = most;
            setstate(failbit);
        } else if (negative) {
            value = -value;
        }
        errno = before;
        return true;
    }
    bool _floating(double &value, double most)
    {
        char text[128];
        char *end;
        int count = 0;
        bool digits = false;
        bool point = false;
        bool exponent = false;
        if (!_begin(false))
            return false;
        ${wider} c = _buffer->sgetc();
        for (; c != ${END} && count < 127; c = _buffer->snextc()) {
            bool sign = c == '+' || c == '-';
            if (c >= '0' && c <= '9')
                digits = true;
            else if (c == '.' && !point && !exponent)
                point = true;
            else if ((c == 'e' || c == 'E') && digits && !exponent)
                exponent = true;
            else if (!sign || (count > 0 && (text[count - 1] | 32) != 'e'))
                break;
            text[count++] = (char)c;
        }
        if (c == ${END})
            setstate(eofbit);
        text[count] = 0;
        value = strtod(text, &end);
        if (end == text || *end) {
            value = 0;
            setstate(failbit);
        } else if (value > most || value < -most) {
            value = value < 0 ? -most : most;
            setstate(failbit);
        }
        return true;
    }
};

${texts(family, character)}${character === 'char' ? texts(family, 'unsigned char') + texts(family, 'signed char') : ''}inline ${stream} &operator>>(${stream} &in, ${string} &text)
{
    streamsize room = in.width(0);
    if (!in._begin(false))
        return in;
    text.clear();
    ${wider} c = in.rdbuf()->sgetc();
    for (; c != ${END} && !in._isSpace(c) && (room <= 0 || (streamsize)text.size() < room); c = in.rdbuf()->snextc())
        text.push_back((${character})c);
    if (c == ${END})
        in.setstate(ios_base::eofbit);
    if (text.empty())
        in.setstate(ios_base::failbit);
    return in;
}
inline ${stream} &operator>>(${stream} &&in, ${string} &text) { return (${stream} &)in >> text; }
inline ${stream} &operator>>(${stream} &&in, ${character} &c) { return (${stream} &)in >> c; }
inline ${stream} &getline(${stream} &in, ${string} &text, ${character} delimiter)
{
    if (!in._begin(true))
        return in;
    text.clear();
    for (;;) {
        ${wider} c = in.rdbuf()->sbumpc();
        if (c == ${END}) {
            in.setstate(text.empty() ? ios_base::eofbit | ios_base::failbit : ios_base::eofbit);
            return in;
        }
        if ((${character})c == delimiter)
            return in;
        text.push_back((${character})c);
    }
}
inline ${stream} &getline(${stream} &in, ${string} &text) { return getline(in, text, '\\n'); }
inline ${stream} &ws(${stream} &in)
{
    if (!in.good())
        return in;
    ${wider} c = in.rdbuf()->sgetc();
    while (c != ${END} && in._isSpace(c))
        c = in.rdbuf()->snextc();
    if (c == ${END})
        in.setstate(ios_base::eofbit);
    return in;
}

/** An input stream that stands for an output stream too: both have all that they are in what every stream has. */
class ${prefix}iostream : public ${stream} {
public:
    explicit ${prefix}iostream(${prefix}streambuf *buffer) : ${stream}(buffer) {}
    operator ${prefix}ostream &() { return reinterpret_cast<${prefix}ostream &>(*this); }
    ${prefix}ostream &put(${character} c) { return ((${prefix}ostream &)*this).put(c); }
    ${prefix}ostream &write(const ${character} *text, streamsize count) { return ((${prefix}ostream &)*this).write(text, count); }
    ${prefix}ostream &flush() { return ((${prefix}ostream &)*this).flush(); }
    streampos tellp() { return ((${prefix}ostream &)*this).tellp(); }
    ${prefix}ostream &seekp(streampos to) { return ((${prefix}ostream &)*this).seekp(to); }
    ${prefix}ostream &seekp(streamoff offset, seekdir from) { return ((${prefix}ostream &)*this).seekp(offset, from); }
};
`;
};

export const istream = `#include <ostream>
#include <cctype>
#include <cwctype>
#include <cfloat>
#include <climits>
namespace std {
${of(narrow)}${of(wide)}}
`;

/** `<ostream>`. Numbers are written by the C runtime's printf, as libstdc++ does it. */
import { narrow, wide, type Family } from './family.ts';

/** How each arithmetic type goes out: widened, and as what it counts in hexadecimal. */
const INTEGERS: readonly (readonly [string, string | null])[] = [
  ['short', 'unsigned short'],
  ['unsigned short', null],
  ['int', 'unsigned'],
  ['unsigned', null],
  ['long', 'unsigned long'],
  ['unsigned long', null],
  ['long long', 'unsigned long long'],
  ['unsigned long long', null],
];

const integer =
  (stream: string) =>
  ([type, unsigned]: readonly [string, string | null]): string =>
    unsigned === null
      ? `inline ${stream} &operator<<(${stream} &out, ${type} value) { return out._integer(value, false, false); }\n`
      : `inline ${stream} &operator<<(${stream} &out, ${type} value)
{
    if (value < 0 && out._isDecimal())
        return out._integer(-(unsigned long long)value, true, true);
    return out._integer((${unsigned})value, false, true);
}
`;

const floating =
  (stream: string) =>
  (type: string): string =>
    `inline ${stream} &operator<<(${stream} &out, ${type} value) { return out._floating(value); }\n`;

const text = (
  stream: string,
  parameter: string,
  argument: string,
  length: string,
): string => `inline ${stream} &operator<<(${stream} &out, ${parameter})
{
    ${length === '1' ? '' : `if (!text) {\n        out.setstate(ios_base::badbit);\n        return out;\n    }\n    `}return out._padded(${argument}, ${length}, 0);
}
`;

const narrowTexts = (): string =>
  text('ostream', 'char c', '&c', '1') +
  text('ostream', 'signed char c', '(const char *)&c', '1') +
  text('ostream', 'unsigned char c', '(const char *)&c', '1') +
  text('ostream', 'const char *text', 'text', 'strlen(text)') +
  text('ostream', 'const signed char *text', '(const char *)text', 'strlen((const char *)text)') +
  text('ostream', 'const unsigned char *text', '(const char *)text', 'strlen((const char *)text)') +
  ['wchar_t', 'char16_t', 'char32_t', 'const wchar_t *', 'const char16_t *', 'const char32_t *']
    .map((type) => `ostream &operator<<(ostream &, ${type}) = delete;\n`)
    .join('');

const wideTexts = (): string =>
  text('wostream', 'wchar_t c', '&c', '1') +
  text('wostream', 'const wchar_t *text', 'text', 'wcslen(text)') +
  `inline wostream &operator<<(wostream &out, char c) { return out << (wchar_t)(unsigned char)c; }
inline wostream &operator<<(wostream &out, const char *text)
{
    if (!text) {
        out.setstate(ios_base::badbit);
        return out;
    }
    wstring wide;
    for (; *text; text++)
        wide.push_back((unsigned char)*text);
    return out << wide;
}
`;

const of = (family: Family): string => {
  const { character, prefix, string, literal, end, wider } = family;
  const stream = `${prefix}ostream`;
  return `
class ${stream} : public ${prefix}ios {
public:
    explicit ${stream}(${prefix}streambuf *buffer) : ${prefix}ios(buffer) {}
    ${stream} &put(${character} c)
    {
        if (good() && _buffer->sputc(c) == (${wider})${end})
            setstate(badbit);
        return *this;
    }
    ${stream} &write(const ${character} *text, streamsize count)
    {
        if (good() && _buffer->sputn(text, count) != count)
            setstate(badbit);
        return *this;
    }
    ${stream} &flush()
    {
        if (_buffer && _buffer->pubsync() == -1)
            setstate(badbit);
        return *this;
    }
    streampos tellp() { return fail() ? -1 : _buffer->pubseekoff(0, cur, out); }
    ${stream} &seekp(streampos to)
    {
        if (!fail() && _buffer->pubseekpos(to, out) == -1)
            setstate(failbit);
        return *this;
    }
    ${stream} &seekp(streamoff offset, seekdir from)
    {
        if (!fail() && _buffer->pubseekoff(offset, from, out) == -1)
            setstate(failbit);
        return *this;
    }

    /** Neither hexadecimal nor octal: only then has a number a sign. */
    bool _isDecimal() const { return (_flags & basefield) != hex && (_flags & basefield) != oct; }
    /** Writes characters, filled up to the width; what fills stands after the first \`prefix\` of them where the adjustment is internal. */
    ${stream} &_padded(const ${character} *text, streamsize count, streamsize prefix)
    {
        streamsize missing = width(0) - count;
        fmtflags adjust = _flags & adjustfield;
        if (missing <= 0)
            return write(text, count);
        ${string} all;
        all.reserve(count + missing);
        if (adjust == left)
            all.append(text, count).append(missing, _fill);
        else if (adjust == internal)
            all.append(text, prefix).append(missing, _fill).append(text + prefix, count - prefix);
        else
            all.append(missing, _fill).append(text, count);
        return write(all.data(), count + missing);
    }
    /** Writes what printf has made of a number. */
    ${stream} &_number(const char *digits, int count, int prefix)
    {
        ${
          character === 'char'
            ? 'return _padded(digits, count, prefix);'
            : `wstring wide;
        wide.reserve(count);
        for (int i = 0; i < count; i++)
            wide.push_back(digits[i]);
        return _padded(wide.data(), count, prefix);`
        }
    }
    ${stream} &_integer(unsigned long long magnitude, bool negative, bool isSigned)
    {
        char digits[32];
        fmtflags base = _flags & basefield;
        bool upper = (_flags & uppercase) != 0;
        int prefix = 0;
        if (negative)
            digits[prefix++] = '-';
        else if (isSigned && _isDecimal() && (_flags & showpos))
            digits[prefix++] = '+';
        if (base == hex && (_flags & showbase) && magnitude) {
            digits[prefix++] = '0';
            digits[prefix++] = upper ? 'X' : 'x';
        }
        int count = prefix;
        if (base == oct && (_flags & showbase) && magnitude)
            digits[count++] = '0';
        count += snprintf(digits + count, 28, base == hex ? upper ? "%llX" : "%llx" : base == oct ? "%llo" : "%llu", magnitude);
        return _number(digits, count, prefix);
    }
    ${stream} &_floating(double value)
    {
        fmtflags style = _flags & floatfield;
        bool upper = (_flags & uppercase) != 0;
        char format[8];
        int at = 0;
        format[at++] = '%';
        if (_flags & showpos)
            format[at++] = '+';
        if (_flags & showpoint)
            format[at++] = '#';
        if (style != floatfield) {
            format[at++] = '.';
            format[at++] = '*';
        }
        char letter = style == fixed ? 'f' : style == scientific ? 'e' : style == floatfield ? 'a' : 'g';
        format[at++] = upper ? letter - 32 : letter;
        format[at] = 0;
        char own[64];
        char *digits = own;
        int count;
        if (value != value)
            count = snprintf(own, sizeof(own), "%s", signbit(value) ? upper ? "-NAN" : "-nan" : _flags & showpos ? upper ? "+NAN" : "+nan" : upper ? "NAN" : "nan");
        else if (style == floatfield)
            count = snprintf(own, sizeof(own), format, value);
        else {
            count = snprintf(own, sizeof(own), format, (int)_precision, value);
            if (count >= (int)sizeof(own)) {
                digits = new char[count + 1];
                snprintf(digits, count + 1, format, (int)_precision, value);
            }
        }
        int prefix = digits[0] == '-' || digits[0] == '+' ? 1 : 0;
        if (style == floatfield && digits[prefix] == '0')
            prefix += 2;
        _number(digits, count, prefix);
        if (digits != own)
            delete[] digits;
        return *this;
    }
};

${INTEGERS.map(integer(stream)).join('')}${['float', 'double', 'long double'].map(floating(stream)).join('')}inline ${stream} &operator<<(${stream} &out, bool value)
{
    if (!(out.flags() & ios_base::boolalpha))
        return out << (int)value;
    return value ? out._padded(${literal}"true", 4, 0) : out._padded(${literal}"false", 5, 0);
}
inline ${stream} &operator<<(${stream} &out, const void *address)
{
    ios_base::fmtflags flags = out.flags();
    out.flags((flags & ~(ios_base::basefield | ios_base::uppercase)) | ios_base::hex | ios_base::showbase);
    out._integer((unsigned long long)address, false, false);
    out.flags(flags);
    return out;
}
inline ${stream} &operator<<(${stream} &out, decltype(nullptr)) { return out << ${literal}"nullptr"; }
inline ${stream} &operator<<(${stream} &out, ${prefix}streambuf *from)
{
    ${wider} c = from ? from->sgetc() : (${wider})${end};
    if (c == (${wider})${end})
        out.setstate(from ? ios_base::failbit : ios_base::badbit);
    for (; c != (${wider})${end}; c = from->snextc())
        out.put((${character})c);
    return out;
}
inline ${stream} &operator<<(${stream} &out, const ${string} &text) { return out._padded(text.data(), text.size(), 0); }
inline ${stream} &operator<<(${stream} &out, ${stream} &(*manipulate)(${stream} &)) { return manipulate(out); }
inline ${stream} &operator<<(${stream} &&out, ${stream} &(*manipulate)(${stream} &)) { return manipulate((${stream} &)out); }
inline ${stream} &operator<<(${stream} &&out, const ${character} *text) { return (${stream} &)out << text; }
inline ${stream} &operator<<(${stream} &&out, const _Any &value) { return (${stream} &)out << value; }
inline ${stream} &operator<<(${stream} &out, ${prefix}ios &(*manipulate)(${prefix}ios &))
{
    manipulate(out);
    return out;
}
inline ${stream} &operator<<(${stream} &out, ios_base &(*manipulate)(ios_base &))
{
    manipulate(out);
    return out;
}
${character === 'char' ? narrowTexts() : wideTexts()}inline ${stream} &endl(${stream} &out) { return out.put('\\n').flush(); }
inline ${stream} &ends(${stream} &out) { return out.put(0); }
inline ${stream} &flush(${stream} &out) { return out.flush(); }
`;
};

export const ostream = `#include <ios>
#include <cmath>
namespace std {
struct _Any;
${of(narrow)}${of(wide)}}
`;

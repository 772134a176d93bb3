/** `<sstream>`. */
import { narrow, wide, type Family } from './family.ts';

/** Keeps its text as a string, of which the part before `_at` has been read. */
const buffer = ({ character, prefix, string, wider, end }: Family): string => `
class ${prefix}stringbuf : public ${prefix}streambuf {
public:
    explicit ${prefix}stringbuf(ios_base::openmode mode = ios_base::in | ios_base::out) : _mode(mode), _read(0), _written(0) {}
    explicit ${prefix}stringbuf(const ${string} &text, ios_base::openmode mode = ios_base::in | ios_base::out) : _mode(mode) { str(text); }
    ${string} str() const { return _text; }
    void str(const ${string} &text)
    {
        _text = text;
        _read = 0;
        _written = _mode & (ios_base::ate | ios_base::app) ? text.size() : 0;
    }

protected:
    streamsize showmanyc() override { return _mode & ios_base::in ? (streamsize)(_text.size() - _read) : -1; }
    ${wider} underflow() override { return (_mode & ios_base::in) && _read < _text.size() ? _plain(_text[_read]) : (${wider})${end}; }
    ${wider} uflow() override
    {
        ${wider} c = underflow();
        if (c != (${wider})${end})
            _read++;
        return c;
    }
    ${wider} pbackfail(${wider} c = ${end}) override
    {
        if (_read == 0 || (c != (${wider})${end} && _plain(_text[_read - 1]) != c && !(_mode & ios_base::out)))
            return ${end};
        _read--;
        if (c != (${wider})${end})
            _text[_read] = (${character})c;
        return _plain(_text[_read]);
    }
    ${wider} overflow(${wider} c = ${end}) override
    {
        ${character} one = (${character})c;
        if (c == (${wider})${end})
            return 0;
        return xsputn(&one, 1) == 1 ? c : (${wider})${end};
    }
    streamsize xsputn(const ${character} *text, streamsize count) override
    {
        if (!(_mode & ios_base::out))
            return 0;
        if (_mode & ios_base::app)
            _written = _text.size();
        _text.replace(_written, count, text, count);
        _written += count;
        return count;
    }
    streampos seekoff(streamoff offset, ios_base::seekdir from, ios_base::openmode which) override
    {
        bool reads = (which & _mode & ios_base::in) != 0;
        bool writes = (which & _mode & ios_base::out) != 0;
        streamoff to = offset + (from == ios_base::beg ? 0 : from == ios_base::end ? _text.size() : reads ? _read : _written);
        if ((!reads && !writes) || (reads && writes && from == ios_base::cur) || to < 0 || to > (streamoff)_text.size())
            return -1;
        if (reads)
            _read = to;
        if (writes)
            _written = to;
        return to;
    }
    streampos seekpos(streampos to, ios_base::openmode which) override { return seekoff(to, ios_base::beg, which); }

private:
    ${string} _text;
    ios_base::openmode _mode;
    size_t _read;
    size_t _written;
};
`;

const stream = ({ prefix, string }: Family, name: string, base: string, mode: string, always: string): string => {
  const own = `${prefix}${name}`;
  return `
class ${own} : public ${prefix}${base} {
public:
    ${own}() : ${prefix}${base}(&_string), _string(${mode}) {}
    explicit ${own}(ios_base::openmode mode) : ${prefix}${base}(&_string), _string(mode${always}) {}
    explicit ${own}(const ${string} &text, ios_base::openmode mode = ${mode}) : ${prefix}${base}(&_string), _string(text, mode${always}) {}
    ${prefix}stringbuf *rdbuf() const { return (${prefix}stringbuf *)&_string; }
    ${string} str() const { return _string.str(); }
    void str(const ${string} &text) { _string.str(text); }

private:
    ${prefix}stringbuf _string;
};
`;
};

const of = (family: Family): string =>
  buffer(family) +
  stream(family, 'istringstream', 'istream', 'ios_base::in', ' | ios_base::in') +
  stream(family, 'ostringstream', 'ostream', 'ios_base::out', ' | ios_base::out') +
  stream(family, 'stringstream', 'iostream', 'ios_base::in | ios_base::out', '');

export const sstream = `#include <istream>
namespace std {
${of(narrow)}${of(wide)}}
`;

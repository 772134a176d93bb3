/** `<ios>`: what every stream has. Values of flags and states are libstdc++'s. */
import { narrow, wide, type Family } from './family.ts';

const FLAGS = {
  boolalpha: 1,
  dec: 2,
  fixed: 4,
  hex: 8,
  internal: 16,
  left: 32,
  oct: 64,
  right: 128,
  scientific: 256,
  showbase: 512,
  showpoint: 1024,
  showpos: 2048,
  skipws: 4096,
  unitbuf: 8192,
  uppercase: 16384,
};

const adjustfield = FLAGS.left | FLAGS.right | FLAGS.internal;
const basefield = FLAGS.dec | FLAGS.oct | FLAGS.hex;
const floatfield = FLAGS.scientific | FLAGS.fixed;

/** Manipulators that set flags: alone, or as one of a group of which only one can be set. */
const MANIPULATORS: readonly (readonly [string, string])[] = [
  ...['left', 'right', 'internal'].map((name) => [name, `flags.setf(ios_base::${name}, ios_base::adjustfield);`] as const),
  ...['dec', 'hex', 'oct'].map((name) => [name, `flags.setf(ios_base::${name}, ios_base::basefield);`] as const),
  ...['fixed', 'scientific'].map((name) => [name, `flags.setf(ios_base::${name}, ios_base::floatfield);`] as const),
  ['hexfloat', 'flags.setf(ios_base::floatfield, ios_base::floatfield);'],
  ['defaultfloat', 'flags.unsetf(ios_base::floatfield);'],
  ...['boolalpha', 'showbase', 'showpoint', 'showpos', 'skipws', 'unitbuf', 'uppercase'].flatMap((name) => [
    [name, `flags.setf(ios_base::${name});`] as const,
    [`no${name}`, `flags.unsetf(ios_base::${name});`] as const,
  ]),
];

const base = `
typedef long long streamoff;
typedef long long streamsize;
typedef long long streampos;
typedef long long wstreampos;

class ios_base {
public:
    typedef int fmtflags;
    typedef int iostate;
    typedef int openmode;
    enum seekdir { beg, cur, end };
${Object.entries({ ...FLAGS, adjustfield, basefield, floatfield })
  .map(([name, value]) => `    static const fmtflags ${name} = ${value};\n`)
  .join('')}    static const iostate goodbit = 0;
    static const iostate badbit = 1;
    static const iostate eofbit = 2;
    static const iostate failbit = 4;
    static const openmode app = 1;
    static const openmode ate = 2;
    static const openmode binary = 4;
    static const openmode in = 8;
    static const openmode out = 16;
    static const openmode trunc = 32;

    class failure : public runtime_error {
    public:
        explicit failure(const char *what) : runtime_error(string(what) + ": iostream error") {}
    };

    virtual ~ios_base() {}
    ios_base(const ios_base &) = delete;
    ios_base &operator=(const ios_base &) = delete;
    fmtflags flags() const { return _flags; }
    fmtflags flags(fmtflags flags)
    {
        fmtflags old = _flags;
        _flags = flags;
        return old;
    }
    fmtflags setf(fmtflags flags) { return this->flags(_flags | flags); }
    fmtflags setf(fmtflags flags, fmtflags mask) { return this->flags((_flags & ~mask) | (flags & mask)); }
    void unsetf(fmtflags mask) { _flags &= ~mask; }
    streamsize precision() const { return _precision; }
    streamsize precision(streamsize precision)
    {
        streamsize old = _precision;
        _precision = precision;
        return old;
    }
    streamsize width() const { return _width; }
    streamsize width(streamsize width)
    {
        streamsize old = _width;
        _width = width;
        return old;
    }
    /** Every character is passed on at once, whatever is asked for. */
    static bool sync_with_stdio(bool = true) { return true; }

protected:
    ios_base() : _flags(skipws | dec), _precision(6), _width(0) {}

    fmtflags _flags;
    streamsize _precision;
    streamsize _width;
};
${MANIPULATORS.map(([name, set]) => `inline ios_base &${name}(ios_base &flags)\n{\n    ${set}\n    return flags;\n}\n`).join('')}`;

const buffer = ({ character, prefix, wider, end }: Family): string => `
class ${prefix}streambuf {
public:
    typedef ${character} char_type;
    typedef ${wider} int_type;
    virtual ~${prefix}streambuf() {}
    ${prefix}streambuf(const ${prefix}streambuf &) = delete;
    ${prefix}streambuf &operator=(const ${prefix}streambuf &) = delete;
    streamsize in_avail() { return _next < _last ? _last - _next : showmanyc(); }
    ${wider} sgetc() { return _next < _last ? _plain(*_next) : underflow(); }
    ${wider} sbumpc() { return _next < _last ? _plain(*_next++) : uflow(); }
    ${wider} snextc() { return sbumpc() == (${wider})${end} ? (${wider})${end} : sgetc(); }
    streamsize sgetn(${character} *to, streamsize count) { return xsgetn(to, count); }
    ${wider} sputbackc(${character} c)
    {
        if (_next <= _first || _next[-1] != c)
            return pbackfail(_plain(c));
        return _plain(*--_next);
    }
    ${wider} sungetc() { return _next > _first ? _plain(*--_next) : pbackfail(${end}); }
    ${wider} sputc(${character} c)
    {
        if (_put >= _putEnd)
            return overflow(_plain(c));
        *_put++ = c;
        return _plain(c);
    }
    streamsize sputn(const ${character} *text, streamsize count) { return xsputn(text, count); }
    int pubsync() { return sync(); }
    streampos pubseekoff(streamoff offset, ios_base::seekdir from, ios_base::openmode which = ios_base::in | ios_base::out)
    {
        return seekoff(offset, from, which);
    }
    streampos pubseekpos(streampos to, ios_base::openmode which = ios_base::in | ios_base::out) { return seekpos(to, which); }

protected:
    ${prefix}streambuf() : _first(nullptr), _next(nullptr), _last(nullptr), _putBegin(nullptr), _put(nullptr), _putEnd(nullptr) {}
    ${character} *eback() const { return _first; }
    ${character} *gptr() const { return _next; }
    ${character} *egptr() const { return _last; }
    void gbump(int count) { _next += count; }
    void setg(${character} *first, ${character} *next, ${character} *last)
    {
        _first = first;
        _next = next;
        _last = last;
    }
    ${character} *pbase() const { return _putBegin; }
    ${character} *pptr() const { return _put; }
    ${character} *epptr() const { return _putEnd; }
    void pbump(int count) { _put += count; }
    void setp(${character} *begin, ${character} *end)
    {
        _putBegin = begin;
        _put = begin;
        _putEnd = end;
    }
    virtual int sync() { return 0; }
    virtual streamsize showmanyc() { return 0; }
    virtual ${wider} underflow() { return ${end}; }
    virtual ${wider} uflow() { return underflow() == (${wider})${end} ? (${wider})${end} : _plain(*_next++); }
    virtual ${wider} pbackfail(${wider} = ${end}) { return ${end}; }
    virtual ${wider} overflow(${wider} = ${end}) { return ${end}; }
    virtual streamsize xsgetn(${character} *to, streamsize count)
    {
        streamsize done = 0;
        for (; done < count; done++) {
            ${wider} c = sbumpc();
            if (c == (${wider})${end})
                break;
            to[done] = (${character})c;
        }
        return done;
    }
    virtual streamsize xsputn(const ${character} *text, streamsize count)
    {
        streamsize done = 0;
        while (done < count && sputc(text[done]) != (${wider})${end})
            done++;
        return done;
    }
    virtual streampos seekoff(streamoff, ios_base::seekdir, ios_base::openmode) { return -1; }
    virtual streampos seekpos(streampos, ios_base::openmode) { return -1; }
    static ${wider} _plain(${character} c) { return (${character === 'char' ? 'unsigned char' : character})c; }

private:
    ${character} *_first;
    ${character} *_next;
    ${character} *_last;
    ${character} *_putBegin;
    ${character} *_put;
    ${character} *_putEnd;
};

class ${prefix}ostream;

class ${prefix}ios : public ios_base {
public:
    explicit ${prefix}ios(${prefix}streambuf *buffer) : _buffer(buffer), _tie(nullptr), _fill(' '), _state(buffer ? goodbit : badbit), _fatal(0), _count(0) {}
    explicit operator bool() const { return !fail(); }
    bool operator!() const { return fail(); }
    iostate rdstate() const { return _state; }
    void clear(iostate state = goodbit)
    {
        _state = _buffer ? state : state | badbit;
        if (_state & _fatal)
            throw ios_base::failure("basic_ios::clear");
    }
    void setstate(iostate state) { clear(_state | state); }
    bool good() const { return _state == 0; }
    bool eof() const { return (_state & eofbit) != 0; }
    bool fail() const { return (_state & (badbit | failbit)) != 0; }
    bool bad() const { return (_state & badbit) != 0; }
    iostate exceptions() const { return _fatal; }
    void exceptions(iostate fatal)
    {
        _fatal = fatal;
        clear(_state);
    }
    ${prefix}ostream *tie() const { return _tie; }
    ${prefix}ostream *tie(${prefix}ostream *other)
    {
        ${prefix}ostream *old = _tie;
        _tie = other;
        return old;
    }
    ${prefix}streambuf *rdbuf() const { return _buffer; }
    ${prefix}streambuf *rdbuf(${prefix}streambuf *buffer)
    {
        ${prefix}streambuf *old = _buffer;
        _buffer = buffer;
        clear();
        return old;
    }
    ${character} fill() const { return _fill; }
    ${character} fill(${character} c)
    {
        ${character} old = _fill;
        _fill = c;
        return old;
    }
    ${prefix}ios &copyfmt(const ${prefix}ios &other)
    {
        _flags = other._flags;
        _precision = other._precision;
        _width = other._width;
        _fill = other._fill;
        return *this;
    }

protected:
    ${prefix}streambuf *_buffer;
    ${prefix}ostream *_tie;
    ${character} _fill;
    iostate _state;
    /** Bits of the state that are to be told as exceptions. */
    iostate _fatal;
    /** Characters that the last unformatted input has taken. */
    streamsize _count;
};
`;

export const ios = `#include <string>
namespace std {
${base}${buffer(narrow)}${buffer(wide)}}
`;

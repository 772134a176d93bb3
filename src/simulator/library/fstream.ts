/** `<fstream>`, and the buffer that all streams over a FILE of the C runtime share. */
import { narrow, wide, type Family } from './family.ts';

const narrowCharacters = `    int underflow() override { return _file ? ungetc(fgetc(_file), _file) : EOF; }
    int uflow() override { return _file ? fgetc(_file) : EOF; }
    int pbackfail(int c = EOF) override { return _file ? ungetc(c, _file) : EOF; }
    int overflow(int c = EOF) override { return c == EOF ? 0 : _file ? fputc(c, _file) : EOF; }
    streamsize xsputn(const char *text, streamsize count) override { return _file ? fwrite(text, 1, count, _file) : 0; }
    streamsize xsgetn(char *to, streamsize count) override { return _file ? fread(to, 1, count, _file) : 0; }
`;

/** Outside, text is UTF-8. */
const wideCharacters = `    wint_t underflow() override
    {
        if (_held == WEOF)
            _held = _decode();
        return _held;
    }
    wint_t uflow() override
    {
        wint_t c = underflow();
        _held = WEOF;
        return c;
    }
    wint_t pbackfail(wint_t c = WEOF) override { return _held == WEOF ? _held = c : WEOF; }
    wint_t overflow(wint_t c = WEOF) override { return c == WEOF ? 0 : _file ? fputwc(c, _file) : WEOF; }
    streamsize xsputn(const wchar_t *text, streamsize count) override { return _file ? fwprintf(_file, L"%.*ls", (int)count, text) : 0; }
    wint_t _decode()
    {
        int c = _file ? fgetc(_file) : EOF;
        if (c == EOF)
            return WEOF;
        int more = c >= 0xe0 ? 2 : c >= 0xc0 ? 1 : 0;
        wint_t decoded = more == 2 ? c & 0x0f : more == 1 ? c & 0x1f : c;
        for (; more > 0; more--)
            decoded = decoded << 6 | (fgetc(_file) & 0x3f);
        return decoded;
    }
`;

/** Writes and reads at once, so that what C's own functions do on the same FILE stays in order. */
const fileBuffer = ({ character, prefix }: Family): string => `
class ${prefix}filebuf : public ${prefix}streambuf {
public:
    ${prefix}filebuf() : _file(nullptr), _own(false) {}
    explicit ${prefix}filebuf(FILE *file) : _file(file), _own(false) {}
    ~${prefix}filebuf() { close(); }
    bool is_open() const { return _file != nullptr; }
    ${prefix}filebuf *open(const char *name, ios_base::openmode mode)
    {
        if (_file)
            return nullptr;
        bool reads = (mode & ios_base::in) != 0;
        char how[4];
        int at = 0;
        how[at++] = mode & ios_base::app ? 'a' : reads && !(mode & ios_base::trunc) ? 'r' : 'w';
        if (reads && (mode & (ios_base::out | ios_base::app)))
            how[at++] = '+';
        if (mode & ios_base::binary)
            how[at++] = 'b';
        how[at] = 0;
        _file = fopen(name, how);
        if (!_file)
            return nullptr;
        _own = true;
        if (mode & ios_base::ate)
            fseek(_file, 0, SEEK_END);
        return this;
    }
    ${prefix}filebuf *close()
    {
        FILE *file = _file;
        _file = nullptr;
        return file && _own && fclose(file) == 0 ? this : nullptr;
    }

protected:
    int sync() override { return _file ? fflush(_file) : -1; }
    streampos seekoff(streamoff offset, ios_base::seekdir from, ios_base::openmode) override
    {
        if (!_file || fseek(_file, (long)offset, from == ios_base::beg ? SEEK_SET : from == ios_base::end ? SEEK_END : SEEK_CUR) != 0)
            return -1;
        return ftell(_file);
    }
    streampos seekpos(streampos to, ios_base::openmode which) override { return seekoff(to, ios_base::beg, which); }
${character === 'char' ? narrowCharacters : wideCharacters}

private:
    FILE *_file;
    bool _own;${character === 'char' ? '' : '\n    /** A character given back, or the second half of a pair. */\n    wint_t _held = WEOF;'}
};
`;

export const filebuf = `#include <istream>
namespace std {
${fileBuffer(narrow)}${fileBuffer(wide)}}
`;

const stream = (family: Family, name: string, base: string, mode: string, always: string): string => {
  const { prefix } = family;
  const own = `${prefix}${name}`;
  return `
class ${own} : public ${prefix}${base} {
public:
    ${own}() : ${prefix}${base}(&_file) {}
    explicit ${own}(const char *name, ios_base::openmode mode = ${mode}) : ${prefix}${base}(&_file) { open(name, mode); }
    explicit ${own}(const string &name, ios_base::openmode mode = ${mode}) : ${prefix}${base}(&_file) { open(name.c_str(), mode); }
    ${prefix}filebuf *rdbuf() const { return (${prefix}filebuf *)&_file; }
    bool is_open() const { return _file.is_open(); }
    void open(const char *name, ios_base::openmode mode = ${mode})
    {
        if (_file.open(name, mode${always}))
            clear();
        else
            setstate(failbit);
    }
    void open(const string &name, ios_base::openmode mode = ${mode}) { open(name.c_str(), mode); }
    void close()
    {
        if (!_file.close())
            setstate(failbit);
    }

private:
    ${prefix}filebuf _file;
};
`;
};

const of = (family: Family): string =>
  stream(family, 'ifstream', 'istream', 'ios_base::in', ' | ios_base::in') +
  stream(family, 'ofstream', 'ostream', 'ios_base::out', ' | ios_base::out') +
  stream(family, 'fstream', 'iostream', 'ios_base::in | ios_base::out', '');

export const fstream = `#include <__filebuf>
namespace std {
${of(narrow)}${of(wide)}}
`;

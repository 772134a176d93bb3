/** `<exception>`, `<new>`, `<typeinfo>` and `<stdexcept>`. What the library's exceptions say is what libstdc++'s say. */

/** An exception that says its own name. */
const named = (name: string, base = 'exception'): string => `
class ${name} : public ${base} {
public:
    const char *what() const noexcept override { return "std::${name}"; }
};
`;

export const exception = `namespace std {
class exception {
public:
    exception() noexcept : _what("std::exception") {}
    /** Microsoft's own: the standard has no such constructor. */
    explicit exception(const char *what) noexcept : _what(what) {}
    virtual ~exception() {}
    virtual const char *what() const noexcept { return _what; }

private:
    const char *_what;
};
${named('bad_exception')}${named('bad_alloc')}}
void *__new_or_null(unsigned long long size);
void *__new_array_or_null(unsigned long long size);
inline void *operator new(unsigned long long size)
{
    void *block = __new_or_null(size);
    if (block == nullptr)
        throw std::bad_alloc();
    return block;
}
inline void *operator new[](unsigned long long size)
{
    void *block = __new_array_or_null(size);
    if (block == nullptr)
        throw std::bad_alloc();
    return block;
}
`;

/** A form of \`new\` that answers with a null pointer instead of throwing. */
const nothrow = (form: '' | '[]'): string => `
inline void *operator new${form}(size_t size, const std::nothrow_t &) noexcept
{
    try {
        return operator new${form}(size);
    } catch (...) {
        return nullptr;
    }
}
inline void operator delete${form}(void *block, const std::nothrow_t &) noexcept { operator delete${form}(block); }
inline void *operator new${form}(size_t, void *place) noexcept { return place; }
inline void operator delete${form}(void *, void *) noexcept {}
`;

export const newHeader = `#include <exception>
#include <cstddef>
namespace std {
${named('bad_array_new_length', 'bad_alloc')}
struct nothrow_t {
    explicit nothrow_t() {}
};
static const nothrow_t nothrow;
}
${nothrow('')}${nothrow('[]')}`;

/** The compiler makes the objects: a name, then what \`dynamic_cast\` needs, see emit/rtti.ts. */
export const typeinfo = `#include <exception>
namespace std {
class type_info {
public:
    type_info(const type_info &) = delete;
    type_info &operator=(const type_info &) = delete;
    const char *name() const noexcept { return _name; }
    bool operator==(const type_info &other) const noexcept { return this == &other; }
    bool operator!=(const type_info &other) const noexcept { return this != &other; }
    unsigned long long hash_code() const noexcept { return (unsigned long long)this; }
    bool before(const type_info &other) const noexcept { return this < &other; }

private:
    const char *_name;
    unsigned long long _bases;
};
${named('bad_cast')}${named('bad_typeid')}}
`;

const ERRORS: readonly (readonly [string, string])[] = [
  ['logic_error', 'exception'],
  ['invalid_argument', 'logic_error'],
  ['domain_error', 'logic_error'],
  ['length_error', 'logic_error'],
  ['out_of_range', 'logic_error'],
  ['runtime_error', 'exception'],
  ['range_error', 'runtime_error'],
  ['overflow_error', 'runtime_error'],
  ['underflow_error', 'runtime_error'],
];

const error = ([name, base]: readonly [string, string]): string =>
  base === 'exception'
    ? `
class ${name} : public exception {
public:
    explicit ${name}(const string &what) : _text(what) {}
    explicit ${name}(const char *what) : _text(what) {}
    const char *what() const noexcept override { return _text.c_str(); }

private:
    string _text;
};
`
    : `
class ${name} : public ${base} {
public:
    explicit ${name}(const string &what) : ${base}(what) {}
    explicit ${name}(const char *what) : ${base}(what) {}
};
`;

/** What the library throws itself, which strings do before exceptions that hold strings can be declared. */
const THROWN = ['out_of_range', 'length_error', 'invalid_argument'];

export const throwers = `namespace std {
${THROWN.map((name) => `void _Throw_${name}(const char *format, ...);\n`).join('')}}
`;

export const stdexcept = `#include <exception>
#include <string>
#include <cstdarg>
namespace std {
${ERRORS.map(error).join('')}${THROWN.map(
  (name) => `
inline void _Throw_${name}(const char *format, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    throw ${name}(text);
}
`,
).join('')}}
`;

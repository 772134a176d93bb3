/** `<string>`. Sizes and growth are libstdc++'s: 16 bytes in the object itself, then doubling. */
import { narrow, wide, type Family } from './family.ts';

/** An iterator: a pointer in a class of its own, so that no number is taken for one. `step` is -1 where it walks backwards. */
const iterator = (name: string, target: string, step: 1 | -1, from: string): string => {
  const [ahead, back] = step === 1 ? ['+', '-'] : ['-', '+'];
  const at = step === 1 ? '_at' : '(_at - 1)';
  return `    class ${name} {
    public:
        typedef ${target.replace('const ', '')} value_type;
        typedef ptrdiff_t difference_type;
        typedef ${target} *pointer;
        typedef ${target} &reference;
        ${target} *_at;
        ${name}() : _at(nullptr) {}
        explicit ${name}(${target} *at) : _at(at) {}
${from === '' ? '' : `        ${name}(const ${from} &other) : _at(other._at) {}\n`}        ${target} &operator*() const { return *${at}; }
        ${target} *operator->() const { return ${at}; }
        ${target} &operator[](ptrdiff_t n) const { return ${at}[${step === 1 ? 'n' : '-n'}]; }
        ${name} &operator++() { ${ahead}${ahead}_at; return *this; }
        ${name} &operator--() { ${back}${back}_at; return *this; }
        ${name} operator++(int) { ${name} old(_at); ${ahead}${ahead}_at; return old; }
        ${name} operator--(int) { ${name} old(_at); ${back}${back}_at; return old; }
        ${name} &operator+=(ptrdiff_t n) { _at ${ahead}= n; return *this; }
        ${name} &operator-=(ptrdiff_t n) { _at ${back}= n; return *this; }
        ${name} operator+(ptrdiff_t n) const { return ${name}(_at ${ahead} n); }
        ${name} operator-(ptrdiff_t n) const { return ${name}(_at ${back} n); }
        ptrdiff_t operator-(const ${name} &other) const { return ${step === 1 ? '_at - other._at' : 'other._at - _at'}; }
        bool operator==(const ${name} &other) const { return _at == other._at; }
        bool operator!=(const ${name} &other) const { return _at != other._at; }
        bool operator<(const ${name} &other) const { return ${step === 1 ? '_at < other._at' : '_at > other._at'}; }
        bool operator>(const ${name} &other) const { return other < *this; }
        bool operator<=(const ${name} &other) const { return !(other < *this); }
        bool operator>=(const ${name} &other) const { return !(*this < other); }
    };
`;
};

const iterators = (character: string): string =>
  iterator('iterator', character, 1, '') +
  iterator('const_iterator', `const ${character}`, 1, 'iterator') +
  iterator('reverse_iterator', character, -1, '') +
  iterator('const_reverse_iterator', `const ${character}`, -1, 'reverse_iterator');

/** The members that look for something come in four forms, all over the one that is given characters and their number. */
const search = (name: string, { character, length, string }: Family, from: string): string => `
    size_type ${name}(const ${string} &other, size_type from = ${from}) const noexcept { return ${name}(other._text, from, other._length); }
    size_type ${name}(const ${character} *text, size_type from = ${from}) const { return ${name}(text, from, ${length}(text)); }
    size_type ${name}(${character} c, size_type from = ${from}) const noexcept { return ${name}(&c, from, 1); }`;

const stringClass = (family: Family): string => {
  const { character, string, room, length } = family;
  return `
class ${string} {
public:
    typedef ${character} value_type;
    typedef size_t size_type;
    typedef ptrdiff_t difference_type;
    typedef ${character} &reference;
    typedef const ${character} &const_reference;
    typedef ${character} *pointer;
    typedef const ${character} *const_pointer;
    static const size_type npos = (size_type)-1;
${iterators(character)}
    ${string}() noexcept : _text(_local), _length(0) { _local[0] = 0; }
    ${string}(const ${string} &other) : _text(_local), _length(0) { _begin(other._text, other._length); }
    ${string}(${string} &&other) noexcept : _text(_local), _length(0) { _take(other); }
    ${string}(const ${character} *text) : _text(_local), _length(0) { _begin(text, ${length}(text)); }
    ${string}(const ${character} *text, size_type count) : _text(_local), _length(0) { _begin(text, count); }
    ${string}(size_type count, ${character} c) : _text(_local), _length(0)
    {
        _local[0] = 0;
        reserve(count);
        append(count, c);
    }
    ${string}(const ${string} &other, size_type from, size_type count = npos) : _text(_local), _length(0)
    {
        other._check(from, "basic_string::basic_string");
        _begin(other._text + from, other._rest(from, count));
    }
    ${string}(const ${character} *first, const ${character} *last) : _text(_local), _length(0) { _begin(first, last - first); }
    ${string}(const_iterator first, const_iterator last) : _text(_local), _length(0) { _begin(first._at, last - first); }
    ${string}(const_reverse_iterator first, const_reverse_iterator last) : _text(_local), _length(0)
    {
        _local[0] = 0;
        reserve(last - first);
        for (; first != last; ++first)
            push_back(*first);
    }
    ${string}(decltype(nullptr)) = delete;
    ~${string}() { _free(); }

    ${string} &operator=(const ${string} &other) { return assign(other); }
    ${string} &operator=(${string} &&other) noexcept { return assign((${string} &&)other); }
    ${string} &operator=(const ${character} *text) { return assign(text); }
    ${string} &operator=(${character} c) { return assign(1, c); }
    ${string} &operator=(decltype(nullptr)) = delete;
    ${string} &assign(const ${string} &other) { return this == &other ? *this : _splice(0, _length, other._text, other._length); }
    ${string} &assign(${string} &&other) noexcept
    {
        if (this != &other) {
            _free();
            _take(other);
        }
        return *this;
    }
    ${string} &assign(const ${string} &other, size_type from, size_type count = npos)
    {
        other._check(from, "basic_string::assign");
        return _splice(0, _length, other._text + from, other._rest(from, count));
    }
    ${string} &assign(const ${character} *text) { return _splice(0, _length, text, ${length}(text)); }
    ${string} &assign(const ${character} *text, size_type count) { return _splice(0, _length, text, count); }
    ${string} &assign(size_type count, ${character} c) { return _fill(0, _length, count, c); }
    ${string} &assign(const ${character} *first, const ${character} *last) { return _splice(0, _length, first, last - first); }
    ${string} &assign(const_iterator first, const_iterator last) { return _splice(0, _length, first._at, last - first); }

    size_type size() const noexcept { return _length; }
    size_type length() const noexcept { return _length; }
    size_type max_size() const noexcept { return ((size_type)-1 >> 1) / sizeof(${character}); }
    size_type capacity() const noexcept { return _text == _local ? ${room - 1} : _capacity; }
    bool empty() const noexcept { return _length == 0; }
    void clear() noexcept { _end(0); }
    void resize(size_type count) { resize(count, 0); }
    void resize(size_type count, ${character} c)
    {
        if (count <= _length)
            _end(count);
        else
            append(count - _length, c);
    }
    void reserve(size_type count)
    {
        if (count > capacity())
            _move(count);
    }
    void reserve() { shrink_to_fit(); }
    void shrink_to_fit()
    {
        if (_text != _local && _length < _capacity)
            _move(_length);
    }

    ${character} &operator[](size_type index)
    {
        if (index > _length)
            __bad_string_index(index, _length);
        return _text[index];
    }
    const ${character} &operator[](size_type index) const { return (*(${string} *)this)[index]; }
    ${character} &at(size_type index)
    {
        if (index >= _length)
            _Throw_out_of_range("basic_string::at: __n (which is %llu) >= this->size() (which is %llu)", index, _length);
        return _text[index];
    }
    const ${character} &at(size_type index) const { return ((${string} *)this)->at(index); }
    ${character} &front() { return _text[0]; }
    const ${character} &front() const { return _text[0]; }
    ${character} &back() { return _text[_length - 1]; }
    const ${character} &back() const { return _text[_length - 1]; }
    const ${character} *c_str() const noexcept { return _text; }
    const ${character} *data() const noexcept { return _text; }
    ${character} *data() noexcept { return _text; }
    iterator begin() noexcept { return iterator(_text); }
    iterator end() noexcept { return iterator(_text + _length); }
    const_iterator begin() const noexcept { return const_iterator(_text); }
    const_iterator end() const noexcept { return const_iterator(_text + _length); }
    const_iterator cbegin() const noexcept { return const_iterator(_text); }
    const_iterator cend() const noexcept { return const_iterator(_text + _length); }
    reverse_iterator rbegin() noexcept { return reverse_iterator(_text + _length); }
    reverse_iterator rend() noexcept { return reverse_iterator(_text); }
    const_reverse_iterator rbegin() const noexcept { return const_reverse_iterator(_text + _length); }
    const_reverse_iterator rend() const noexcept { return const_reverse_iterator(_text); }
    const_reverse_iterator crbegin() const noexcept { return rbegin(); }
    const_reverse_iterator crend() const noexcept { return rend(); }

    void push_back(${character} c)
    {
        if (_length == capacity())
            _move(_grown(_length + 1));
        _text[_length] = c;
        _end(_length + 1);
    }
    void pop_back() { _end(_length - 1); }
    ${string} &append(const ${string} &other) { return _splice(_length, 0, other._text, other._length); }
    ${string} &append(const ${string} &other, size_type from, size_type count = npos)
    {
        other._check(from, "basic_string::append");
        return _splice(_length, 0, other._text + from, other._rest(from, count));
    }
    ${string} &append(const ${character} *text) { return _splice(_length, 0, text, ${length}(text)); }
    ${string} &append(const ${character} *text, size_type count) { return _splice(_length, 0, text, count); }
    ${string} &append(size_type count, ${character} c) { return _fill(_length, 0, count, c); }
    ${string} &append(const ${character} *first, const ${character} *last) { return _splice(_length, 0, first, last - first); }
    ${string} &append(const_iterator first, const_iterator last) { return _splice(_length, 0, first._at, last - first); }
    ${string} &operator+=(const ${string} &other) { return append(other); }
    ${string} &operator+=(const ${character} *text) { return append(text); }
    ${string} &operator+=(${character} c)
    {
        push_back(c);
        return *this;
    }

    ${string} &insert(size_type at, const ${string} &other) { return insert(at, other._text, other._length); }
    ${string} &insert(size_type at, const ${string} &other, size_type from, size_type count = npos)
    {
        other._check(from, "basic_string::insert");
        return insert(at, other._text + from, other._rest(from, count));
    }
    ${string} &insert(size_type at, const ${character} *text) { return insert(at, text, ${length}(text)); }
    ${string} &insert(size_type at, const ${character} *text, size_type count)
    {
        _check(at, "basic_string::replace");
        return _splice(at, 0, text, count);
    }
    ${string} &insert(size_type at, size_type count, ${character} c)
    {
        _check(at, "basic_string::insert");
        return _fill(at, 0, count, c);
    }
    iterator insert(const_iterator where, ${character} c)
    {
        size_type at = where._at - _text;
        _fill(at, 0, 1, c);
        return iterator(_text + at);
    }
    iterator insert(const_iterator where, size_type count, ${character} c)
    {
        size_type at = where._at - _text;
        _fill(at, 0, count, c);
        return iterator(_text + at);
    }
    iterator insert(const_iterator where, const_iterator first, const_iterator last)
    {
        size_type at = where._at - _text;
        _splice(at, 0, first._at, last - first);
        return iterator(_text + at);
    }
    ${string} &erase(size_type from = 0, size_type count = npos)
    {
        _check(from, "basic_string::erase");
        return _splice(from, _rest(from, count), nullptr, 0);
    }
    iterator erase(const_iterator where)
    {
        size_type at = where._at - _text;
        _splice(at, 1, nullptr, 0);
        return iterator(_text + at);
    }
    iterator erase(const_iterator first, const_iterator last)
    {
        size_type at = first._at - _text;
        _splice(at, last - first, nullptr, 0);
        return iterator(_text + at);
    }
    ${string} &replace(size_type from, size_type count, const ${string} &other) { return replace(from, count, other._text, other._length); }
    ${string} &replace(size_type from, size_type count, const ${string} &other, size_type otherFrom, size_type otherCount = npos)
    {
        other._check(otherFrom, "basic_string::replace");
        return replace(from, count, other._text + otherFrom, other._rest(otherFrom, otherCount));
    }
    ${string} &replace(size_type from, size_type count, const ${character} *text) { return replace(from, count, text, ${length}(text)); }
    ${string} &replace(size_type from, size_type count, const ${character} *text, size_type length)
    {
        _check(from, "basic_string::replace");
        return _splice(from, _rest(from, count), text, length);
    }
    ${string} &replace(size_type from, size_type count, size_type times, ${character} c)
    {
        _check(from, "basic_string::replace");
        return _fill(from, _rest(from, count), times, c);
    }
    ${string} &replace(const_iterator first, const_iterator last, const ${string} &other)
    {
        return _splice(first._at - _text, last - first, other._text, other._length);
    }
    ${string} &replace(const_iterator first, const_iterator last, const ${character} *text)
    {
        return _splice(first._at - _text, last - first, text, ${length}(text));
    }
    void swap(${string} &other) noexcept
    {
        ${string} mine((${string} &&)*this);
        _take(other);
        other._take(mine);
    }
    size_type copy(${character} *to, size_type count, size_type from = 0) const
    {
        _check(from, "basic_string::copy");
        count = _rest(from, count);
        memcpy(to, _text + from, count * sizeof(${character}));
        return count;
    }
    ${string} substr(size_type from = 0, size_type count = npos) const
    {
        _check(from, "basic_string::substr");
        return ${string}(_text + from, _rest(from, count));
    }

    size_type find(const ${character} *text, size_type from, size_type count) const
    {
        for (; from <= _length && count <= _length - from; from++)
            if (_same(_text + from, text, count))
                return from;
        return npos;
    }
    size_type rfind(const ${character} *text, size_type from, size_type count) const
    {
        if (count > _length)
            return npos;
        size_type at = _length - count < from ? _length - count : from;
        for (;; at--) {
            if (_same(_text + at, text, count))
                return at;
            if (at == 0)
                return npos;
        }
    }
    size_type find_first_of(const ${character} *set, size_type from, size_type count) const { return _ahead(set, from, count, true); }
    size_type find_first_not_of(const ${character} *set, size_type from, size_type count) const { return _ahead(set, from, count, false); }
    size_type find_last_of(const ${character} *set, size_type from, size_type count) const { return _behind(set, from, count, true); }
    size_type find_last_not_of(const ${character} *set, size_type from, size_type count) const { return _behind(set, from, count, false); }${[
      search('find', family, '0'),
      search('rfind', family, 'npos'),
      search('find_first_of', family, '0'),
      search('find_first_not_of', family, '0'),
      search('find_last_of', family, 'npos'),
      search('find_last_not_of', family, 'npos'),
    ].join('')}

    int compare(const ${string} &other) const noexcept { return _order(_text, _length, other._text, other._length); }
    int compare(const ${character} *text) const { return _order(_text, _length, text, ${length}(text)); }
    int compare(size_type from, size_type count, const ${string} &other) const
    {
        _check(from, "basic_string::compare");
        return _order(_text + from, _rest(from, count), other._text, other._length);
    }
    int compare(size_type from, size_type count, const ${string} &other, size_type otherFrom, size_type otherCount = npos) const
    {
        _check(from, "basic_string::compare");
        other._check(otherFrom, "basic_string::compare");
        return _order(_text + from, _rest(from, count), other._text + otherFrom, other._rest(otherFrom, otherCount));
    }
    int compare(size_type from, size_type count, const ${character} *text) const { return compare(from, count, text, ${length}(text)); }
    int compare(size_type from, size_type count, const ${character} *text, size_type length) const
    {
        _check(from, "basic_string::compare");
        return _order(_text + from, _rest(from, count), text, length);
    }
    bool starts_with(const ${string} &other) const noexcept { return _length >= other._length && _same(_text, other._text, other._length); }
    bool starts_with(const ${character} *text) const { return _length >= ${length}(text) && _same(_text, text, ${length}(text)); }
    bool starts_with(${character} c) const noexcept { return _length > 0 && _text[0] == c; }
    bool ends_with(const ${string} &other) const noexcept
    {
        return _length >= other._length && _same(_text + _length - other._length, other._text, other._length);
    }
    bool ends_with(const ${character} *text) const { return _length >= ${length}(text) && _same(_text + _length - ${length}(text), text, ${length}(text)); }
    bool ends_with(${character} c) const noexcept { return _length > 0 && _text[_length - 1] == c; }

    /** Memory compared as text: what comes first in the alphabet is less. */
    static int _order(const ${character} *left, size_type leftCount, const ${character} *right, size_type rightCount)
    {
        size_type common = leftCount < rightCount ? leftCount : rightCount;
        ${
          character === 'char'
            ? 'int order = memcmp(left, right, common);\n        if (order != 0)\n            return order;'
            : `for (size_type i = 0; i < common; i++)
            if (left[i] != right[i])
                return left[i] < right[i] ? -1 : 1;`
        }
        return leftCount < rightCount ? -1 : leftCount > rightCount ? 1 : 0;
    }

private:
    ${character} *_text;
    size_type _length;
    union {
        ${character} _local[${room}];
        size_type _capacity;
    };

    static bool _same(const ${character} *left, const ${character} *right, size_type count) { return memcmp(left, right, count * sizeof(${character})) == 0; }
    static bool _among(${character} c, const ${character} *set, size_type count)
    {
        for (size_type i = 0; i < count; i++)
            if (set[i] == c)
                return true;
        return false;
    }
    size_type _ahead(const ${character} *set, size_type from, size_type count, bool wanted) const
    {
        for (; from < _length; from++)
            if (_among(_text[from], set, count) == wanted)
                return from;
        return npos;
    }
    size_type _behind(const ${character} *set, size_type from, size_type count, bool wanted) const
    {
        if (_length == 0)
            return npos;
        for (size_type at = from < _length ? from : _length - 1;; at--) {
            if (_among(_text[at], set, count) == wanted)
                return at;
            if (at == 0)
                return npos;
        }
    }
    void _check(size_type from, const char *where) const
    {
        if (from > _length)
            _Throw_out_of_range("%s: __pos (which is %llu) > this->size() (which is %llu)", where, from, _length);
    }
    size_type _rest(size_type from, size_type count) const { return count < _length - from ? count : _length - from; }
    void _end(size_type length)
    {
        _length = length;
        _text[length] = 0;
    }
    void _free()
    {
        if (_text != _local)
            delete[] _text;
    }
    /** The first text of a string that has none. */
    void _begin(const ${character} *text, size_type count)
    {
        if (count > max_size())
            _Throw_length_error("basic_string::_M_create");
        if (count >= ${room}) {
            _text = new ${character}[count + 1];
            _capacity = count;
        }
        memcpy(_text, text, count * sizeof(${character}));
        _end(count);
    }
    /** Takes what another string has, which is left empty; whatever was here before is gone. */
    void _take(${string} &other)
    {
        if (other._text == other._local) {
            _text = _local;
            memcpy(_local, other._local, (other._length + 1) * sizeof(${character}));
        } else {
            _text = other._text;
            _capacity = other._capacity;
        }
        _length = other._length;
        other._text = other._local;
        other._end(0);
    }
    size_type _grown(size_type needed) const { return needed < 2 * capacity() ? 2 * capacity() : needed; }
    /** Moves the text to where there is room for so many characters. */
    void _move(size_type count)
    {
        if (count > max_size())
            _Throw_length_error("basic_string::_M_create");
        ${character} *old = _text;
        bool wasLocal = old == _local;
        if (count < ${room}) {
            _text = _local;
        } else {
            _text = new ${character}[count + 1];
        }
        memcpy(_text, old, (_length + 1) * sizeof(${character}));
        if (count >= ${room})
            _capacity = count;
        if (!wasLocal)
            delete[] old;
    }
    /** Makes a gap of so many characters where others stood. */
    void _open(size_type at, size_type removed, size_type count, const char *where)
    {
        if (count > max_size() - (_length - removed))
            _Throw_length_error(where);
        size_type length = _length - removed + count;
        if (length > capacity())
            _move(_grown(length));
        if (removed != count)
            memmove(_text + at + count, _text + at + removed, (_length - at - removed) * sizeof(${character}));
        _end(length);
    }
    ${string} &_fill(size_type at, size_type removed, size_type count, ${character} c)
    {
        _open(at, removed, count, "basic_string::_M_replace_aux");
        ${character === 'char' ? 'memset(_text + at, c, count);' : 'for (size_type i = 0; i < count; i++)\n            _text[at + i] = c;'}
        return *this;
    }
    /** Replaces characters by others, which may be some of its own. */
    ${string} &_splice(size_type at, size_type removed, const ${character} *text, size_type count)
    {
        if ((uintptr_t)text >= (uintptr_t)_text && (uintptr_t)text <= (uintptr_t)(_text + _length)) {
            ${string} copy(text, count);
            _open(at, removed, count, removed == 0 ? "basic_string::append" : "basic_string::_M_replace");
            memcpy(_text + at, copy._text, count * sizeof(${character}));
        } else {
            _open(at, removed, count, removed == 0 ? "basic_string::append" : "basic_string::_M_replace");
            if (count > 0)
                memcpy(_text + at, text, count * sizeof(${character}));
        }
        return *this;
    }
};
`;
};

const OPERATORS = ['==', '!=', '<', '>', '<=', '>='];

const stringFunctions = ({ character, string, length }: Family): string => `
inline ${string} operator+(const ${string} &left, const ${string} &right)
{
    ${string} sum;
    sum.reserve(left.size() + right.size());
    sum.append(left);
    sum.append(right);
    return sum;
}
inline ${string} operator+(const ${string} &left, const ${character} *right)
{
    ${string} sum;
    sum.reserve(left.size() + ${length}(right));
    sum.append(left);
    sum.append(right);
    return sum;
}
inline ${string} operator+(const ${character} *left, const ${string} &right)
{
    ${string} sum;
    sum.reserve(${length}(left) + right.size());
    sum.append(left);
    sum.append(right);
    return sum;
}
inline ${string} operator+(const ${string} &left, ${character} right)
{
    ${string} sum;
    sum.reserve(left.size() + 1);
    sum.append(left);
    sum.push_back(right);
    return sum;
}
inline ${string} operator+(${character} left, const ${string} &right)
{
    ${string} sum;
    sum.reserve(1 + right.size());
    sum.push_back(left);
    sum.append(right);
    return sum;
}
inline ${string} operator+(${string} &&left, const ${string} &right) { return (${string} &&)left.append(right); }
inline ${string} operator+(${string} &&left, ${string} &&right) { return (${string} &&)left.append(right); }
inline ${string} operator+(${string} &&left, const ${character} *right) { return (${string} &&)left.append(right); }
inline ${string} operator+(${string} &&left, ${character} right) { return (${string} &&)left.append(1, right); }
inline ${string} operator+(const ${string} &left, ${string} &&right) { return (${string} &&)right.insert(0, left); }
inline ${string} operator+(const ${character} *left, ${string} &&right) { return (${string} &&)right.insert(0, left); }
inline ${string} operator+(${character} left, ${string} &&right) { return (${string} &&)right.insert(0, 1, left); }
${OPERATORS.map(
  (
    operator,
  ) => `inline bool operator${operator}(const ${string} &left, const ${string} &right) { return left.compare(right) ${operator} 0; }
inline bool operator${operator}(const ${string} &left, const ${character} *right) { return left.compare(right) ${operator} 0; }
inline bool operator${operator}(const ${character} *left, const ${string} &right) { return 0 ${operator} right.compare(left); }
`,
).join('')}inline void swap(${string} &left, ${string} &right) noexcept { left.swap(right); }
`;

const INTEGERS: readonly (readonly [string, string])[] = [
  ['int', '%d'],
  ['unsigned', '%u'],
  ['long', '%ld'],
  ['unsigned long', '%lu'],
  ['long long', '%lld'],
  ['unsigned long long', '%llu'],
];

const FLOATS = ['float', 'double', 'long double'];

const toString = ({ character, string, literal }: Family): string => {
  const print = character === 'char' ? 'snprintf' : 'swprintf';
  const one = (type: string, format: string, room: number): string => `inline ${string} to_${string}(${type} value)
{
    ${character} text[${room}];
    return ${string}(text, ${print}(text, ${room}, ${literal}"${format}", value));
}
`;
  return INTEGERS.map(([type, format]) => one(type, format, 24)).join('') + FLOATS.map((type) => one(type, '%f', 328)).join('');
};

/** `stoi` and its like: what strtol gives, with its complaints as exceptions. */
const fromString = ({ character, string }: Family): string => {
  const read = character === 'char' ? 'strto' : 'wcsto';
  const one = (
    name: string,
    type: string,
    wider: string,
    call: string,
    base: boolean,
    fits: string,
  ): string => `inline ${type} ${name}(const ${string} &text, size_t *after = 0${base ? ', int base = 10' : ''})
{
    ${character} *end;
    int before = errno;
    errno = 0;
    ${wider} value = ${call}(text.c_str(), &end${base ? ', base' : ''});
    bool tooLarge = errno == ERANGE${fits};
    errno = before;
    if (end == text.c_str())
        _Throw_invalid_argument("${name}");
    if (tooLarge)
        _Throw_out_of_range("${name}");
    if (after)
        *after = end - text.c_str();
    return value;
}
`;
  return [
    one('stoi', 'int', 'long', `${read}l`, true, ''),
    one('stol', 'long', 'long', `${read}l`, true, ''),
    one('stoll', 'long long', 'long long', `${read}ll`, true, ''),
    one('stoul', 'unsigned long', 'unsigned long', `${read}ul`, true, ''),
    one('stoull', 'unsigned long long', 'unsigned long long', `${read}ull`, true, ''),
    one('stof', 'float', 'double', `${read}d`, false, ' || value > 3.402823466e+38 || value < -3.402823466e+38'),
    one('stod', 'double', 'double', `${read}d`, false, ''),
    one('stold', 'long double', 'double', `${read}d`, false, ''),
  ].join('');
};

const of = (family: Family): string => stringClass(family) + stringFunctions(family) + toString(family) + fromString(family);

export const string = `#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <cstdint>
#include <cerrno>
#include <__throw>
#include <new>
#include <utility>
extern "C" void __bad_string_index(unsigned long long index, unsigned long long length);
namespace std {
${of(narrow)}${of(wide)}}
#include <stdexcept>
`;

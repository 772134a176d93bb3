/**
 * The C++ library is written once for both kinds of character: until there are class templates, what will be
 * `basic_string<char>` and `basic_string<wchar_t>` are two classes made from one text.
 */
export interface Family {
  readonly character: 'char' | 'wchar_t';
  /** What stands before the names of classes and streams: `ostream`, `wostream`. */
  readonly prefix: '' | 'w';
  /** What stands before a literal. */
  readonly literal: '' | 'L';
  readonly string: 'string' | 'wstring';
  /** Holds any character, and the end of input. */
  readonly wider: 'int' | 'wint_t';
  readonly end: 'EOF' | 'WEOF';
  /** Characters, with the terminator, that a string holds without asking the heap: 16 bytes of them. */
  readonly room: 16 | 8;
  /** How many characters there are before the terminator. */
  readonly length: 'strlen' | 'wcslen';
}

export const narrow: Family = {
  character: 'char',
  prefix: '',
  literal: '',
  string: 'string',
  wider: 'int',
  end: 'EOF',
  room: 16,
  length: 'strlen',
};

export const wide: Family = {
  character: 'wchar_t',
  prefix: 'w',
  literal: 'L',
  string: 'wstring',
  wider: 'wint_t',
  end: 'WEOF',
  room: 8,
  length: 'wcslen',
};

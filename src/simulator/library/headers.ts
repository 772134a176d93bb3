/** The C++ library: headers that are C++ from beginning to end, compiled with the program that includes them. */
import { exception, newHeader, stdexcept, throwers, typeinfo } from './exception.ts';
import { filebuf, fstream } from './fstream.ts';
import { iomanip } from './iomanip.ts';
import { ios } from './ios.ts';
import { iostream } from './iostream.ts';
import { istream } from './istream.ts';
import { limits } from './limits.ts';
import { ostream } from './ostream.ts';
import { sstream } from './sstream.ts';
import { string } from './string.ts';
import { algorithm, utility } from './utility.ts';

const TEXTS: Readonly<Record<string, string>> = {
  __filebuf: filebuf,
  __throw: throwers,
  algorithm,
  exception,
  fstream,
  iomanip,
  ios,
  iosfwd: '#include <ios>\n',
  iostream,
  istream,
  limits,
  new: newHeader,
  ostream,
  sstream,
  stdexcept,
  streambuf: '#include <ios>\n',
  string,
  typeinfo,
  utility,
};

/** Text of each header by its name. */
export const libraryHeaders: ReadonlyMap<string, string> = new Map(
  Object.entries(TEXTS).map(([name, text]) => [name, `#pragma once\n${text}`]),
);

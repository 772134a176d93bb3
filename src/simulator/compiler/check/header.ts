/** Headers that a program has not included but wants. */
import type { FixIt } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import type { Checker } from './checker.ts';

/** A system header, not included yet, whose text declares the name: as a macro, a function or a type. */
export const headerDeclaring = (c: Checker, name: string): string | null => {
  if (!/^\w+$/.test(name)) return null;
  const declares = new RegExp(
    `#\\s*define\\s+${name}\\b|[\\w*]\\s+\\*?${name}\\s*\\(|(?:struct|enum)\\s+${name}\\b|(?:typedef[^;{}]*|\\})[\\s*]${name}\\s*[;,]`,
  );
  for (const [header, text] of c.input.headers) {
    if (!c.included.has(`<${header}>`) && text.includes(name) && declares.test(text)) return header;
  }
  return null;
};

/** Includes a header in the file of `at`: after the last of its includes that stands under no condition, or at its beginning. */
export const includeFix = (c: Checker, at: Span, header: string): FixIt => {
  const text = c.sources.files[at.file]?.text ?? '';
  let place = 0;
  let depth = 0;
  for (const { 0: line, 1: word, index } of text.slice(0, at.start).matchAll(/^[ \t]*#[ \t]*(if|endif|include)[^\n]*\n/gm)) {
    if (word === 'if') depth += 1;
    else if (word === 'endif') depth -= 1;
    else if (depth === 0) place = index + line.length;
  }
  return { span: { file: at.file, start: place, end: place }, text: `#include <${header}>\n` };
};

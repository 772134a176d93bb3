/** Names where a type should stand that nobody has declared: what was meant? */
import type { TypeSpecifier } from '../ast.ts';
import type { DiagnosticNote } from '../diagnostic.ts';
import { nearest } from '../spelling.ts';
import { spanOf, spanning } from '../token.ts';
import { skipDeclarator } from './ambiguity.ts';
import { BUILTIN_WORDS, IGNORED_WORDS, KEYWORDS, SPECIFIER_WORDS, STATEMENT_WORDS } from './keyword.ts';
import { isKnownStandard } from '../preprocess/known-header.ts';
import type { NameScope } from './names.ts';
import type { Parser } from './parser.ts';
import { templateArgumentsEnd } from './qualified.ts';
import type { Lookup } from './qualified.ts';

/** Words that a misspelt one may have meant where a statement or declaration begins. */
const candidatesOf = (language: 'c' | 'c++'): readonly string[] =>
  [...BUILTIN_WORDS.keys(), ...SPECIFIER_WORDS, ...STATEMENT_WORDS].filter((word) => !word.startsWith('_') && KEYWORDS[language].has(word));
const KEYWORD_CANDIDATES = { c: candidatesOf('c'), 'c++': candidatesOf('c++') };
const KEYWORD_LIKE = /^[a-z_]{3,}$/;

/** The header that declares or defines `name`, or null. Looks for a place where C would: after `struct` or `#define`, or before `;`, `,` or `(`. */
export function declaringHeader(name: string, headers: ReadonlyMap<string, string>): string | null {
  for (const [header, text] of headers) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const before = text.slice(Math.max(0, at - 16), at);
      const after = text.slice(at + name.length, at + name.length + 3);
      if (/\w$/.test(before) || /^\w/.test(after)) continue;
      if (/#\s*define\s+$/.test(before)) return header;
      if (/^\s*[;,(]/.test(after) && /(?:[*\w}]\s+|\*|,\s*)$/.test(before)) return header;
      if (/\b(?:struct|class|union|enum)\s+$/.test(before) && /^\s*\{/.test(after)) return header;
    }
  }
  return null;
}

const tagged = (p: Parser, name: string): boolean => p.language === 'c' && p.scope.findTag(name) !== null;

/** Whether what follows an unknown name at `index` shows that the name was meant as a type. */
function declaresAfter(p: Parser, found: Lookup): boolean {
  const next = p.tokenAt(found.end);
  if (next.kind === 'identifier') return true;
  if (next.kind === 'keyword')
    return next.text === 'operator' || BUILTIN_WORDS.has(next.text) || SPECIFIER_WORDS.has(next.text) || IGNORED_WORDS.has(next.text);
  if (next.text === '<' && found.meaning === null) {
    const end = templateArgumentsEnd(p, found.end);
    const after = p.tokenAt(end);
    return end >= 0 && (after.kind === 'identifier' || after.text === '*' || after.text === '&' || after.text === '::');
  }
  if (next.text !== '*' && next.text !== '&') return false;
  // At file scope nothing else makes sense; in a function, only `Unknown *unknown =` and `;`.
  if (p.functionDepth === 0) return true;
  const end = skipDeclarator(p, found.end, 'named');
  const name = p.tokenAt(end - 1);
  return end >= 0 && name.kind === 'identifier' && p.scope.find(name.text) === null && (p.isAt(end, ';') || p.isAt(end, '='));
}

/** Whether a statement that begins with an unknown name must be a declaration all the same. */
export function beginsUnknownDeclaration(p: Parser, found: Lookup): boolean {
  return found.meaning === null && declaresAfter(p, found);
}

/**
 * Reports the unknown type that stands here and reads it; unless a type is `required`, what follows has to look like a declaration. 'keyword' when it was a misspelt keyword, which now stands in its
 * place; null, with nothing read, when the name is no attempt at a type.
 */
export function unknownType(
  p: Parser,
  found: Lookup,
  required: boolean,
): { readonly type: TypeSpecifier; readonly members: NameScope | null } | 'keyword' | null {
  const start = p.token;
  const last = p.tokenAt(found.last);
  const { meaning } = found;
  const wanted = meaning === null || meaning.kind === 'namespace' || p.tokenAt(found.end).kind === 'identifier';
  if (!required && !(wanted && declaresAfter(p, found))) return null;
  const argumentsEnd = p.isAt(found.end, '<') ? templateArgumentsEnd(p, found.end) : -1;
  if (argumentsEnd >= 0) {
    p.unsupported('templates', last);
    p.at = argumentsEnd;
    // `std::vector<int>::iterator`
    while (p.is('::')) p.at += 2;
    return { type: { kind: 'error', span: p.since(start) }, members: null };
  }
  if (!found.qualified) {
    const meant = nearest(last.text, [...(KEYWORD_LIKE.test(last.text) ? KEYWORD_CANDIDATES[p.language] : []), ...p.scope.types()]);
    if (meant !== null && KEYWORD_CANDIDATES[p.language].includes(meant)) {
      reportMisspelt(p, meant);
      return STATEMENT_WORDS.has(meant) ? null : 'keyword';
    }
    if (meant !== null) {
      const fixes = [{ span: spanOf(last), text: meant }];
      p.nameError('unknown-type-suggest', last, { data: { name: last.text, suggestion: meant }, fixes });
      const meaning = p.scope.find(meant);
      const name = { text: meant, span: spanOf(last) };
      p.at = found.end;
      return {
        type: { kind: 'named', name: { global: false, path: [], name, span: spanOf(last) }, span: spanOf(last) },
        members: meaning?.kind === 'type' ? meaning.members : null,
      };
    }
  }
  report(p, found);
  p.at = found.end;
  return { type: { kind: 'error', span: p.since(start) }, members: null };
}

function report(p: Parser, found: Lookup): void {
  const last = p.tokenAt(found.last);
  const name = last.text;
  if (tagged(p, name)) {
    const fixes = [{ span: { file: last.file, start: last.start, end: last.start }, text: 'struct ' }];
    p.error('type-needs-struct', last, { data: { name }, fixes });
    return;
  }
  if (found.meaning !== null) {
    p.error('not-a-type', last, { data: { name } });
    return;
  }
  const header = found.qualified ? null : declaringHeader(name, p.input.headers);
  const notes: DiagnosticNote[] = header === null ? [] : [{ code: 'declared-in-header', data: { name, header }, span: spanOf(last) }];
  const written = p.tokens.slice(p.at, found.last + 1).map((token) => token.text);
  const inStandard = written[written.indexOf('std') + 2];
  if (written.includes('std') && inStandard !== undefined && isKnownStandard(inStandard)) {
    p.nameError('standard-not-here', spanning(p.token, last), { data: { name: written.join('') } });
    return;
  }
  p.nameError('unknown-type', spanning(p.token, last), { data: { name: written.join('') }, notes });
}

/** Reports a misspelt keyword and puts the right one in its place. */
export function reportMisspelt(p: Parser, keyword: string): void {
  const { token } = p;
  p.error('misspelt-keyword', token, { data: { name: token.text, keyword }, fixes: [{ span: spanOf(token), text: keyword }] });
  p.replaceWord(keyword);
}

/** The statement keyword that the unknown word beginning a statement was meant to be, or null. */
export function misspeltStatement(p: Parser): string | null {
  const { token } = p;
  if (token.kind !== 'identifier' || !KEYWORD_LIKE.test(token.text) || p.scope.find(token.text) !== null) return null;
  const next = p.peek();
  if (next.text === '(' && next.kind === 'punctuator') {
    // A call goes on with an operator or `;`, a condition with the statement that it governs.
    const after = p.tokenAt(p.closer(p.at + 1) + 1);
    if (p.closer(p.at + 1) < 0 || (after.kind === 'punctuator' && after.text !== '{')) return null;
  } else if (next.kind === 'punctuator' && next.text !== ';' && next.text !== '{' && next.text !== '-') return null;
  else if (next.kind === 'end') return null;
  const meant = nearest(token.text, [...KEYWORD_CANDIDATES[p.language], ...p.scope.types()]);
  return meant !== null && STATEMENT_WORDS.has(meant) ? meant : null;
}

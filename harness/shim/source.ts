/** What the shim needs to know of a program's text. */
export interface SourceFacts {
  /** Every identifier, those of comments and literals left out. */
  readonly words: ReadonlySet<string>;
  /** The directives before the first header of the system, which may change what the headers say. */
  readonly preamble: readonly string[];
  /** The system's headers in the order in which they are included. */
  readonly headers: readonly string[];
}

/** A file and the local headers that it may include, by the names that it includes them by. */
export interface SourceText {
  readonly text: string;
  readonly local: ReadonlyMap<string, string>;
}

/** Comments become spaces, the contents of literals go. */
const bare = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\\\n/g, ' ')
    .replaceAll(
      /R"(\w*)\([\s\S]*?\)\1"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
      (match, _, at, whole: string) => (match.startsWith('/') ? ' ' : isHeaderName(whole, at as number) ? match : '""'),
    );

const isHeaderName = (text: string, at: number): boolean =>
  /^[ \t]*#[ \t]*include[ \t]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

/** The lines of a file with its local headers in their places, each once. */
function* lines(source: SourceText, text: string, seen: Set<string>): Generator<string> {
  for (const line of bare(text).split('\n')) {
    const name = /^\s*#\s*include\s*"([^"]+)"/.exec(line)?.[1];
    const local = name === undefined ? undefined : source.local.get(name);
    if (name === undefined || local === undefined) yield line;
    else if (!seen.has(name)) {
      seen.add(name);
      yield* lines(source, local, seen);
    }
  }
}

export function readSource(source: SourceText): SourceFacts {
  const words = new Set<string>();
  const preamble: string[] = [];
  const headers: string[] = [];
  for (const line of lines(source, source.text, new Set())) {
    for (const [word] of line.matchAll(/[A-Za-z_]\w*/g)) words.add(word);
    const header = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(line)?.[1];
    if (header !== undefined) {
      if (!headers.includes(header)) headers.push(header);
    } else if (headers.length === 0 && /^\s*#\s*(define|undef|if|ifdef|ifndef|else|elif|endif)\b/.test(line)) preamble.push(line.trim());
  }
  return { words, preamble: balanced(preamble), headers };
}

/** Directives up to the first group that they leave open. */
const balanced = (directives: readonly string[]): string[] => {
  const open: number[] = [];
  directives.forEach((line, i) => {
    if (/^#\s*if/.test(line)) open.push(i);
    else if (/^#\s*endif/.test(line)) open.pop();
  });
  return directives.slice(0, open[0] ?? directives.length);
};

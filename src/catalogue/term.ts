/** An entry of the glossary. */
export interface Term {
  readonly name: string;
  /** Other forms in which the text has it; the name itself and, in English, its plural in `s` need not be listed. */
  readonly forms?: readonly string[];
  /** What it is, in a sentence or two that need nothing but what C++ programmers know. */
  readonly is: string;
}

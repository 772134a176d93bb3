/** Words of the frame around the pages: header, contents, footer, figures common to the site. */
export interface SiteWords {
  readonly tagline: string;
  readonly home: string;
  readonly contents: string;
  readonly chapter: (number: number) => string;
  readonly coming: string;
  readonly otherLanguage: string;
  readonly otherLanguageLabel: string;
  readonly toDark: string;
  readonly toLight: string;
  readonly previous: string;
  readonly next: string;
  readonly colophon: string;
  readonly source: string;
  /** Title of the page that says what the simulator was compared with. */
  readonly glossary: string;
  readonly functions: string;
  readonly errors: string;
  readonly howDoWeKnow: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly notFoundLink: string;
  /** Titles of the ten chapters, in order. */
  readonly chapters: readonly string[];
}

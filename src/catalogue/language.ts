/** The two languages of the book. */
export type Language = 'ko' | 'en';

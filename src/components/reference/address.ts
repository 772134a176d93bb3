/** The reference's pages, counted from the language's root. */
export const REFERENCE = 'reference/';
export const ERRORS = `${REFERENCE}errors/`;
export const functionPage = (name: string): string => `${REFERENCE}${name.toLowerCase()}/`;

import type { Language } from '../../catalogue/language.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The page with nothing but a lab, which opens what its address's fragment holds: a moment, or the name of an example. */
export const labPage = (language: Language): string => `${base}/${language}/lab/`;

/** An example as data, for that page. */
export const exampleAddress = (id: string): string => `${base}/lab/${id}.json`;

/** What the reader has changed in an example's files, kept in the browser between visits. */

const key = (example: string, file: string): string => `overlapped:1:source:${example}:${file}`;

/** The changed text, or null when there is none or storage is out of reach. */
export const readText = (example: string, file: string): string | null => {
  try {
    return localStorage.getItem(key(example, file));
  } catch {
    return null;
  }
};

/** Keeps a text; null forgets it. False when the browser does not let us: storage full, or blocked. */
export const keepText = (example: string, file: string, text: string | null): boolean => {
  try {
    if (text === null) localStorage.removeItem(key(example, file));
    else localStorage.setItem(key(example, file), text);
    return true;
  } catch {
    return text === null;
  }
};

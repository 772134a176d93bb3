/** Paths as Windows reads them: either slash, any case, `.` and `..`, one drive. */

/** The only drive. */
const DRIVE = 'C:';

const FORBIDDEN = /[<>"|?*]/;

/**
 * The full path that `written` means in the folder `current`: `C:\lab\data.txt`. null when it is no name of a file here: it is empty, has
 * characters that names cannot have, or names another drive. Trailing dots and spaces of a name do not count (learn.microsoft.com,
 * "Naming Files, Paths, and Namespaces").
 */
export const fullPath = (current: string, written: string): string | null => {
  const text = written.replace(/^\\\\[?.]\\/, '').replaceAll('/', '\\');
  if (text === '' || FORBIDDEN.test(text) || hasControl(text)) return null;
  const drive = /^[A-Za-z]:/.exec(text)?.[0];
  if ((drive !== undefined && drive.toUpperCase() !== DRIVE) || text.startsWith('\\\\')) return null;
  const rest = drive === undefined ? text : text.slice(drive.length);
  if (rest.includes(':')) return null;
  const start = rest.startsWith('\\') ? [] : namesIn(current);
  const names = [...start];
  for (const name of rest.split('\\')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name.replace(/[. ]+$/, ''));
  }
  return [DRIVE, ...names].join('\\') + (names.length === 0 ? '\\' : '');
};

const hasControl = (text: string): boolean => [...text].some((character) => character < ' ');

const namesIn = (path: string): string[] =>
  path
    .split('\\')
    .slice(1)
    .filter((name) => name !== '');

/** Names differ by more than case, or not at all. */
export const pathKey = (path: string): string => path.toLowerCase();

/** The folder that a full path stands in. */
export const folderOf = (path: string): string => {
  const at = path.lastIndexOf('\\');
  return at <= DRIVE.length ? `${DRIVE}\\` : path.slice(0, at);
};

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('\\') + 1);

/** Paths taken apart and put together: _splitpath, _makepath, _fullpath. */
import { entry, invalidParameter, sizeArgument, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { textArgument } from './path-argument.ts';
import type { RuntimeCall } from './state.ts';
import { narrow, terminated, wide, type Units, type Width } from './width.ts';

/** Drive with its colon, folder with the separator after it, name, and extension with its dot. */
type Parts = readonly [string, string, string, string];

const split = (path: string): Parts => {
  const drive = /^[^\\/]:/.exec(path)?.[0] ?? '';
  const rest = path.slice(drive.length);
  const folder = /^.*[\\/]/s.exec(rest)?.[0] ?? '';
  const file = rest.slice(folder.length);
  const dot = file.lastIndexOf('.');
  return dot < 0 ? [drive, folder, file, ''] : [drive, folder, file.slice(0, dot), file.slice(dot)];
};

const join = ([drive, folder, name, extension]: Parts): string =>
  (drive === '' ? '' : `${drive.slice(0, 1)}:`) +
  (folder === '' || /[\\/]$/.test(folder) ? folder : `${folder}\\`) +
  name +
  (extension === '' || extension.startsWith('.') ? extension : `.${extension}`);

/** A path from the root of its drive, without `.` and `..`. */
const absolute = (path: string, current: string): string => {
  const plain = path.replaceAll('/', '\\');
  const drive = /^[A-Za-z]:/.exec(plain)?.[0] ?? current.slice(0, 2);
  const rest = plain.replace(/^[A-Za-z]:/, '');
  const whole = rest.startsWith('\\') ? rest : `${current.slice(2)}\\${rest}`;
  const names: string[] = [];
  for (const name of whole.split('\\')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `${drive}\\${names.join('\\')}`;
};

const unitsOf = (width: Width, text: string): Units => terminated(width.fromUtf8(new TextEncoder().encode(text)));

/** Writes a part to argument `index` unless that is NULL; false when there is no room for it. */
const writePart = (call: RuntimeCall, width: Width, index: number, part: string, room: number): boolean => {
  const target = call.arguments.pointer(index);
  const units = unitsOf(width, part);
  if (target === 0n) return true;
  if (units.length > room) return false;
  width.write(call.memory, target, units);
  return true;
};

const textOrNothing = (call: RuntimeCall, width: Width, index: number): string =>
  call.arguments.pointer(index) === 0n ? '' : textArgument(call, width, index);

const partsAt = (call: RuntimeCall, width: Width, index: number): Parts => [
  textOrNothing(call, width, index),
  textOrNothing(call, width, index + 1),
  textOrNothing(call, width, index + 2),
  textOrNothing(call, width, index + 3),
];

const PART_NAMES = ['drive', 'folder', 'name', 'extension'] as const;

const family = (width: Width): readonly RuntimeEntry[] => {
  const [header, w, C] = width.kind === 'narrow' ? ['stdlib.h', '', 'char'] : ['wchar.h', 'w', 'wchar_t'];
  const targets = PART_NAMES.map((name) => `${C} *${name}`).join(', ');
  const sizedTargets = PART_NAMES.map((name) => `${C} *${name}, size_t ${name}Size`).join(', ');
  const sources = PART_NAMES.map((name) => `const ${C} *${name}`).join(', ');
  return [
    entry(header, `void _${w}splitpath(const ${C} *path, ${targets});`, (call) => {
      split(textArgument(call, width, 0)).forEach((part, i) => writePart(call, width, i + 1, part, Infinity));
      return undefined;
    }),
    entry(header, `errno_t _${w}splitpath_s(const ${C} *path, ${sizedTargets});`, (call) => {
      if (call.arguments.pointer(0) === 0n) return invalidParameter(call, `_${w}splitpath_s`);
      const fits = split(textArgument(call, width, 0)).map((part, i) =>
        writePart(call, width, 2 * i + 1, part, sizeArgument(call, 2 * i + 2)),
      );
      if (fits.every(Boolean)) return 0;
      PART_NAMES.forEach((_, i) => writePart(call, width, 2 * i + 1, '', sizeArgument(call, 2 * i + 2)));
      setErrno(call, ERRNO.ERANGE);
      return ERRNO.ERANGE;
    }),
    entry(header, `void _${w}makepath(${C} *path, ${sources});`, (call) => {
      writePart(call, width, 0, join(partsAt(call, width, 1)), Infinity);
      return undefined;
    }),
    entry(header, `errno_t _${w}makepath_s(${C} *path, size_t size, ${sources});`, (call) => {
      if (call.arguments.pointer(0) === 0n || sizeArgument(call, 1) === 0) return invalidParameter(call, `_${w}makepath_s`);
      if (writePart(call, width, 0, join(partsAt(call, width, 2)), sizeArgument(call, 1))) return 0;
      writePart(call, width, 0, '', 1);
      setErrno(call, ERRNO.ERANGE);
      return ERRNO.ERANGE;
    }),
    entry(header, `${C} *_${w}fullpath(${C} *absolute, const ${C} *path, size_t size);`, (call) => {
      const units = unitsOf(width, absolute(textOrNothing(call, width, 1), call.system.files.folder()));
      const given = call.arguments.pointer(0);
      if (given !== 0n && units.length > sizeArgument(call, 2)) {
        setErrno(call, ERRNO.ERANGE);
        return 0n;
      }
      const buffer = given === 0n ? call.heap.allocate(units.length * width.size, false) : given;
      if (buffer !== 0n) width.write(call.memory, buffer, units);
      return buffer;
    }),
  ];
};

export const pathPartNatives: readonly RuntimeEntry[] = [...family(narrow), ...family(wide)];

/** time.h on virtual time: a run begins at a fixed moment, and the time zone is UTC. */
import { ascii } from './bytes.ts';
import { calendarOf, daysTo, secondsOf, type Calendar } from './calendar.ts';
import { entry, floatBits, invalidParameter, sizeArgument, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO } from './errno.ts';
import { ownBlock, type RuntimeCall } from './state.ts';
import { narrow, terminated, wide, type Width } from './width.ts';

/** When every run begins: 2026-01-01T00:00:00Z, in seconds since 1970. */
export const RUN_BEGINS = 1_767_225_600n;

const SECOND = 1_000_000_000n;
/** Nanoseconds of one unit of clock(): CLOCKS_PER_SEC is 1000 on Windows. */
const CLOCK_UNIT = 1_000_000n;
const TM_BYTES = 36;

const writeCalendar = (call: RuntimeCall, address: bigint, c: Calendar): void => {
  const fields = Int32Array.of(c.second, c.minute, c.hour, c.day, c.month, c.year - 1900, c.weekday, c.yearDay, 0);
  const bytes = new Uint8Array(TM_BYTES);
  const view = new DataView(bytes.buffer);
  fields.forEach((field, i) => view.setInt32(i * 4, field, true));
  call.memory.writeBytes(address, bytes);
};

const readCalendar = (call: RuntimeCall, address: bigint): Calendar => {
  const field = (index: number): number => call.memory.readI32(address + BigInt(index * 4));
  return {
    second: field(0),
    minute: field(1),
    hour: field(2),
    day: field(3),
    month: field(4),
    year: field(5) + 1900,
    weekday: field(6),
    yearDay: field(7),
  };
};

const now = (call: RuntimeCall): bigint => RUN_BEGINS + call.now / SECOND;

/** The greatest time_t of the calendar functions: 3000-12-31T23:59:59Z (learn.microsoft.com, "gmtime"). */
const LAST = 32_535_215_999n;

/** The moment that argument `index` points to, null when it is out of range. */
const momentAt = (call: RuntimeCall, index: number): number | null => {
  const value = call.memory.readI64(call.arguments.pointer(index));
  return value < 0n || value > LAST ? null : Number(value);
};

/** A text in memory of its own, with the name of who keeps it. */
const ownText = (call: RuntimeCall, width: Width, name: string, text: string): bigint => {
  const block = ownBlock(call, `${name} ${width.kind} ${call.thread}`, LINE_BYTES * width.size);
  width.write(call.memory, block, terminated(width.fromUtf8(ascii(text))));
  return block;
};

const toCalendar: Behaviour = (call) => {
  const moment = momentAt(call, 0);
  if (moment === null) return 0n;
  const block = ownBlock(call, `calendar ${call.thread}`, TM_BYTES);
  writeCalendar(call, block, calendarOf(moment));
  return block;
};

const toCalendarSafely: Behaviour = (call) => {
  const moment = momentAt(call, 1);
  if (moment === null) return ERRNO.EINVAL;
  writeCalendar(call, call.arguments.pointer(0), calendarOf(moment));
  return 0;
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const two = (value: number): string => String(value).padStart(2, '0');
const time24 = (c: Calendar): string => `${two(c.hour)}:${two(c.minute)}:${two(c.second)}`;
const weekdayName = (c: Calendar): string => WEEKDAYS[c.weekday] ?? '?';
const monthName = (c: Calendar): string => MONTHS[c.month] ?? '?';
const hour12 = (c: Calendar): number => ((c.hour + 11) % 12) + 1;

/** asctime's line: `Thu Jan  1 00:00:00 2026\n`. */
const lineOf = (c: Calendar): string =>
  `${weekdayName(c).slice(0, 3)} ${monthName(c).slice(0, 3)} ${String(c.day).padStart(2)} ${time24(c)} ${c.year}\n`;

/** Week of the year, weeks beginning with `first` (0 Sunday, 1 Monday). */
const week = (c: Calendar, first: number): number => Math.floor((c.yearDay + 7 - ((c.weekday - first + 7) % 7)) / 7);

/** The week by ISO 8601 and the year it belongs to. */
const isoWeek = (c: Calendar): { readonly year: number; readonly week: number } => {
  const thursday = calendarOf((daysTo(c.year, c.month, c.day) + 3 - ((c.weekday + 6) % 7)) * 86_400);
  return { year: thursday.year, week: Math.floor(thursday.yearDay / 7) + 1 };
};

/** strftime's conversions in the C locale. */
const PARTS: Readonly<Record<string, (c: Calendar) => string>> = {
  a: (c) => weekdayName(c).slice(0, 3),
  A: weekdayName,
  b: (c) => monthName(c).slice(0, 3),
  B: monthName,
  c: (c) => `${weekdayName(c).slice(0, 3)} ${monthName(c).slice(0, 3)} ${String(c.day).padStart(2)} ${time24(c)} ${c.year}`,
  C: (c) => two(Math.floor(c.year / 100)),
  d: (c) => two(c.day),
  D: (c) => `${two(c.month + 1)}/${two(c.day)}/${two(c.year % 100)}`,
  e: (c) => String(c.day).padStart(2),
  F: (c) => `${c.year}-${two(c.month + 1)}-${two(c.day)}`,
  g: (c) => two(isoWeek(c).year % 100),
  G: (c) => String(isoWeek(c).year),
  h: (c) => monthName(c).slice(0, 3),
  H: (c) => two(c.hour),
  I: (c) => two(hour12(c)),
  j: (c) => String(c.yearDay + 1).padStart(3, '0'),
  m: (c) => two(c.month + 1),
  M: (c) => two(c.minute),
  n: () => '\n',
  p: (c) => (c.hour < 12 ? 'AM' : 'PM'),
  r: (c) => `${two(hour12(c))}:${two(c.minute)}:${two(c.second)} ${c.hour < 12 ? 'AM' : 'PM'}`,
  R: (c) => `${two(c.hour)}:${two(c.minute)}`,
  S: (c) => two(c.second),
  t: () => '\t',
  T: time24,
  u: (c) => String(((c.weekday + 6) % 7) + 1),
  U: (c) => two(week(c, 0)),
  V: (c) => two(isoWeek(c).week),
  w: (c) => String(c.weekday),
  W: (c) => two(week(c, 1)),
  x: (c) => `${two(c.month + 1)}/${two(c.day)}/${two(c.year % 100)}`,
  X: time24,
  y: (c) => two(c.year % 100),
  Y: (c) => String(c.year),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%',
};

/** What `#` makes of a conversion: the long form of a date (learn.microsoft.com, "strftime"), … */
const LONG_PARTS: Readonly<Record<string, (c: Calendar) => string>> = {
  c: (c) => `${longDate(c)} ${time24(c)}`,
  x: (c) => longDate(c),
};

/** … or a number without leading zeros. */
const BARE: ReadonlySet<string> = new Set('dHIjmMSUwWyY');

const longDate = (c: Calendar): string => `${weekdayName(c)}, ${monthName(c)} ${two(c.day)}, ${c.year}`;

/** strftime and wcsftime. Other characters pass through, so that a Korean format stays what it is. */
const formatTime =
  (width: Width, name: string): Behaviour =>
  (call) => {
    const buffer = call.arguments.pointer(0);
    const size = sizeArgument(call, 1);
    const format = String.fromCharCode(...width.read(call.memory, call.arguments.pointer(2)));
    const calendar = readCalendar(call, call.arguments.pointer(3));
    let unknown = '';
    const text = format.replace(/%([#EO]?)(.?)/gs, (written: string, flag: string, letter: string) => {
      const part = (flag === '#' ? LONG_PARTS[letter] : undefined) ?? PARTS[letter];
      if (part === undefined) unknown ||= written;
      const shown = part?.(calendar) ?? '';
      return flag === '#' && BARE.has(letter) ? shown.replace(/^0+(?=\d)/, '') : shown;
    });
    if (unknown !== '') call.finding('bad-format', { conversion: unknown, position: format.indexOf(unknown) });
    if (unknown !== '' || buffer === 0n || size === 0) return invalidParameter(call, name);
    if (text.length >= size) {
      width.writeUnit(call.memory, buffer, 0);
      return 0;
    }
    width.write(call.memory, buffer, terminated(width.from([...text].map((character) => character.charCodeAt(0)))));
    return text.length;
  };

const LINE_BYTES = 26;

/** asctime_s, ctime_s and their like: a line that needs `room` characters. */
const writeText = (call: RuntimeCall, width: Width, name: string, text: string | null, room: number) => {
  if (call.arguments.pointer(0) === 0n || sizeArgument(call, 1) < room) return invalidParameter(call, name);
  if (text === null) return ERRNO.EINVAL;
  width.write(call.memory, call.arguments.pointer(0), terminated(width.fromUtf8(ascii(text))));
  return 0;
};

const dateToday = (call: RuntimeCall): string => PARTS.D?.(calendarOf(Number(now(call)))) ?? '';
const timeToday = (call: RuntimeCall): string => time24(calendarOf(Number(now(call))));

/** A day and a time in nine characters: `01/02/26`. */
const NINE = 9;

const family = (width: Width): readonly RuntimeEntry[] => {
  const [header, w, C] = width.kind === 'narrow' ? ['time.h', '', 'char'] : ['wchar.h', '_w', 'wchar_t'];
  const of = width.kind === 'narrow' ? '_' : '_w';
  const moment = (call: RuntimeCall, index: number): string | null => {
    const seconds = momentAt(call, index);
    return seconds === null ? null : lineOf(calendarOf(seconds));
  };
  const told = (name: string, text: (call: RuntimeCall) => string): readonly RuntimeEntry[] => [
    entry(header, `${C} *${of}${name}(${C} *buffer);`, (call) => {
      width.write(call.memory, call.arguments.pointer(0), terminated(width.fromUtf8(ascii(text(call)))));
      return call.arguments.pointer(0);
    }),
    entry(header, `errno_t ${of}${name}_s(${C} *buffer, size_t size);`, (call) =>
      writeText(call, width, `${of}${name}_s`, text(call), NINE),
    ),
  ];
  return [
    entry(header, `${C} *${w}asctime(const struct tm *calendar);`, (call) =>
      ownText(call, width, 'asctime', lineOf(readCalendar(call, call.arguments.pointer(0)))),
    ),
    ...(width.kind === 'narrow' ? ['ctime', '_ctime64'] : ['_wctime', '_wctime64']).map((name) =>
      entry(header, `${C} *${name}(const time_t *moment);`, (call) => {
        const line = moment(call, 0);
        return line === null ? 0n : ownText(call, width, 'asctime', line);
      }),
    ),
    entry(header, `errno_t ${w}asctime_s(${C} *buffer, size_t size, const struct tm *calendar);`, (call) =>
      writeText(call, width, `${w}asctime_s`, lineOf(readCalendar(call, call.arguments.pointer(2))), LINE_BYTES),
    ),
    ...(width.kind === 'narrow' ? ['ctime_s', '_ctime64_s'] : ['_wctime_s', '_wctime64_s']).map((name) =>
      entry(header, `errno_t ${name}(${C} *buffer, size_t size, const time_t *moment);`, (call) =>
        writeText(call, width, name, moment(call, 2), LINE_BYTES),
      ),
    ),
    ...told('strdate', dateToday),
    ...told('strtime', timeToday),
    entry(
      header,
      `size_t ${width.kind === 'narrow' ? 'strftime' : 'wcsftime'}(${C} *buffer, size_t size, const ${C} *format, const struct tm *calendar);`,
      formatTime(width, width.kind === 'narrow' ? 'strftime' : 'wcsftime'),
    ),
  ];
};

/** The moment that a calendar means, which is put in order; -1 for none that time_t has. */
const toMoment: Behaviour = (call) => {
  const address = call.arguments.pointer(0);
  const seconds = secondsOf(readCalendar(call, address));
  if (seconds < 0 || seconds > Number(LAST)) return -1;
  writeCalendar(call, address, calendarOf(seconds));
  return seconds;
};

const currentTime: Behaviour = (call) => {
  const moment = now(call);
  if (call.arguments.pointer(0) !== 0n) call.memory.writeU64(call.arguments.pointer(0), moment);
  return moment;
};

const TIME_UTC = 1;

/** struct _timeb: seconds, milliseconds, and the time zone, which is UTC. */
const writeMoment = (call: RuntimeCall): void => {
  const at = call.arguments.pointer(0);
  call.memory.writeU64(at, now(call));
  call.memory.writeU16(at + 8n, Number((call.now % SECOND) / CLOCK_UNIT));
  call.memory.writeU16(at + 10n, 0);
  call.memory.writeU16(at + 12n, 0);
};

export const timeNatives: readonly RuntimeEntry[] = [
  entry('time.h', 'time_t time(time_t *result);', currentTime),
  entry('time.h', 'time_t _time64(time_t *result);', currentTime),
  // Microsoft's clock() counts elapsed time, not processor time.
  entry('time.h', 'clock_t clock(void);', (call) => BigInt.asIntN(32, call.now / CLOCK_UNIT)),
  entry('time.h', 'double difftime(time_t later, time_t earlier);', (call) =>
    floatBits(Number(call.arguments.long(0) - call.arguments.long(1))),
  ),
  ...['localtime', 'gmtime', '_localtime64', '_gmtime64'].flatMap((name) => [
    entry('time.h', `struct tm *${name}(const time_t *moment);`, toCalendar),
    entry('time.h', `errno_t ${name}_s(struct tm *calendar, const time_t *moment);`, toCalendarSafely),
  ]),
  ...['mktime', '_mktime64', '_mkgmtime', '_mkgmtime64'].map((name) => entry('time.h', `time_t ${name}(struct tm *calendar);`, toMoment)),
  entry('time.h', 'void _tzset(void);', () => undefined),
  entry('time.h', 'int timespec_get(struct timespec *moment, int base);', (call) => {
    if (call.arguments.int(1) !== TIME_UTC) return 0;
    call.memory.writeU64(call.arguments.pointer(0), now(call));
    call.memory.writeU32(call.arguments.pointer(0) + 8n, Number(call.now % SECOND));
    return TIME_UTC;
  }),
  ...['_ftime', '_ftime64'].map((name) =>
    entry('sys/timeb.h', `void ${name}(struct _timeb *moment);`, (call) => {
      writeMoment(call);
      return undefined;
    }),
  ),
  ...['_ftime_s', '_ftime64_s'].map((name) =>
    entry('sys/timeb.h', `errno_t ${name}(struct _timeb *moment);`, (call) => {
      writeMoment(call);
      return 0;
    }),
  ),
  ...family(narrow),
  ...family(wide),
];

/** Dates of the Gregorian calendar and seconds since 1970. */

const DAY = 86_400;

/** The nine ints of struct tm, in its order. */
export interface Calendar {
  readonly second: number;
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  /** 0 to 11 */
  readonly month: number;
  readonly year: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly yearDay: number;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar; the month may be out of range. Years are counted from March, so that leap days come last. */
export const daysTo = (year: number, month: number, day: number): number => {
  const months = year * 12 + month - 2;
  const marchYear = Math.floor(months / 12);
  const marchMonth = months - marchYear * 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 1 - 719_468;
};

export const calendarOf = (seconds: number): Calendar => {
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysTo(year, 0, 1) > days) year -= 1;
  while (daysTo(year + 1, 0, 1) <= days) year += 1;
  let month = 0;
  while (daysTo(year, month + 1, 1) <= days) month += 1;
  return {
    second: rest % 60,
    minute: Math.floor(rest / 60) % 60,
    hour: Math.floor(rest / 3600),
    day: days - daysTo(year, month, 1) + 1,
    month,
    year,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: days - daysTo(year, 0, 1),
  };
};

export const secondsOf = ({ year, month, day, hour, minute, second }: Calendar): number =>
  daysTo(year, month, day) * DAY + hour * 3600 + minute * 60 + second;

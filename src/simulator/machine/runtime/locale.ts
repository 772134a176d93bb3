/**
 * The locale, as far as it matters here: which wide characters have narrow ones. In the C locale, which every program begins in, those are
 * the first 256 and no others (learn.microsoft.com, "wctomb" and "setlocale"); in every other one ours are UTF-8, since the simulated
 * Windows has UTF-8 as its code page.
 */
import { ByteBuilder } from './bytes.ts';
import type { RuntimeState } from './state.ts';
import { toUtf16, toUtf8 } from './unicode.ts';

type Located = { readonly runtime: Pick<RuntimeState, 'locale'> };

/** Narrow characters of wide ones; `failed`: the one after them has none. */
export interface Narrowed {
  readonly bytes: Uint8Array;
  readonly failed: boolean;
}

export const narrowed = ({ runtime }: Located, units: Uint16Array): Narrowed => {
  if (runtime.locale !== 'C') return { bytes: toUtf8(units), failed: false };
  const out = new ByteBuilder(units.length);
  for (const unit of units) {
    if (unit > 0xff) return { bytes: out.take(), failed: true };
    out.push(unit);
  }
  return { bytes: out.take(), failed: false };
};

export const widened = ({ runtime }: Located, bytes: Uint8Array): Uint16Array =>
  runtime.locale === 'C' ? Uint16Array.from(bytes) : toUtf16(bytes);

/** Names that setlocale knows, by what programs ask for in lower case. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['c', 'C'],
  ['posix', 'C'],
  ['', 'Korean_Korea.utf8'],
  ['.utf8', 'Korean_Korea.utf8'],
  ['.utf-8', 'Korean_Korea.utf8'],
  ['.65001', 'Korean_Korea.utf8'],
  ['korean', 'Korean_Korea.949'],
  ['kor', 'Korean_Korea.949'],
  ['korea', 'Korean_Korea.949'],
  ['ko', 'ko'],
  ['korean_korea', 'Korean_Korea.949'],
  ['korean_korea.949', 'Korean_Korea.949'],
  ['.949', 'Korean_Korea.949'],
  ['ko-kr', 'ko-KR'],
  ['ko_kr', 'ko_KR'],
  ['ko_kr.utf8', 'ko_KR.utf8'],
  ['ko_kr.utf-8', 'ko_KR.UTF-8'],
  ['ko-kr.utf8', 'ko-KR.utf8'],
  ['ko-kr.utf-8', 'ko-KR.UTF-8'],
  ['english', 'English_United States.1252'],
  ['us', 'English_United States.1252'],
  ['american', 'English_United States.1252'],
  ['english_united states.1252', 'English_United States.1252'],
  ['en-us', 'en-US'],
  ['en_us.utf-8', 'en_US.UTF-8'],
  ['en_us.utf8', 'en_US.utf8'],
  ['en-us.utf8', 'en-US.utf8'],
  ['japanese', 'Japanese_Japan.932'],
  ['jpn', 'Japanese_Japan.932'],
  ['ja-jp', 'ja-JP'],
  ['chinese', 'Chinese (Simplified)_China.936'],
  ['chs', 'Chinese (Simplified)_China.936'],
  ['zh-cn', 'zh-CN'],
]);

/** The full name of a locale; null when there is none of that name. */
export const localeNamed = (wanted: string): string | null => NAMES.get(wanted.toLowerCase()) ?? null;

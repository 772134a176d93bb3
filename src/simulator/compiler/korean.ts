/**
 * Code page 949, as Korean Windows writes text: KS X 1001 and, in the gaps it leaves, the 8,822 other syllables in the order of Unicode.
 * Decoders called `euc-kr` know those syllables in browsers and not in Node; so only KS X 1001 is taken from them, and the rest is worked out
 * here, the same everywhere.
 */

/** Text of bytes by the name of an encoding in the Encoding Standard; what cannot be read becomes U+FFFD. */
export type Decode = (label: string, bytes: Uint8Array) => string;

const REPLACEMENT = '\ufffd';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;

/** Trail bytes below those of KS X 1001, and all of them. */
const LOW_TRAILS = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xa0)];
const ALL_TRAILS = [...LOW_TRAILS, ...range(0xa1, 0xfe)];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

let table: ReadonlyMap<number, string> | null = null;

/** Characters by their two bytes, the first in the high half. */
export const koreanTable = (decode: Decode): ReadonlyMap<number, string> => (table ??= makeTable(decode));

const makeTable = (decode: Decode): ReadonlyMap<number, string> => {
  const characters = new Map<number, string>();
  for (const lead of range(0xa1, 0xfd)) {
    for (const trail of range(0xa1, 0xfe)) {
      const character = decode('euc-kr', Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== REPLACEMENT) characters.set((lead << 8) | trail, character);
    }
  }
  const known = new Set(characters.values());
  const codes = extensionCodes();
  for (let i = 0; i < SYLLABLES; i++) {
    const syllable = String.fromCharCode(FIRST_SYLLABLE + i);
    const code = known.has(syllable) ? undefined : codes.next().value;
    if (code !== undefined) characters.set(code, syllable);
  }
  return characters;
};

function* extensionCodes(): Generator<number, undefined> {
  for (const lead of range(0x81, 0xc6)) for (const trail of lead <= 0xa0 ? ALL_TRAILS : LOW_TRAILS) yield (lead << 8) | trail;
  return undefined;
}

export const decodeKorean = (bytes: Uint8Array, decode: Decode): string => {
  const characters = koreanTable(decode);
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const character = characters.get((byte << 8) | (bytes[at + 1] ?? 0));
    text += character ?? REPLACEMENT;
    if (character !== undefined) at++;
  }
  return text;
};

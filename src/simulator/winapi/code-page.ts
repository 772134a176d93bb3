import { decodeKorean, koreanTable, type Decode } from '../compiler/korean.ts';

/** Code pages that programs convert from and to (learn.microsoft.com, "Code Page Identifiers"), by their names in the Encoding Standard. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [1252, 'windows-1252'],
  [54_936, 'gb18030'],
]);

export const UTF8 = 65_001;
const KOREAN = 949;

/** CP_ACP, CP_OEMCP and CP_THREAD_ACP mean the system's code page, which is UTF-8. */
const isUtf8 = (page: number): boolean => page === UTF8 || page === 0 || page === 1 || page === 3;

export const isCodePage = (page: number): boolean => isUtf8(page) || page === KOREAN || LABELS.has(page);

const decode: Decode = (label, bytes) => new TextDecoder(label, { ignoreBOM: true }).decode(bytes);

/** `strict`: null when a byte means nothing. */
export const decodePage = (page: number, bytes: Uint8Array, strict: boolean): string | null => {
  const label = isUtf8(page) ? 'utf-8' : (LABELS.get(page) ?? 'utf-8');
  const text = page === KOREAN ? decodeKorean(bytes, decode) : decode(label, bytes);
  return strict && text.includes('\ufffd') ? null : text;
};

/** `lost`: a character had no bytes and became a question mark. */
export const encodePage = (page: number, text: string): { readonly bytes: Uint8Array; readonly lost: boolean } => {
  if (isUtf8(page)) return { bytes: new TextEncoder().encode(text), lost: false };
  const codes = codesOf(page);
  const bytes: number[] = [];
  let lost = false;
  for (const character of text) {
    const code = codes.get(character);
    if (code === undefined) lost = true;
    bytes.push(...(code ?? [QUESTION]));
  }
  return { bytes: Uint8Array.from(bytes), lost };
};

const QUESTION = 63;

const tables = new Map<number, ReadonlyMap<string, readonly number[]>>();

/** The bytes of every character of one or two bytes: what the decoder makes of them, turned round. */
const codesOf = (page: number): ReadonlyMap<string, readonly number[]> => {
  const known = tables.get(page);
  if (known !== undefined) return known;
  const codes = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[], character: string): void => {
    if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, bytes);
  };
  const label = LABELS.get(page) ?? 'utf-8';
  if (page === KOREAN) {
    for (let byte = 0; byte < 0x80; byte++) add([byte], String.fromCharCode(byte));
    for (const [code, character] of koreanTable(decode)) add([code >> 8, code & 255], character);
  } else {
    for (let first = 0; first < 256; first++) add([first], decode(label, Uint8Array.of(first)));
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x30; second < 0xff; second++) add([first, second], decode(label, Uint8Array.of(first, second)));
  }
  tables.set(page, codes);
  return codes;
};

/** Is a byte the first of two in a code page? */
export const isLeadByte = (page: number, byte: number): boolean => !isUtf8(page) && page !== 1252 && byte >= 0x81 && byte <= 0xfe;

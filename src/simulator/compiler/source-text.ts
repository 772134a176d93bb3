import { decodeKorean, type Decode } from './korean.ts';

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | 'gbk' | 'windows-1252';

export interface SourceText {
  readonly text: string;
  readonly encoding: SourceEncoding;
}

const REPLACEMENT = '\ufffd';

/**
 * Reads the bytes of a source file, whatever encoding its author's editor wrote. The first rule that holds decides:
 *
 * 1. A byte order mark: UTF-8, or UTF-16 of either order.
 * 2. All of it is valid UTF-8 (ASCII is).
 * 3. It can be read as code page 949 or as GBK: the one whose reading has more of the characters that its language uses most.
 * 4. Anything else is Windows-1252, where every byte means something.
 *
 * The text is without byte order mark. From here on everything is Unicode: a program's narrow literals are UTF-8, the console shows UTF-8.
 */
export const readSourceText = (bytes: Uint8Array, decode: Decode): SourceText => {
  const marked = marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return { text: decode(marked.encoding, bytes.subarray(marked.mark.length)), encoding: marked.encoding };
  if (isUtf8(bytes)) return { text: decode('utf-8', bytes), encoding: 'utf-8' };
  const korean = decodeKorean(bytes, decode);
  const chinese = decode('gbk', bytes);
  const readings = [
    { text: korean, encoding: 'cp949', familiar: countOf(korean, KOREAN) },
    { text: chinese, encoding: 'gbk', familiar: countOf(chinese, CHINESE) },
  ] as const;
  const [best] = readings.filter(({ text }) => !text.includes(REPLACEMENT)).toSorted((a, b) => b.familiar - a.familiar);
  return best ? { text: best.text, encoding: best.encoding } : { text: decode('windows-1252', bytes), encoding: 'windows-1252' };
};

const marks: readonly { readonly mark: readonly number[]; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Well-formed, with no overlong forms and no surrogates. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return false;
    for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return false;
    const second = bytes[at + 1] ?? 0;
    if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return false;
    if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return false;
    at += length;
  }
  return true;
};

const countOf = (text: string, familiar: ReadonlySet<string>): number => [...text].filter((character) => familiar.has(character)).length;

/** Syllables that Korean texts and the comments of programs are full of. */
const KOREAN = new Set(
  '이다는을의에가고로하서지사한니를기자시수스인트은있어버도들정일아리과나대만여용주음부제상보전구라소해동신그원장조성문비연모세마드결면러오켓클언접속데터메요청응답종료생실패바입력출함값확변포번호크개명파읽쓰받보내열닫대중반환오류',
);

/** The same for Chinese. */
const CHINESE = new Set(
  '的一是不了在人有我他这中大来上个国和说们为时要可以会到出就生对能而子那得于着下自之年过发后作里用道行所然家事成方多经去法学如都同现当没动面起看定分还进好小部其些主样理本前开但因只从想实意无力它与长把机第此已工使情明性全关点正将两高间由问最重并手应向头文体相见被等新制果加信表化给位次度通原提立及比员解名处入口认条平系题更打变总数安少结反受量建做接必场件计管期指统区保形空决基书非则听放即像完设式记住告类求据程取格术确传观切识候带导运客户端服务器连套字节缓冲错误创绑监收送返回值线函输闭失败功循环初始化地址号消息缓冲区',
);

import { describe, expect, test } from 'vitest';
import { decodeKorean } from '../../src/simulator/compiler/korean.ts';
import { readSourceText } from '../../src/simulator/compiler/source-text.ts';

const decode = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);
const read = (...bytes: number[]) => readSourceText(Uint8Array.from(bytes), decode);
const hex = (text: string): number[] => (text.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));

describe('the encoding of a source file', () => {
  test('ASCII and UTF-8, with and without byte order mark', () => {
    expect(read(97)).toEqual({ text: 'a', encoding: 'utf-8' });
    expect(read(...new TextEncoder().encode('// 서버 服务器 é 😀'))).toEqual({ text: '// 서버 服务器 é 😀', encoding: 'utf-8' });
    expect(read(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('한'))).toEqual({ text: '한', encoding: 'utf-8' });
  });

  test('UTF-16 with byte order mark', () => {
    expect(read(0xff, 0xfe, 0x5c, 0xd5, 0x61, 0)).toEqual({ text: '한a', encoding: 'utf-16le' });
    expect(read(0xfe, 0xff, 0xd5, 0x5c, 0, 0x61)).toEqual({ text: '한a', encoding: 'utf-16be' });
  });

  /** Bytes made with Python's codecs cp949 and gbk. */
  test.each([
    ['cp949', '2f2f20bcadb9f6', '// 서버'],
    ['cp949', '2f2f20bcd2c4cfc0bb20bbfdbcbac7d1b4d92e', '// 소켓을 생성한다.'],
    ['cp949', '8c63b9e6b0a2c7cf20c6e9bdc3c4dd20c0af8141', '똠방각하 펩시콜 유갂'],
    ['gbk', '2f2f20bfcdbba7b6cb', '// 客户端'],
    ['gbk', '2f2f20b4b4bda8b7fecef1c6f7b5c4ccd7bdd3d7d6', '// 创建服务器的套接字'],
  ])('%s %s', (encoding, bytes, text) => {
    expect(read(...hex(bytes))).toEqual({ text, encoding });
  });

  test('bytes that are none of these are Windows-1252', () => {
    expect(read(99, 97, 102, 0xe9, 32, 0x80)).toEqual({ text: 'café €', encoding: 'windows-1252' });
  });
});

test('the 8,822 syllables of code page 949 beyond KS X 1001 lie where Python has them: first and last of each part', () => {
  for (const [bytes, text] of [
    ['8141', '갂'],
    ['81fe', '괓'],
    ['a0fe', '좤'],
    ['a141', '좥'],
    ['a1a0', '줎'],
    ['c652', '힣'],
    ['b0a1', '가'],
    ['c8fe', '힝'],
  ] as const)
    expect(decodeKorean(Uint8Array.from(hex(bytes)), decode)).toBe(text);
});

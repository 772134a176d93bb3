import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A term has one form in the book. On the left what else one reads elsewhere, on the right the book's form. */
const oneForm: readonly (readonly [RegExp, string])[] = [
  [/넌블로킹|넌블럭킹|논블럭킹|비블로킹/, '논블로킹'],
  [/쓰레드/, '스레드'],
  [/연결 대기 소켓|듣기 소켓|리스닝 소켓/, '대기 소켓'],
  [/임계 ?구역|임계 ?영역/, '크리티컬 섹션'],
  [/알람 가능|경보 가능|얼러터블/, '알림 가능 상태'],
  [/오버랩(?!트|드)|중첩된 입출력/, '중첩 입출력'],
  [/워커 스레드|작업 스레드/, '작업자 스레드'],
  [/커넥션/, '연결'],
  [/(?<![가-힣])창 프로시저/, '윈도우 프로시저'],
];

const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mdx?|ts)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const texts = ['src/content/docs/ko', 'src/catalogue/ko', 'src/content/quizzes', 'src/content/exercises'].flatMap(filesIn);

describe('a Korean term has one form', () => {
  it.each(texts)('%s', (file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const found = lines.flatMap((line, index) =>
      oneForm.flatMap(([other, ours]) => {
        const match = other.exec(line);
        return match ? [`${index + 1}: ${match[0]}, for ${ours}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });
});

/** `npx tsx tests/compiler/random/search.ts FROM COUNT`: compares that many random programs in C and in C++, and prints the seeds that differ. */
import { differences } from './compare.ts';

const perBatch = 50;
const [from = 1, count = 1000] = process.argv.slice(2).map(Number);
let compared = 0;
for (let first = from; first < from + count; first += perBatch) {
  const seeds = Array.from({ length: Math.min(perBatch, from + count - first) }, (_, index) => first + index);
  for (const language of ['c', 'cpp'] as const) {
    try {
      for (const difference of await differences(seeds, language)) console.log(difference);
      compared += seeds.length;
    } catch (error) {
      const lines = String(error).split('\n');
      console.log(
        `${language} seeds ${first}…:`,
        lines
          .filter((line) => / error |error:|Error/.test(line))
          .slice(0, 4)
          .join('\n  '),
      );
    }
  }
}
console.log(`${compared} programs compared`);

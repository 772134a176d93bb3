/** `npx tsx tests/compiler/random/search.ts FROM COUNT`: compares that many random programs in C and in C++, and prints the seeds that differ. */
import { begun, differences } from './compare.ts';

const perBatch = 100;
const [from = 1, count = 1000] = process.argv.slice(2).map(Number);
let compared = 0;
for (let first = from; first < from + count; first += perBatch) {
  const length = Math.min(perBatch, from + count - first);
  const batches = (['c', 'cpp'] as const).map((language) => begun(first, length, language));
  for (const batch of batches) {
    try {
      for (const difference of await differences(batch)) console.log(difference);
      compared += length;
    } catch (error) {
      const lines = String(error).split('\n');
      console.log(
        `${batch.language} seeds ${first}…:`,
        lines
          .filter((line) => / error |error:|Error/.test(line))
          .slice(0, 4)
          .join('\n  '),
      );
    }
  }
}
console.log(`${compared} programs compared`);

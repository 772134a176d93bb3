import type { Program } from '../compiler/program.ts';
import { HEAP_TAG } from './core/layout.ts';
import { heapAddress, type Block, type HeapTable } from './heap.ts';
import { addressInImage, type LoadedImage } from './image.ts';
import type { Space } from './space.ts';
import type { Thread } from './thread.ts';

/** What pointers are looked for in: the globals, the threads' stacks and slots, the heap. */
export interface Holders {
  readonly program: Program;
  readonly space: Space;
  readonly image: LoadedImage;
  readonly table: HeapTable;
  readonly threads: Iterable<Thread>;
}

/**
 * The blocks in use that the program cannot reach any more, as valgrind's "definitely lost": no aligned word of a global, of a
 * stack, of a slot or of a block that can be reached points to or into them, nor is it among `held`. What only a lost block
 * points to is lost with that one and not given by itself. In address order.
 */
export function lostBlocks(holders: Holders, held: Iterable<bigint>): readonly Block[] {
  const { program, space, image, table } = holders;
  const blocks = table.live();
  const known = new Set<Block>();
  /** Makes known what can be reached from the blocks that `starts` point to; `meet` sees each block pointed to. */
  const follow = (starts: Iterable<bigint>, meet: (block: Block) => void): void => {
    const waiting: Block[] = [];
    const visit = (address: bigint): void => {
      const block = blockAt(blocks, address);
      if (block === undefined) return;
      meet(block);
      if (known.has(block)) return;
      known.add(block);
      waiting.push(block);
    };
    for (const address of starts) visit(address);
    for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
      for (const address of pointersIn(space, heapAddress(block.lo), block.size)) visit(address);
    }
  };

  const nothing = (): void => undefined;
  follow(held, nothing);
  for (const { allocator, lo } of blocks) if (allocator === 'runtime') follow([heapAddress(lo)], nothing);
  for (const object of program.image.objects) {
    if (!object.readonly) follow(pointersIn(space, addressInImage(image, object.offset), object.size), nothing);
  }
  for (const thread of holders.threads) {
    for (const object of program.threadImage.objects) {
      const own = (BigInt(thread.tag) << 32n) | BigInt(thread.locals + object.offset);
      if (!object.readonly) follow(pointersIn(space, own, object.size), nothing);
    }
    follow(thread.slotsInUse(), nothing);
    const { address, size } = thread.stackInUse();
    follow(pointersIn(space, address, size), nothing);
  }

  const lost = new Set<Block>();
  for (const block of blocks) {
    if (known.has(block)) continue;
    lost.add(block);
    follow([heapAddress(block.lo)], (other) => {
      if (other !== block) lost.delete(other);
    });
  }
  return [...lost];
}

/** The block that holds an address or begins there. */
function blockAt(blocks: readonly Block[], address: bigint): Block | undefined {
  if (address >> 32n !== BigInt(HEAP_TAG)) return undefined;
  const lo = Number(BigInt.asUintN(32, address));
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((blocks[middle]?.lo ?? 0) <= lo) from = middle + 1;
    else to = middle;
  }
  const block = blocks[from - 1];
  return block !== undefined && lo < block.lo + Math.max(1, block.size) ? block : undefined;
}

const piece = 1 << 16;

/** The aligned words of a range that may point into the heap. */
function* pointersIn(space: Space, start: bigint, size: number): Iterable<bigint> {
  const skipped = Number(-start & 7n);
  for (let done = skipped; done + 8 <= size; done += piece) {
    const count = Math.min(piece, size - done) & ~7;
    const words = new DataView(space.peek(start + BigInt(done), count).bytes.buffer);
    for (let at = 0; at < count; at += 8) if (words.getUint32(at + 4, true) === HEAP_TAG) yield words.getBigUint64(at, true);
  }
}

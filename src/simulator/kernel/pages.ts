import type { SharedMap } from '../snapshot/shared-map.ts';

/** Pages that a program has got by VirtualAlloc, from one base on. */
export interface PageRegion {
  /** Address of the first page; a number, so that by itself it keeps no memory from being lost. */
  readonly base: number;
  /** PAGE_ constant of the call that reserved them. */
  readonly protection: number;
  /** PAGE_ constant of each page; 0: reserved, not committed. */
  readonly pages: number[];
}

export const PAGE_SIZE = 4096;

/** The pages of some bytes: the first, and how many. */
export interface PageRange {
  readonly region: PageRegion;
  readonly first: number;
  readonly count: number;
}

/** The pages that hold some bytes, all of one region; null: not so. */
export const pagesAt = (regions: SharedMap<PageRegion>, address: number, size: number): PageRange | null => {
  const end = address + Math.max(size, 1);
  const [base] = regions.keysOf((region) => address >= region.base && end <= region.base + region.pages.length * PAGE_SIZE);
  const region = base === undefined ? undefined : regions.get(base);
  if (!region) return null;
  const first = Math.floor((address - region.base) / PAGE_SIZE);
  return { region, first, count: Math.ceil((end - region.base) / PAGE_SIZE) - first };
};

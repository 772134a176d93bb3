/** A guard for all that comes after the parser: they walk the tree by recursion, so it must not be deeper than their stack. */
import type { Declaration } from '../ast.ts';
import type { Span } from '../source.ts';

/** Nodes on the longest way from a declaration to a leaf. `a + a + …` nests without a bracket, so the parser's own limit is not enough. */
const TREE_LIMIT = 500;

const isSpan = (value: object): value is Span => 'file' in value && 'start' in value && 'end' in value;

/** The place of a node that lies too deep, or null. Walks with a list of its own, not by recursion. */
export function tooDeep(declaration: Declaration): Span | null {
  const nodes: object[] = [declaration];
  const depths: number[] = [0];
  for (;;) {
    const node = nodes.pop();
    const depth = depths.pop();
    if (node === undefined || depth === undefined) return null;
    if (depth > TREE_LIMIT && 'span' in node && typeof node.span === 'object' && node.span !== null && isSpan(node.span)) return node.span;
    const below = depth + ('kind' in node ? 1 : 0);
    for (const value of Object.values(node) as unknown[]) {
      if (typeof value !== 'object' || value === null || isSpan(value)) continue;
      nodes.push(value);
      depths.push(below);
    }
  }
}

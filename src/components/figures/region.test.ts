import { describe, expect, it } from 'vitest';
import { quoteRegion, regionNames } from './region.ts';

const source = [
  'int before;',
  '// region: outer',
  'int f()',
  '{',
  '    // region: inner',
  '    int a;',
  '',
  '        int b;',
  '    // endregion',
  '}',
  '// endregion',
  '',
].join('\n');

describe('quoteRegion', () => {
  it('quotes a region without the markers inside it', () => {
    expect(quoteRegion(source, 'outer')).toBe('int f()\n{\n    int a;\n\n        int b;\n}');
  });

  it('moves an inner region to the left margin and keeps its shape', () => {
    expect(quoteRegion(source, 'inner')).toBe('int a;\n\n    int b;');
  });

  it('quotes the whole file without markers', () => {
    expect(quoteRegion(source, null)).toBe('int before;\nint f()\n{\n    int a;\n\n        int b;\n}');
  });

  it('refuses a region that does not exist or does not end', () => {
    expect(() => quoteRegion(source, 'missing')).toThrow(/no region 'missing'/);
    expect(() => quoteRegion('// region: open\nint a;', 'open')).toThrow(/not closed/);
    expect(() => quoteRegion('// endregion', null)).toThrow(/without region/);
  });

  it('lists names in order', () => {
    expect(regionNames(source)).toEqual(['outer', 'inner']);
  });
});

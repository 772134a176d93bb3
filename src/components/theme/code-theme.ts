import { readFileSync } from 'node:fs';
import type { StarlightExpressiveCodeOptions } from '@astrojs/starlight/expressive-code';

type Theme = Extract<NonNullable<StarlightExpressiveCodeOptions['themes']>[number], object>;

/** Light and dark value of every colour token of tokens.css, by its name without the dashes. */
export const colourTokens = (css: string): Map<string, { light: string; dark: string }> =>
  new Map(
    Array.from(css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g), ([, name = '', light = '', dark = '']) => [
      name,
      { light, dark },
    ]),
  );

/** The theme of printed code, made of the `--code-*` tokens. */
export const codeTheme = (kind: 'light' | 'dark'): Theme => {
  const tokens = colourTokens(readFileSync('src/components/theme/tokens.css', 'utf8'));
  const ink = (name: string): string => {
    const token = tokens.get(`code-${name}`);
    if (!token) throw new Error(`tokens.css has no colour --code-${name}`);
    return token[kind];
  };
  const rule = (scope: string[], foreground: string, fontStyle = '') => ({ scope, settings: { foreground, fontStyle } });
  return {
    name: `overlapped-${kind}`,
    type: kind,
    colors: {
      'editor.background': ink('paper'),
      'editor.foreground': ink('ink'),
      'editor.selectionBackground': ink('selection'),
      'editor.lineHighlightBackground': ink('line'),
    },
    tokenColors: [
      rule(['comment', 'punctuation.definition.comment'], ink('comment'), 'italic'),
      rule(['keyword', 'storage.modifier', 'keyword.control', 'meta.preprocessor keyword'], ink('keyword')),
      rule(['keyword.operator', 'punctuation'], ink('ink')),
      rule(['storage.type', 'support.type', 'entity.name.type'], ink('type')),
      rule(['entity.name.function', 'support.function', 'meta.function-call entity.name.function'], ink('function')),
      rule(['string', 'constant.character.escape'], ink('string')),
      rule(['constant.numeric', 'constant.language', 'variable.other.enummember'], ink('number')),
    ],
  };
};

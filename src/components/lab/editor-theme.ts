import type { editor } from 'monaco-editor/editor/editor.api.js';

/** A colour token as `#rrggbb`, in the theme that shows now. Monaco knows no custom properties. */
const ink = (token: string): string => {
  const probe = document.createElement('i');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/\d+(\.\d+)?/g) ?? [];
  probe.remove();
  return `#${parts
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
};

/** Whether paper is lighter than ink now: right whatever decided the theme. */
const isLight = (): boolean => parseInt(ink('paper').slice(1, 3), 16) > parseInt(ink('ink').slice(1, 3), 16);

/** The editor's theme, made of the same tokens as the printed code. */
export const editorTheme = (): editor.IStandaloneThemeData => {
  const rule = (token: string, colour: string, fontStyle = ''): editor.ITokenThemeRule => ({
    token,
    foreground: ink(colour).slice(1),
    fontStyle,
  });
  return {
    base: isLight() ? 'vs' : 'vs-dark',
    inherit: true,
    rules: [
      rule('', 'code-ink'),
      rule('comment', 'code-comment', 'italic'),
      rule('keyword', 'code-keyword'),
      rule('keyword.directive', 'code-keyword'),
      rule('type', 'code-type'),
      rule('identifier', 'code-ink'),
      rule('delimiter', 'code-ink'),
      rule('string', 'code-string'),
      rule('string.escape', 'code-string'),
      rule('string.include.identifier', 'code-string'),
      rule('number', 'code-number'),
      rule('annotation', 'code-type'),
    ],
    colors: {
      'editor.background': ink('code-paper'),
      'editor.foreground': ink('code-ink'),
      'editor.selectionBackground': ink('code-selection'),
      'editor.inactiveSelectionBackground': ink('code-line'),
      'editorLineNumber.foreground': ink('ink-faint'),
      'editorLineNumber.activeForeground': ink('ink-soft'),
      'editorCursor.foreground': ink('accent'),
      'editorIndentGuide.background1': ink('rule'),
      'editorIndentGuide.activeBackground1': ink('rule'),
      'editorWidget.background': ink('paper-raised'),
      'editorWidget.border': ink('rule-strong'),
      'editorHoverWidget.background': ink('paper-raised'),
      'editorHoverWidget.border': ink('rule-strong'),
      'editorSuggestWidget.background': ink('paper-raised'),
      'editorSuggestWidget.foreground': ink('ink'),
      'editorSuggestWidget.selectedBackground': ink('accent-soft'),
      'editorSuggestWidget.selectedForeground': ink('ink-strong'),
      'editorSuggestWidget.selectedIconForeground': ink('ink-strong'),
      'editorSuggestWidget.highlightForeground': ink('accent'),
      'editorSuggestWidget.focusHighlightForeground': ink('accent'),
      'menu.background': ink('paper-raised'),
      'menu.foreground': ink('ink'),
      'menu.border': ink('rule-strong'),
      'menu.separatorBackground': ink('rule'),
      'menu.selectionBackground': ink('accent-soft'),
      'menu.selectionForeground': ink('ink-strong'),
      'inputValidation.infoBackground': ink('paper-raised'),
      'inputValidation.infoForeground': ink('ink'),
      'inputValidation.infoBorder': ink('rule-strong'),
      'textLink.foreground': ink('accent'),
      'textLink.activeForeground': ink('accent-strong'),
      'editorError.foreground': ink('finding'),
      'editorWarning.foreground': ink('warning'),
      'scrollbar.shadow': ink('rule'),
      focusBorder: ink('accent'),
    },
  };
};

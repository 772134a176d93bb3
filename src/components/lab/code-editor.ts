/**
 * The Monaco editor as the lab uses it. Loaded only when a reader reaches for a lab. One editor a lab, one model a file.
 */
import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/codeAction/register.js';
import 'monaco-editor/features/codicon/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/contextmenu/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/parameterHints/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/wordOperations/register.js';
// The feature of this name brings completion within a line only.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/languages/definitions/cpp/register.js';
import { registerHelp, type Helper } from './editor-help.ts';
import { editorTheme } from './editor-theme.ts';
import { fitted, type LineHint } from './line-hints.ts';
import { lineClass, markClass } from './thread-marks.ts';

/** A squiggle and what it says. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'finding';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixes: readonly Fix[];
}

/** An edit that mends a problem, lines and columns from 1. */
export interface Fix {
  readonly title: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** A line on which threads stand. `statement`: what the acting thread is about to do, if it is among them. */
export interface LineMark {
  readonly line: number;
  readonly letters: string;
  readonly title: string;
  readonly statement: { readonly column: number; readonly endLine: number; readonly endColumn: number; readonly letter: string } | null;
}

/** An expression that has just been evaluated, and what it is worth. */
export interface ValueMark {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly value: string;
}

/** Where a reader is in the files, and how the editor lays out what is seen of them. */
export interface CodePlace {
  readonly views: ReadonlyMap<string, monaco.editor.ICodeEditorViewState | null>;
  readonly top: number;
  readonly left: number;
  /** In px: of a line, and of what stands before the text. */
  readonly lineHeight: number;
  readonly margin: number;
}

/** A breakpoint as the margin shows it. */
export interface BreakpointMark {
  readonly line: number;
  /** It stops the run; else it is switched off or stands nowhere. */
  readonly live: boolean;
  /** It stops under a condition, or at a certain hit. */
  readonly conditional: boolean;
  readonly title: string;
}

/** What is done with a line by mouse or from the editor's menu. */
export interface LineActions {
  /** Of the menu, in groups, in order. */
  readonly menu: readonly { readonly id: string; readonly label: string; readonly group: string; readonly act: (line: number) => void }[];
  readonly toggleBreakpoint: (line: number) => void;
  readonly cursorAt: (line: number) => void;
}

const owner = 'overlapped';
const helpers = new Map<string, Helper>();
const fixes = new Map<string, readonly Problem[]>();
let labs = 0;
let prepared = false;

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  finding: monaco.MarkerSeverity.Error,
};

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place that can be seen: at least one column wide. */
const rangeOf = (place: Place): monaco.IRange => ({
  startLineNumber: place.line,
  startColumn: place.column,
  endLineNumber: Math.max(place.line, place.endLine),
  endColumn: place.endLine > place.line ? place.endColumn : Math.max(place.column + 1, place.endColumn),
});

/** The very place: an empty one is where something is put in. */
const editedRange = ({ line, column, endLine, endColumn }: Place): monaco.IRange => new monaco.Range(line, column, endLine, endColumn);

const prepare = (): void => {
  if (prepared) return;
  prepared = true;
  self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
  const retheme = (): void => {
    monaco.editor.defineTheme(owner, editorTheme());
    monaco.editor.setTheme(owner);
  };
  retheme();
  new MutationObserver(retheme).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', retheme);
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  registerHelp(monaco, (model) => helpers.get(model.uri.toString()) ?? null);
  monaco.languages.registerCodeActionProvider('cpp', {
    provideCodeActions: (model, range) => ({
      dispose: () => {},
      actions: (fixes.get(model.uri.toString()) ?? [])
        .filter((problem) => monaco.Range.areIntersectingOrTouching(rangeOf(problem), range))
        .flatMap((problem) => problem.fixes)
        .map((fix) => ({
          title: fix.title,
          kind: 'quickfix',
          edit: {
            edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit: { range: editedRange(fix), text: fix.text } }],
          },
        })),
    }),
  });
};

/** Gives a text the colours that it has in the editor. */
export const colour = (code: HTMLElement): Promise<void> =>
  monaco.editor.colorizeElement(code, { mimeType: 'cpp', theme: owner, tabSize: 4 });

export class CodeEditor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #marks: monaco.editor.IEditorDecorationsCollection;
  readonly #value: monaco.editor.IEditorDecorationsCollection;
  readonly #breakpoints: monaco.editor.IEditorDecorationsCollection;
  readonly #hints: monaco.editor.IEditorDecorationsCollection;
  readonly #helperOf: (file: string) => Helper;
  readonly #models = new Map<string, monaco.editor.ITextModel>();
  readonly #views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  readonly #onEdit: (file: string, text: string) => void;
  readonly #lab = ++labs;
  #hinted: readonly LineHint[] = [];
  #file = '';

  constructor(
    host: HTMLElement,
    onEdit: (file: string, text: string) => void,
    lines: LineActions,
    helperOf: (file: string) => Helper,
    place?: CodePlace,
  ) {
    prepare();
    for (const [file, view] of place?.views ?? []) this.#views.set(file, view);
    this.#onEdit = onEdit;
    this.#helperOf = helperOf;
    const style = getComputedStyle(host);
    this.#editor = monaco.editor.create(host, {
      model: null,
      theme: owner,
      automaticLayout: true,
      fontFamily: style.fontFamily,
      fontSize: parseFloat(style.fontSize),
      lineHeight: 1.6,
      fontLigatures: false,
      glyphMargin: true,
      selectOnLineNumbers: false,
      lineNumbersMinChars: 4,
      lineDecorationsWidth: 8,
      wordBasedSuggestions: 'off',
      quickSuggestions: { other: true, comments: false, strings: false },
      suggest: { showWords: false, showSnippets: false },
      hover: { delay: 250 },
      folding: false,
      minimap: { enabled: false },
      overviewRulerLanes: 0,
      scrollBeyondLastLine: false,
      renderLineHighlight: 'none',
      padding: { top: 8, bottom: 8 },
      fixedOverflowWidgets: true,
      // In a shadow tree the menu would have none of the theme's colours.
      useShadowDOM: false,
      tabSize: 4,
      occurrencesHighlight: 'off',
      selectionHighlight: false,
      scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
      lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.OnCode },
      accessibilitySupport: 'auto',
    });
    this.#marks = this.#editor.createDecorationsCollection();
    this.#value = this.#editor.createDecorationsCollection();
    this.#breakpoints = this.#editor.createDecorationsCollection();
    this.#hints = this.#editor.createDecorationsCollection();
    this.#editor.onDidChangeCursorPosition(({ position }) => lines.cursorAt(position.lineNumber));
    this.#editor.onDidLayoutChange(() => this.setHints(this.#hinted));
    const margin: readonly monaco.editor.MouseTargetType[] = [
      monaco.editor.MouseTargetType.GUTTER_GLYPH_MARGIN,
      monaco.editor.MouseTargetType.GUTTER_LINE_NUMBERS,
    ];
    this.#editor.onMouseDown(({ target, event }) => {
      if (event.leftButton && margin.includes(target.type) && target.position) lines.toggleBreakpoint(target.position.lineNumber);
    });
    lines.menu.forEach(({ id, label, group, act }, index) =>
      this.#editor.addAction({
        id: `overlapped.${id}`,
        label,
        contextMenuGroupId: group,
        contextMenuOrder: index,
        run: (editor) => act(editor.getPosition()?.lineNumber ?? 1),
      }),
    );
  }

  get place(): CodePlace {
    this.#views.set(this.#file, this.#editor.saveViewState());
    return {
      views: this.#views,
      top: this.#editor.getScrollTop(),
      left: this.#editor.getScrollLeft(),
      lineHeight: this.#editor.getOption(monaco.editor.EditorOption.lineHeight),
      margin: this.#editor.getLayoutInfo().contentLeft,
    };
  }

  /** Shows a file, with the text it has now. */
  show(file: string, text: string, label: string): void {
    const model = this.#model(file, text);
    this.#editor.updateOptions({ ariaLabel: label });
    if (this.#file === file) return;
    if (this.#file !== '') this.#views.set(this.#file, this.#editor.saveViewState());
    this.#file = file;
    this.#editor.setModel(model);
    const view = this.#views.get(file);
    if (view) this.#editor.restoreViewState(view);
  }

  setMarks(marks: readonly LineMark[]): void {
    const last = this.#editor.getModel()?.getLineCount() ?? 0;
    this.#marks.set(
      marks
        .filter(({ line }) => line >= 1 && line <= last)
        .flatMap(({ line, letters, title, statement }): monaco.editor.IModelDeltaDecoration[] => [
          {
            range: new monaco.Range(line, 1, line, 1),
            options: {
              isWholeLine: true,
              className: lineClass(statement?.letter ?? letters[0] ?? 'A', 'line'),
              glyphMarginClassName: markClass(letters),
              glyphMarginHoverMessage: { value: title },
            },
          },
          ...(statement
            ? [
                {
                  range: rangeOf({ line, ...statement }),
                  options: { inlineClassName: lineClass(statement.letter, 'statement') },
                },
              ]
            : []),
        ]),
    );
  }

  setBreakpoints(marks: readonly BreakpointMark[]): void {
    this.#breakpoints.set(
      marks.map(({ line, live, conditional, title }) => ({
        range: new monaco.Range(line, 1, line, 1),
        options: {
          lineNumberClassName: `lab-breakpoint${live ? '' : ' off'}${conditional ? ' conditional' : ''}`,
          lineNumberHoverMessage: { value: title },
        },
      })),
    );
  }

  /** Values behind lines, of which those of the last step are marked. */
  setHints(hints: readonly LineHint[]): void {
    this.#hinted = hints;
    const model = this.#editor.getModel();
    const { contentWidth, verticalScrollbarWidth } = this.#editor.getLayoutInfo();
    const font = this.#editor.getOption(monaco.editor.EditorOption.fontInfo) as monaco.editor.FontInfo;
    const columns = Math.floor((contentWidth - verticalScrollbarWidth) / font.typicalHalfwidthCharacterWidth);
    this.#hints.set(
      hints.flatMap(({ line, values }) => {
        if (model === null || line > model.getLineCount()) return [];
        const column = model.getLineMaxColumn(line);
        // What stands behind an end that is out of sight is scrolled to with it.
        return (column > columns ? values : fitted(values, columns - column)).map(({ text, changed }) => ({
          range: new monaco.Range(line, column, line, column),
          options: {
            showIfCollapsed: true,
            after: {
              content: `  ${changed ? '● ' : ''}${text}`,
              inlineClassName: changed ? 'lab-hint changed' : 'lab-hint',
            },
          },
        }));
      }),
    );
  }

  setValue(mark: ValueMark | null): void {
    this.#value.set(
      mark === null
        ? []
        : [
            {
              range: rangeOf(mark),
              options: { inlineClassName: 'lab-evaluated', after: { content: ` = ${mark.value} `, inlineClassName: 'lab-value' } },
            },
          ],
    );
  }

  setProblems(file: string, problems: readonly Problem[]): void {
    const model = this.#models.get(file);
    if (!model) return;
    fixes.set(model.uri.toString(), problems);
    monaco.editor.setModelMarkers(
      model,
      owner,
      problems.map((problem) => ({ ...rangeOf(problem), severity: severities[problem.severity], message: problem.message })),
    );
  }

  /** Brings a line into view with room around it; `place` also puts the cursor there. */
  reveal(line: number, place: { readonly column: number } | null): void {
    this.#editor.revealLineInCenterIfOutsideViewport(line, monaco.editor.ScrollType.Immediate);
    if (place) {
      this.#editor.setPosition({ lineNumber: line, column: place.column });
      this.#editor.focus();
    }
  }

  focus(): void {
    this.#editor.focus();
  }

  dispose(): void {
    this.#editor.dispose();
    for (const model of this.#models.values()) {
      fixes.delete(model.uri.toString());
      helpers.delete(model.uri.toString());
      model.dispose();
    }
  }

  #model(file: string, text: string): monaco.editor.ITextModel {
    const known = this.#models.get(file);
    if (known) {
      if (known.getValue() !== text) known.pushEditOperations([], [{ range: known.getFullModelRange(), text }], () => null);
      return known;
    }
    const model = monaco.editor.createModel(text, 'cpp', monaco.Uri.parse(`inmemory://lab-${this.#lab}/${file}`));
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
    model.onDidChangeContent(() => this.#onEdit(file, model.getValue()));
    this.#models.set(file, model);
    helpers.set(model.uri.toString(), this.#helperOf(file));
    return model;
  }
}

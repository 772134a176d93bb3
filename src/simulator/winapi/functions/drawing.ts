import { addGraphic, CELL, cover, drawText, graphicOf, stockObject, type DeviceContext, type GraphicKind } from '../../kernel/drawing.ts';
import { windowOf, type Rectangle } from '../../kernel/window.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU32, writeU32 } from '../layout.ts';
import { countedText, FORMS, readTextAt, TEXT_TYPES, type Form } from '../text.ts';

/** A call about the device context that its first argument names; fails with `failure` when there is none. */
const onContext =
  (act: (call: WinapiCall, context: DeviceContext) => bigint | number | boolean, failure = 0n) =>
  (call: WinapiCall): CallOutcome => {
    const context = call.kernel.state.graphics.contexts.get(Number(call.arguments.pointer(0)));
    return context ? done(act(call, context)) : fail(call, ERROR.ERROR_INVALID_HANDLE, failure);
  };

// ── Text

const TA_RIGHT = 2;
const TA_CENTER = 6;

/** Columns that a text takes: every character one cell, which on Windows is so for fonts of one width only. */
const widthOf = (text: string): number => [...text].length * CELL.width;

const put = (call: WinapiCall, { window, textColor }: DeviceContext, x: number, y: number, text: string): void => {
  const target = windowOf(call.kernel, window);
  if (target && text !== '') drawText(target, { x, y, text, color: textColor });
};

const textOut = (form: Form): ((call: WinapiCall) => CallOutcome) =>
  onContext((call, context) => {
    const text = countedText(call, call.arguments.pointer(3), call.arguments.int(4), form);
    const aligned = context.alignment & TA_CENTER;
    const shift = aligned === TA_CENTER ? widthOf(text) / 2 : aligned === TA_RIGHT ? widthOf(text) : 0;
    put(call, context, call.arguments.int(1) - shift, call.arguments.int(2), text);
    return 1;
  });

const DT = { CENTER: 1, RIGHT: 2, VCENTER: 4, BOTTOM: 8, SINGLELINE: 0x20, CALCRECT: 0x400 } as const;

/** Lines end with \n, but with DT_SINGLELINE there is one; lines too long are not broken (DrawText function, learn.microsoft.com). The height of the text. */
const drawTextIn = (form: Form): ((call: WinapiCall) => CallOutcome) =>
  onContext((call, context) => {
    const [address, count, rect, format] = [
      call.arguments.pointer(1),
      call.arguments.int(2),
      call.arguments.pointer(3),
      call.arguments.uint(4),
    ];
    const text = count < 0 ? readTextAt(call, address, form) : countedText(call, address, count, form);
    const single = (format & DT.SINGLELINE) !== 0;
    const lines = single ? [text] : text.replaceAll('\r\n', '\n').split('\n');
    const { x, y, width, height } = readRectangle(call, rect);
    const tall = lines.length * CELL.height;
    if ((format & DT.CALCRECT) !== 0) {
      writeU32(call.memory, rect + 8n, (x + Math.max(...lines.map(widthOf))) >>> 0);
      writeU32(call.memory, rect + 12n, (y + tall) >>> 0);
      return tall;
    }
    const free = single ? height - CELL.height : 0;
    const top = (format & DT.BOTTOM) !== 0 ? y + free : (format & DT.VCENTER) !== 0 ? y + Math.floor(free / 2) : y;
    for (const [index, line] of lines.entries()) {
      const room = width - widthOf(line);
      const left = (format & DT.RIGHT) !== 0 ? x + room : (format & DT.CENTER) !== 0 ? x + Math.floor(room / 2) : x;
      put(call, context, left, top + index * CELL.height, line);
    }
    return tall;
  });

const readRectangle = (call: WinapiCall, at: bigint): Rectangle => {
  const edge = (index: number): number => readU32(call.memory, at + BigInt(index * 4)) | 0;
  return { x: edge(0), y: edge(1), width: edge(2) - edge(0), height: edge(3) - edge(1) };
};

const numbers = (...values: readonly number[]): Uint8Array => concat(...values.map((value) => littleEndian(BigInt(value), 4)));

const extent = (form: Form): ((call: WinapiCall) => CallOutcome) =>
  onContext((call) => {
    const text = countedText(call, call.arguments.pointer(1), call.arguments.int(2), form);
    call.memory.writeBytes(call.arguments.pointer(3), numbers(widthOf(text), CELL.height));
    return 1;
  });

const NORMAL_WEIGHT = 400;
const RESOLUTION = 96;

/** TEXTMETRIC: sizes, then the first, last, default and break character in the form's width, and five bytes of style. */
const metrics = (form: Form): ((call: WinapiCall) => CallOutcome) =>
  onContext((call) => {
    const { width, height } = CELL;
    const descent = 3;
    const sizes = numbers(height, height - descent, descent, 3, 0, width, width, NORMAL_WEIGHT, 0, RESOLUTION, RESOLUTION);
    const characters = [32, 255, 128, 32].map((code) => littleEndian(BigInt(code), TEXT_TYPES[form].size));
    call.memory.writeBytes(call.arguments.pointer(1), concat(sizes, ...characters, new Uint8Array(8)));
    return 1;
  });

// ── What to draw with

const setting = (name: 'textColor' | 'backColor' | 'backMode' | 'alignment', failure: bigint): ((call: WinapiCall) => CallOutcome) =>
  onContext((call, context) => {
    const before = context[name];
    context[name] = call.arguments.uint(1);
    return before;
  }, failure);

/** The object of the same kind that was selected before (SelectObject function, learn.microsoft.com). */
const select = onContext((call, context) => {
  const object = graphicOf(call.kernel, Number(call.arguments.pointer(1)));
  if (!object) return 0;
  const before = context.selected.get(object.kind) ?? 0;
  context.selected.set(object.kind, object.handle);
  return before;
});

const create =
  (kind: GraphicKind) =>
  (call: WinapiCall): CallOutcome =>
    done(addGraphic(call.kernel, kind).handle);

/** Deleting what Windows owns does no harm (DeleteObject function, learn.microsoft.com). */
const remove = (call: WinapiCall): CallOutcome => {
  const handle = Number(call.arguments.pointer(0));
  return done(call.kernel.state.graphics.objects.delete(handle) || graphicOf(call.kernel, handle) !== null);
};

const stock = (call: WinapiCall): CallOutcome => done(stockObject(call.arguments.int(0))?.handle ?? 0);

/** Stands for the brush of a system colour. */
const SYSTEM_BRUSH = 0x0110_0070;
const LAST_COLOR = 30;

// ── Areas

/** FillRect, and FrameRect, which leaves the inside as it is. */
const fill = onContext((call, { window }) => {
  const target = windowOf(call.kernel, window);
  if (target) cover(target, readRectangle(call, call.arguments.pointer(1)));
  return 1;
});

const NULL_BRUSH = 0x0190_0015;

/** Filled with the selected brush, unless that is the empty one. */
const rectangle = onContext((call, { window, selected }) => {
  const target = windowOf(call.kernel, window);
  const [left, top, right, bottom] = [call.arguments.int(1), call.arguments.int(2), call.arguments.int(3), call.arguments.int(4)];
  if (target && selected.get('brush') !== NULL_BRUSH) cover(target, { x: left, y: top, width: right - left, height: bottom - top });
  return 1;
});

const CLR_INVALID = 0xffff_ffffn;

const drawing = (prototype: string, behave: (call: WinapiCall) => CallOutcome, header = 'wingdi.h'): WinapiEntry =>
  entry({
    header,
    prototype,
    out: ['lptm', 'psizl'],
    returns: 'none',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'user',
    behave,
  });

const ofForm = (form: Form): readonly WinapiEntry[] => {
  const text = TEXT_TYPES[form].in;
  return [
    drawing(`BOOL TextOut${form}(HDC hdc, int x, int y, ${text} lpString, int c);`, textOut(form)),
    drawing(`int DrawText${form}(HDC hdc, ${text} lpchText, int cchText, LPRECT lprc, UINT format);`, drawTextIn(form), 'winuser.h'),
    drawing(`BOOL GetTextExtentPoint32${form}(HDC hdc, ${text} lpString, int c, LPSIZE psizl);`, extent(form)),
    drawing(`BOOL GetTextMetrics${form}(HDC hdc, LPTEXTMETRIC${form} lptm);`, metrics(form)),
    drawing(
      `HFONT CreateFont${form}(int cHeight, int cWidth, int cEscapement, int cOrientation, int cWeight, DWORD bItalic, DWORD bUnderline, DWORD bStrikeOut, DWORD iCharSet, DWORD iOutPrecision, DWORD iClipPrecision, DWORD iQuality, DWORD iPitchAndFamily, ${text} pszFaceName);`,
      create('font'),
    ),
  ];
};

export const drawingFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  drawing('COLORREF SetTextColor(HDC hdc, COLORREF color);', setting('textColor', CLR_INVALID)),
  drawing('COLORREF SetBkColor(HDC hdc, COLORREF color);', setting('backColor', CLR_INVALID)),
  drawing('int SetBkMode(HDC hdc, int mode);', setting('backMode', 0n)),
  drawing('UINT SetTextAlign(HDC hdc, UINT align);', setting('alignment', CLR_INVALID)),
  drawing(
    'COLORREF GetTextColor(HDC hdc);',
    onContext((_, { textColor }) => textColor, CLR_INVALID),
  ),
  drawing('HGDIOBJ SelectObject(HDC hdc, HGDIOBJ h);', select),
  drawing('HGDIOBJ GetStockObject(int i);', stock),
  drawing('BOOL DeleteObject(HGDIOBJ ho);', remove),
  drawing('HBRUSH CreateSolidBrush(COLORREF color);', create('brush')),
  drawing('HPEN CreatePen(int iStyle, int cWidth, COLORREF color);', create('pen')),
  drawing('BOOL Rectangle(HDC hdc, int left, int top, int right, int bottom);', rectangle),
  drawing('int FillRect(HDC hDC, const RECT *lprc, HBRUSH hbr);', fill, 'winuser.h'),
  drawing(
    'HBRUSH GetSysColorBrush(int nIndex);',
    (call) => done(call.arguments.uint(0) <= LAST_COLOR ? SYSTEM_BRUSH + call.arguments.uint(0) : 0),
    'winuser.h',
  ),
];

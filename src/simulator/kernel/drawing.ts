import type { Kernel } from './kernel.ts';
import type { ThreadId } from './state.ts';
import type { Rectangle, Window } from './window.ts';

/** A line of text in a window. Of other drawing nothing is kept. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** 0x00BBGGRR. */
  readonly color: number;
}

/** What a program draws with and on: an HDC. */
export interface DeviceContext {
  readonly handle: number;
  readonly thread: ThreadId;
  /** Handle of the window, 0: the desktop, on which nothing is kept. */
  readonly window: number;
  textColor: number;
  backColor: number;
  /** TRANSPARENT or OPAQUE. */
  backMode: number;
  alignment: number;
  /** The object that is selected, by its kind. */
  readonly selected: Map<GraphicKind, number>;
}

export type GraphicKind = 'brush' | 'pen' | 'font';

/** A brush, a pen or a font: an HGDIOBJ. */
export interface GraphicObject {
  readonly handle: number;
  readonly kind: GraphicKind;
}

/** Everything that programs draw with. */
export interface GraphicsState {
  readonly contexts: Map<number, DeviceContext>;
  readonly objects: Map<number, GraphicObject>;
  next: number;
}

const OPAQUE = 2;
const WHITE = 0x00ff_ffff;
const FIRST_HANDLE = 0x0101_0040;

/** Stock objects by the number that GetStockObject takes, as their handles are numbered here: brushes 0 to 5, pens 6 to 8, fonts 10 to 17. */
export const stockObject = (number: number): GraphicObject | null => {
  const kind = number <= 5 ? 'brush' : number <= 8 ? 'pen' : 'font';
  const known = (number >= 0 && number <= 8) || (number >= 10 && number <= 17 && number !== 15) || number === 18 || number === 19;
  if (!known) return null;
  return { handle: 0x0190_0010 + number, kind: number === 18 ? 'brush' : number === 19 ? 'pen' : kind };
};

const WHITE_BRUSH = 0x0190_0010;
const BLACK_PEN = 0x0190_0017;
const SYSTEM_FONT = 0x0190_001d;

export const createGraphics = (): GraphicsState => ({ contexts: new Map(), objects: new Map(), next: FIRST_HANDLE });

const nextHandle = (kernel: Kernel): number => {
  const { graphics } = kernel.state;
  graphics.next += 4;
  return graphics.next;
};

export const addContext = (kernel: Kernel, thread: ThreadId, window: number): DeviceContext => {
  const context: DeviceContext = {
    handle: nextHandle(kernel),
    thread,
    window,
    textColor: 0,
    backColor: WHITE,
    backMode: OPAQUE,
    alignment: 0,
    selected: new Map([
      ['brush', WHITE_BRUSH],
      ['pen', BLACK_PEN],
      ['font', SYSTEM_FONT],
    ]),
  };
  kernel.state.graphics.contexts.set(context.handle, context);
  return context;
};

export const addGraphic = (kernel: Kernel, kind: GraphicKind): GraphicObject => {
  const object = { handle: nextHandle(kernel), kind };
  kernel.state.graphics.objects.set(object.handle, object);
  return object;
};

/** An object of a program's own or of Windows' stock. */
export const graphicOf = (kernel: Kernel, handle: number): GraphicObject | null =>
  kernel.state.graphics.objects.get(handle) ?? stockObject(handle - WHITE_BRUSH);

/** How large characters are: the system font's cell, of which every character takes one (unverified: on Windows their widths differ). */
export const CELL = { width: 8, height: 16 } as const;

/** Draws a line of text. What stood at the same place before is covered. */
export const drawText = (window: Window, drawn: DrawnText): void => {
  const at = window.drawn.findIndex(({ x, y }) => x === drawn.x && y === drawn.y);
  if (at >= 0) window.drawn.splice(at, 1);
  window.drawn.push(drawn);
};

/** What is drawn over a part of a window covers the texts that begin there. */
export const cover = (window: Window, { x, y, width, height }: Rectangle): void => {
  const left = window.drawn.filter((one) => one.x < x || one.y < y || one.x >= x + width || one.y >= y + height);
  window.drawn.splice(0, window.drawn.length, ...left);
};

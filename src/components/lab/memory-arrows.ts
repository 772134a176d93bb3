/** An arrow in the coordinates of its box's content. */
export interface Arrow {
  /** Address of the pointer. */
  readonly from: string;
  readonly path: string;
  readonly head: string;
  readonly dangling: boolean;
  readonly target: Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The element that shows what stands at an address: the innermost that is visible. */
export const elementAt = (box: HTMLElement, address: string): HTMLElement | null => {
  const at = Number(address);
  const holding = [...box.querySelectorAll<HTMLElement>('[data-at]')].filter(({ dataset, offsetParent }) => {
    const start = Number(dataset['at']);
    return offsetParent !== null && at >= start && at < start + Math.max(1, Number(dataset['size']));
  });
  const exact = holding.find(({ dataset }) => Number(dataset['at']) === at);
  return exact ?? holding.at(-1) ?? null;
};

/** Every pointer that is visible and whose target is. */
export const drawArrows = (box: HTMLElement): { readonly arrows: readonly Arrow[]; readonly size: Pick<Box, 'width' | 'height'> } => {
  const origin = box.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - origin.left, y: top - origin.top, width, height };
  };
  const arrows = [...box.querySelectorAll<HTMLElement>('[data-pointer]')].flatMap((pointer): Arrow[] => {
    const holder = pointer.closest<HTMLElement>('[data-at]');
    const target = pointer.offsetParent === null ? null : elementAt(box, pointer.dataset['pointer'] ?? '');
    if (target === null || target === holder) return [];
    const leads = pointer.dataset['leads'];
    const to = headerOf(target);
    if (isScrolledAway(pointer) || isScrolledAway(to)) return [];
    return [
      {
        from: holder?.dataset['at'] ?? '',
        ...route(boxOf(holder?.tagName === 'LI' ? lineOf(pointer) : pointer), boxOf(to), origin.width),
        dangling: leads === 'freed' || leads === 'ended',
        target: boxOf(target),
      },
    ];
  });
  return { arrows, size: { width: box.clientWidth, height: box.clientHeight } };
};

/** The line in which a pointer stands. */
const lineOf = (pointer: Element): Element => pointer.closest('.line') ?? pointer;

/** Whether an element lies outside of what is seen of the table that it is in. */
const isScrolledAway = (element: Element): boolean => {
  const table = element.closest('.scroll')?.getBoundingClientRect();
  const { top, bottom, right } = element.getBoundingClientRect();
  return table !== undefined && (bottom > table.bottom + 1 || top < table.top || right > table.right + 1);
};

/** An arrow goes to the line that names its target. */
const headerOf = (target: Element): Element => target.querySelector('summary, .line, th') ?? target;

/** From the right edge of a pointer to the near edge of its target; to one in the same column round the right side. */
const route = (from: Box, to: Box, width: number): Pick<Arrow, 'path' | 'head'> => {
  const [x, y] = [from.x + from.width, from.y + from.height / 2];
  const v = to.y + to.height / 2;
  if (to.x > x) {
    const bend = Math.max(16, (to.x - x) / 2);
    return { path: `M${x} ${y}C${x + bend} ${y} ${to.x - bend} ${v} ${to.x - 5} ${v}`, head: `M${to.x} ${v}l-6 -3v6z` };
  }
  const edge = Math.min(width - 2, to.x + to.width);
  const out = Math.min(width - 1, Math.max(x, edge) + 14);
  return { path: `M${x} ${y}C${out} ${y} ${out} ${v} ${edge + 5} ${v}`, head: `M${edge} ${v}l6 -3v6z` };
};

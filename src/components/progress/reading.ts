import { isRead, sectionKey, tallyOf, withRead, type ChapterWork } from './document.ts';
import { progressStore } from './store.ts';

/** Notes the numbered sections of a chapter's page as the reader comes to their ends, which is where the next heading stands. */
export function followReading(chapter: number): void {
  const heads = [...document.querySelectorAll<HTMLElement>('.sl-markdown-content h2')];
  const ends = new Map<Element, string>();
  for (const [index, head] of heads.entries()) {
    const number = head.querySelector('.heading-number')?.textContent.trim();
    const end = heads[index + 1] ?? document.querySelector('.book-footer');
    if (number !== undefined && end) ends.set(end, sectionKey(chapter, number));
  }
  const seen = new IntersectionObserver((entries) => {
    const store = progressStore();
    for (const { isIntersecting, target } of entries) {
      const key = ends.get(target);
      if (isIntersecting && key !== undefined && !isRead(store.progress, key)) store.update((progress) => withRead(progress, key));
    }
  });
  for (const end of ends.keys()) seen.observe(end);
}

/** Shows the marks of chapters that are done; each element carries its chapter's work. */
export function markDone(marks: Iterable<HTMLElement>): void {
  const all = [...marks].map((mark) => [mark, JSON.parse(mark.dataset['work'] ?? 'null') as ChapterWork] as const);
  progressStore().subscribe((progress) => {
    for (const [mark, work] of all) mark.hidden = !tallyOf(progress, work).complete;
  });
}

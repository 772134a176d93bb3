import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Contrast is all that another theme changes, and takes axe longer than everything else. */
const contrast = 'color-contrast';

interface Look {
  /** Left out. */
  readonly except?: string;
  /** `colours`: of what has been looked at as a whole in another theme. */
  readonly at?: 'all' | 'colours';
}

/**
 * No rule of accessibility is broken within `part`. Monaco answers for itself. A page is looked at in one piece, since none of ours
 * has frames: axe would open another page to put the pieces together.
 */
export const expectAccessible = async (page: Page, part = 'body', { except, at = 'all' }: Look = {}): Promise<void> => {
  const builder = new AxeBuilder({ page }).setLegacyMode().include(part).exclude('.monaco-editor');
  if (except !== undefined) builder.exclude(except);
  if (at === 'colours') builder.withRules(contrast);
  const { violations } = await builder.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(told, part).toEqual([]);
};

/** The same in light and then in dark; the page stays light. */
export const expectAccessibleInBoth = async (page: Page, part?: string, look: Omit<Look, 'at'> = {}): Promise<void> => {
  const show = (theme: string): Promise<void> => page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
  await show('light');
  await expectAccessible(page, part, look);
  await show('dark');
  await expectAccessible(page, part, { ...look, at: 'colours' });
  await show('light');
};

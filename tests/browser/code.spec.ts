import { expect, test, type Locator, type Page } from '@playwright/test';
import { atOnce, findInEditor, openLab, rested, step, typeLine, words } from './lab.ts';

const { parts, breakpoints, stepping } = words.en;

/** Room for the code, so that no line is hidden to the right. */
test.use({ viewport: { width: 1720, height: 1000 } });

/** The lab at rest, the code in front. */
const atRest = async (page: Page): Promise<Locator> => {
  const lab = await openLab(page, 'en');
  await atOnce(lab, 'en');
  await rested(lab);
  await expect(lab.locator('.view-line').first()).toBeVisible();
  return lab;
};

test('a run stops where a variable changes, at the cursor, at a wake-up; and goes back the same ways', async ({ page }) => {
  const lab = await atRest(page);
  await findInEditor(page, lab, 'printf("\\nleft');
  await typeLine(lab, 'client', '');
  await expect(lab.locator('.console', { hasText: 'left 127.0.0.1' })).toBeVisible();
  await rested(lab);
  const end = await step(lab);
  await findInEditor(page, lab, 'if (received == 0)');
  await page.keyboard.press('Control+Shift+F10');
  await expect.poll(() => step(lab)).toBeLessThan(end);
  const zero = await step(lab);
  await lab.getByRole('tab', { name: parts.breakpoints }).click();
  const watched = lab.getByLabel(breakpoints.addData);
  await watched.fill('received');
  await watched.press('Enter');
  await page.keyboard.press('F5');
  await expect(lab.locator('.status')).toContainText(/received (has changed|has ended)/);
  await page.keyboard.press('Control+Shift+F8');
  await expect.poll(() => step(lab)).toBeLessThan(zero);
  const woken = await step(lab);
  await lab.getByRole('button', { name: stepping.more }).click();
  const menu = lab.getByRole('group', { name: stepping.more });
  await expect(menu).toBeInViewport({ ratio: 1 });
  await menu.getByRole('button', { name: stepping.name.wakeBack }).click();
  await expect.poll(() => step(lab)).toBeLessThan(woken);
  await menu.getByRole('button', { name: stepping.name.wake }).click();
  await expect.poll(() => step(lab)).toBe(woken);
  await page.keyboard.press('Escape');
  await expect(lab.getByRole('button', { name: stepping.more })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(stepping.meaning.wake);
});

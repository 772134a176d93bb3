import { expect, test, type Page } from '@playwright/test';
import { lab as english } from '../../src/catalogue/en/lab.ts';

/**
 * Pictures of every part of the lab, from the style page. When a part is meant to look otherwise now:
 * `npm run build && npx playwright test tests/browser/style.spec.ts --update-snapshots`, and look at what git says has changed.
 */
const open = async (page: Page, language: 'ko' | 'en', theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.addInitScript((chosen) => localStorage.setItem('starlight-theme', chosen), theme);
  await page.goto(`/${language}/style/`);
  await page.evaluate(() => document.fonts.ready);
  // Nothing may stand before a picture.
  await page.addStyleTag({ content: 'header.header, .page > header { position: static !important; }' });
};

for (const [language, theme] of [
  ['en', 'light'],
  ['ko', 'dark'],
] as const) {
  test(`each part looks as it did, ${language}, ${theme}`, async ({ page }) => {
    await open(page, language, theme);
    const pieces = page.locator('[data-piece]');
    const names = await pieces.evaluateAll((found) => found.map((piece) => piece.getAttribute('data-piece') ?? ''));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names)
      await expect.soft(page.locator(`[data-piece="${name}"]`)).toHaveScreenshot(`${name}-${language}-${theme}.png`);
  });
}

test('the panes of a whole lab look as they did', async ({ page }) => {
  await open(page, 'en', 'light');
  const lab = page.locator('.whole .lab');
  await lab.scrollIntoViewIfNeeded();
  const start = lab.getByRole('button', { name: english.start });
  await expect(start).toBeEnabled();
  await start.click();
  await expect(lab.locator('.status')).not.toContainText(english.status.ready, { timeout: 40_000 });
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
  await lab.getByRole('slider').first().fill('150');
  await expect(lab.locator('.status')).toContainText('step 150');
  await expect(lab.locator('.view-line').first()).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const part of ['code', 'timeline', 'variables', 'log'])
    await expect.soft(lab.locator(`.part.${part}`)).toHaveScreenshot(`lab-${part}.png`);
  await expect.soft(lab.locator('.dock')).toHaveScreenshot('lab-dock.png');
});

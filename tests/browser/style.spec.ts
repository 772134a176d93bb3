import { expect, test, type Page } from '@playwright/test';

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

import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

const languages = [
  { language: 'ko', title: '어떻게 확인했나', unrecorded: '아직 기록하지 않음', pins: '데이터가 왔을 때 돌아오고' },
  { language: 'en', title: 'How do we know?', unrecorded: 'not yet recorded', pins: 'returns when data have come' },
] as const;

for (const { language, title, unrecorded, pins } of languages) {
  test.describe(language, () => {
    test('a mark in chapter 3 leads to the row of its probe, which says how it stands on each system', async ({ page }) => {
      await page.goto(`/${language}/chapter-3/`);
      const mark = page.locator('.probe-mark a[href$="#probe-3-blocking-recv-waits"]');
      await expect(mark).toHaveAccessibleName(new RegExp(pins));
      await mark.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const row = page.locator('#probe-3-blocking-recv-waits');
      await expect(row).toBeInViewport();
      await expect(row).toContainText(pins);
      await expect(row.getByRole('cell').last()).toContainText(unrecorded);
    });

    test('on a phone the tables stand within the page, and nothing on it is in the way of anyone', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${language}/how-do-we-know/`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // All chapters are made alike, and axe takes a minute for all.
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = each.id === 'chapter-5')));
      for (const part of ['#chapter-5', '.differences']) await expectAccessible(page, part);
    });
  });
}

test('every chapter opens by the keyboard, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/how-do-we-know/');
  await page.locator('#chapter-8 > summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#probe-8-completion-ports-posted')).toBeVisible();
  await context.close();
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { lab as words } from '../../src/catalogue/en/lab.ts';

test('a run stops before a step worth guessing, asks, and says by keyboard too whether the guess was right and why', async ({ page }) => {
  await page.goto('/en/chapter-3/');
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: words.start }).click();
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
  await lab.getByRole('tab', { name: words.parts.prediction, exact: true }).click();
  const pane = lab.locator('.part.prediction');
  await pane.getByLabel(words.prediction.mode).check();
  await lab.locator('.control.first').click();
  await lab.locator('.control.run').click();
  // Main waits for a thread that has not ended.
  await expect(pane.getByRole('group', { name: /WaitForSingleObject/ })).toBeVisible({ timeout: 10_000 });
  const answers = pane.getByRole('radio');
  await expect(answers.first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(pane.locator('.verdict')).toContainText(words.prediction.answer.blocks);
  await expect(pane.locator('.verdict')).toBeFocused();
  await expect(pane).toContainText(words.prediction.reason['not-signaled']);
  await expect(pane).toContainText('0 of 1 right');
  const { violations } = await new AxeBuilder({ page }).include('.part.prediction').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await pane.getByRole('button', { name: words.prediction.goOn }).click();
  await pane.getByRole('radio', { name: words.prediction.answer.blocks }).check();
  await pane.getByRole('button', { name: words.prediction.check }).click();
  await expect(pane).toContainText('1 of 2 right');
  await pane.getByLabel(words.prediction.mode).uncheck();
  await lab.locator('.control.run').click();
  await expect(pane.getByRole('radio')).toHaveCount(0);
});

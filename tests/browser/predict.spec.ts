import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openLab, rested, words } from './lab.ts';

const { parts, prediction, stepping } = words.en;

test('a run stops before a step worth guessing, asks, and says by keyboard too whether the guess was right and why', async ({ page }) => {
  const lab = await openLab(page, 'en');
  await rested(lab);
  await lab.getByRole('tab', { name: parts.prediction, exact: true }).click();
  const pane = lab.locator('.part.prediction');
  await pane.getByLabel(prediction.mode).check();
  await lab.getByRole('button', { name: stepping.name.first }).click();
  await lab.locator('.control.run').click();
  // Main waits for a thread that has not ended.
  await expect(pane.getByRole('group', { name: /WaitForSingleObject/ })).toBeVisible();
  const answers = pane.getByRole('radio');
  await expect(answers.first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(pane.locator('.verdict')).toContainText(prediction.answer.blocks);
  await expect(pane.locator('.verdict')).toBeFocused();
  await expect(pane).toContainText(prediction.reason['not-signaled']);
  await expect(pane).toContainText('0 of 1 right');
  await expectAccessible(page, '.part.prediction');
  await pane.getByRole('button', { name: prediction.goOn }).click();
  await pane.getByRole('radio', { name: prediction.answer.blocks }).check();
  await pane.getByRole('button', { name: prediction.check }).click();
  await expect(pane).toContainText('1 of 2 right');
  // What is skipped is not counted, and the next one is asked.
  await pane.getByRole('button', { name: prediction.goOn }).click();
  const skipped = await pane.locator('legend').innerText();
  await pane.getByRole('button', { name: prediction.skip }).click();
  await expect(pane.locator('legend')).not.toHaveText(skipped);
  await expect(pane).toContainText('1 of 2 right');
  await pane.getByLabel(prediction.mode).uncheck();
  await lab.locator('.control.run').click();
  await rested(lab);
  await expect(pane.getByRole('radio')).toHaveCount(0);
});

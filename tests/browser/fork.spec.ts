import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { lab as words } from '../../src/catalogue/en/lab.ts';

test('a run is kept, another is made of it, and both stand side by side; going to A swaps them', async ({ page }) => {
  await page.goto('/en/chapter-3/');
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: words.start }).click();
  await lab.getByLabel(words.controls.speed).selectOption('fast');
  const open = lab.locator('[data-lab-phase=open]');
  await expect(open).toBeVisible({ timeout: 40_000 });

  await lab.getByRole('button', { name: words.stepping.more }).click();
  await lab.getByRole('button', { name: words.fork.begin }).click();
  const runs = lab.locator('.part.compare');
  await expect(runs.getByText(words.fork.noCause)).toBeVisible();
  await expect(runs.getByText(words.fork.equal)).toBeVisible();

  const client = lab.locator('.console').filter({ has: page.getByRole('heading', { name: 'client', exact: true }) });
  await client.getByRole('textbox').fill('hello');
  await client.getByRole('textbox').press('Enter');
  await expect(runs.locator('.parting')).toHaveText(/^Up to where A ends both are equal; B goes on with step \d+\.$/);
  await expect(open).toBeVisible({ timeout: 40_000 });
  // The server of A has not heard of it.
  const server = runs.locator('h5:text-is("server") + .beside');
  await expect(server.locator('.b')).toContainText('hello');
  await expect(server.locator('.a')).not.toContainText('hello');

  const event = runs.locator('.side.b button.line').first();
  await event.click();
  await expect(event).toHaveAttribute('aria-current', 'step');
  const { violations } = await new AxeBuilder({ page }).include('.part.compare').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await runs.getByRole('button', { name: words.fork.swap }).click();
  await expect(server.locator('.a')).toContainText('hello');
  await expect(server.locator('.b')).not.toContainText('hello');
  await runs.getByRole('button', { name: words.fork.close }).click();
  await expect(runs.getByText(words.fork.about)).toBeVisible();
});

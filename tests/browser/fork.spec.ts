import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { consoleOf, openLab, replaceInEditor, rested, step, typeLine, words } from './lab.ts';

const { fork, stepping, controls } = words.en;

test('a run is kept, others are made of it by typing and by changing the code, and both stand side by side', async ({ page }) => {
  const lab = await openLab(page, 'en');
  await rested(lab);
  const runs = lab.locator('.part.compare');
  const server = runs.locator('h5:text-is("server") + .beside');

  await test.step('B begins as A', async () => {
    await lab.getByRole('button', { name: stepping.more }).click();
    await lab.getByRole('button', { name: fork.begin }).click();
    await expect(runs.getByText(fork.noCause)).toBeVisible();
    await expect(runs.getByText(fork.equal)).toBeVisible();
  });

  await test.step('typing makes it another, and events of B lead to their steps', async () => {
    await typeLine(lab, 'client', 'hello');
    await expect(runs.locator('.parting')).toHaveText(/^Up to where A ends both are equal; B goes on with step \d+\.$/);
    await rested(lab);
    // The server of A has not heard of it.
    await expect(server.locator('.b')).toContainText('hello');
    await expect(server.locator('.a')).not.toContainText('hello');
    const event = runs.locator('.side.b button.line').first();
    await event.click();
    await expect(event).toHaveAttribute('aria-current', 'step');
    await expectAccessible(page, '.part.compare');
  });

  await test.step('going to A swaps them', async () => {
    await runs.getByRole('button', { name: fork.swap }).click();
    await expect(server.locator('.a')).toContainText('hello');
    await expect(server.locator('.b')).not.toContainText('hello');
    await runs.getByRole('button', { name: fork.swap }).click();
    await expect(server.locator('.b')).toContainText('hello');
    await runs.getByRole('button', { name: fork.close }).click();
  });

  await test.step('run again at the end takes what was typed in A', async () => {
    await lab.getByRole('slider').press('End');
    await runs.getByRole('button', { name: fork.begin }).click();
    await lab.getByRole('button', { name: controls.again }).click();
    await rested(lab);
    await expect(consoleOf(lab, 'server')).toContainText('hello');
    await expect(runs.getByText(fork.equal)).toBeVisible();
  });

  await test.step('changed code begins at the place that matches, with what was typed', async () => {
    const end = await step(lab);
    await replaceInEditor(page, lab, 'WSADATA data;', 'int sum = 0; for (int i = 0; i < 9; i++) sum += i; WSADATA data;');
    await lab.locator('.dock .run').click();
    await expect(runs.getByText(fork.equal)).toBeVisible();
    await expect.poll(() => step(lab)).toBeGreaterThan(end);
    await expect(consoleOf(lab, 'server')).toContainText('hello');
  });
});

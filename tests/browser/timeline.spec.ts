import { expect, test, type Locator, type Page } from '@playwright/test';

/** Starts the chapter's first lab, which runs until both processes wait. */
const start = async (page: Page): Promise<Locator> => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/chapter-3/');
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  const button = lab.getByRole('button', { name: 'Run this program' });
  await expect(button).toBeEnabled();
  await button.click();
  await lab.getByLabel('Speed').selectOption('fast');
  await expect(lab.locator('[data-lab-phase="open"]')).toBeVisible({ timeout: 40_000 });
  await expect(lab.locator('.timeline svg').first()).toBeVisible();
  return lab;
};
const present = (lab: Locator): Promise<number> => lab.getByRole('slider', { name: 'Step of the run' }).inputValue().then(Number);

test('the time line is zoomed, scrubbed and searched by keyboard, and its arrows stand in a table', async ({ page }) => {
  const lab = await start(page);
  const slider = lab.getByRole('slider', { name: 'Step of the run' });
  const last = await present(lab);

  await test.step('the arrow keys go a step', async () => {
    await slider.focus();
    await slider.press('ArrowLeft');
    await expect.poll(() => present(lab)).toBe(last - 1);
    await expect(lab.locator('.status')).toContainText(`step ${last - 1} of ${last}`);
  });

  await test.step('+ and − zoom, 0 shows the whole run again', async () => {
    const picture = lab.locator('.timeline svg[role=img]');
    const whole = await picture.getAttribute('aria-label');
    await slider.press('+');
    await slider.press('+');
    await expect(picture).not.toHaveAttribute('aria-label', whole ?? '');
    await slider.press('0');
    await expect(picture).toHaveAttribute('aria-label', whole ?? '');
    const out = lab.getByRole('button', { name: 'Zoom out' });
    await expect(out).toHaveAttribute('aria-disabled', 'true');
    expect(await lab.locator('.timeline svg *').count()).toBeLessThan(2000);
  });

  await test.step('an arrow leads to its step', async () => {
    await lab.locator('summary', { hasText: 'In words' }).click();
    const row = lab.locator('table.arrows tbody tr', { hasText: 'what it sent has arrived' }).first();
    const button = row.getByRole('button').last();
    const step = Number(/\d+$/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await expect.poll(() => present(lab)).toBe(step);
  });

  await test.step('the previous and the next event of a thread', async () => {
    const from = await present(lab);
    await lab.getByRole('button', { name: 'Next event' }).click();
    await expect.poll(() => present(lab)).toBeGreaterThan(from);
    const next = await present(lab);
    await lab.getByRole('button', { name: 'Previous event' }).click();
    await expect.poll(() => present(lab)).toBeLessThan(next);
  });

  await test.step('when a value changes', async () => {
    await lab.getByRole('combobox', { name: 'of', exact: true }).selectOption({ label: 'a value, when it changes' });
    const expression = lab.getByRole('textbox', { name: 'Expression whose changes are looked for' });
    await expression.fill('addressSize + 1');
    await expression.press('Enter');
    await expect(lab.locator('.tools .result')).toHaveText(/^$|Nothing more/);
  });
});

test('the log tells what happened in sentences that lead to their steps, of one thread if asked; the task manager what it costs', async ({
  page,
}) => {
  const lab = await start(page);
  await lab.getByRole('button', { name: 'Back to start' }).click();
  await lab.getByRole('slider', { name: 'Step of the run' }).press('End');
  const log = lab.locator('.log');
  await expect(log.getByText(/^accept on socket \d+ \(\w+\) blocks: no client has come$/).first()).toBeVisible();

  const line = log.locator('li button', { hasText: 'calls accept' }).first();
  const step = Number(await line.locator('.step').textContent());
  await line.click();
  await expect.poll(() => present(lab)).toBe(step);
  await expect(log.locator('li.present').last()).toBeVisible();

  const current = log.locator('li button[tabindex="0"]');
  await expect(current).toHaveCount(1);
  await current.focus();
  await page.keyboard.press('ArrowUp');
  await expect(log.locator('li button:focus')).toHaveCount(1);

  await log.getByRole('combobox').selectOption({ index: 1 });
  await expect.poll(async () => new Set(await log.locator('li .badge').allTextContents()).size).toBe(1);

  await test.step('the task manager shows what each process uses', async () => {
    await lab.getByRole('slider', { name: 'Step of the run' }).press('End');
    await lab.getByRole('tab', { name: 'Task manager' }).click();
    const table = lab.locator('.tasks table');
    await expect(table.locator('tbody th')).toContainText(['server']);
    const calls = table.locator('tbody tr').first().locator('[data-name="API calls"]');
    const atEnd = Number(await calls.textContent());
    expect(atEnd).toBeGreaterThan(5);
    await lab.getByRole('button', { name: 'Back to start' }).click();
    await expect(calls).toHaveText('0');
  });
});

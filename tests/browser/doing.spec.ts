import { expect, test, type Locator, type Page } from '@playwright/test';
import { lab as words } from '../../src/catalogue/en/lab.ts';
import { expectAccessible } from './accessible.ts';

/** The first lab of chapter 3, at rest. */
const openLab = async (page: Page): Promise<Locator> => {
  await page.goto('/en/chapter-3/');
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: words.start }).click();
  await expect(lab.locator('.instrument')).toBeVisible();
  await lab.getByLabel(words.controls.speed).selectOption('fast');
  await rested(lab);
  return lab;
};

const rested = async (lab: Locator): Promise<void> => {
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
};

const consoleOf = (lab: Locator, name: string): Locator =>
  lab.locator('.console').filter({ has: lab.page().getByRole('heading', { name, exact: true }) });

const typeLine = async (lab: Locator, name: string, line: string): Promise<void> => {
  const input = consoleOf(lab, name).getByRole('textbox');
  await input.fill(line);
  await input.press('Enter');
};

test('the reader decides who goes first, is told of segments, takes it back, and goes on by itself', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('tab', { name: words.parts.scheduler }).click();
  const desk = lab.locator('.part.scheduler');
  await desk.getByLabel(words.scheduler.decide).check();
  await typeLine(lab, 'client', 'first');
  await typeLine(lab, 'client#2', 'second');
  // Both clients can go on: the second one goes, as long as it can.
  const second = desk.locator('.who').getByRole('button', { name: 'client#2' });
  await expect(desk.locator('.who').getByRole('button')).toHaveCount(2);
  const sent = desk.getByText('6 bytes from client#2 to server');
  for (let i = 0; i < 20 && !(await sent.isVisible()); i++) {
    const made = await desk.locator('.made').getByRole('button').count();
    await second.click();
    await expect(desk.locator('.made').getByRole('button')).toHaveCount(made + 1);
  }
  await expect(sent).toBeVisible();
  await desk.getByRole('button', { name: /^Let it happen now.*6 bytes/ }).click();
  await expect(sent).toBeHidden();
  await expect(desk.locator('.token code')).toHaveText(/^d_.*\.e$/);
  await expectAccessible(page, '.part.scheduler');
  await desk.getByRole('button', { name: words.scheduler.undo }).click();
  await expect(sent).toBeVisible();
  await desk.getByLabel(words.scheduler.decide).uncheck();
  await lab.locator('.control.run').click();
  await rested(lab);
  await expect(consoleOf(lab, 'server')).toContainText(/\] second[^]*\] first/);
});

test('One step asks who goes next while the reader decides, by keyboard too', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('tab', { name: words.parts.scheduler }).click();
  const desk = lab.locator('.part.scheduler');
  await desk.getByLabel(words.scheduler.decide).check();
  await typeLine(lab, 'client', 'first');
  await typeLine(lab, 'client#2', 'second');
  await lab.getByRole('tab', { name: words.parts.variables }).click();
  await page.keyboard.press('F8');
  await expect(desk.locator('.who').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.locator('.made').getByRole('button')).toHaveCount(1);
});

test('a client is added, lines are pasted, it is held, goes on and is ended', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('button', { name: /Add one more client/ }).click();
  const client = consoleOf(lab, 'client#3');
  await expect(client.getByRole('textbox')).toBeVisible();
  await client.getByRole('textbox').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'one\ntwo\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(client).toContainText('received 3 bytes: one');
  await expect(client).toContainText('received 3 bytes: two');
  await client.locator('summary').click();
  await client.getByRole('button', { name: words.clients.suspend }).click();
  await expect(client.locator('header')).toContainText(words.clients.held);
  await client.getByRole('button', { name: words.clients.resume }).click();
  await expect(client.locator('header')).not.toContainText(words.clients.held);
  await expectAccessible(page, '.part.consoles');
  await client.getByRole('button', { name: words.clients.remove }).click();
  await expect(client.locator('summary')).toBeHidden();
  await expect(consoleOf(lab, 'server')).toContainText('left');
});

test('a cable is pulled while a connection stands', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('button', { name: words.variants['cable-pulled'] ?? '' }).click();
  await rested(lab);
  await lab.getByRole('slider').fill('40');
  const server = consoleOf(lab, 'server');
  await server.locator('summary').click();
  await server.getByRole('button', { name: words.clients.cut }).click();
  await expect(server.locator('header')).toContainText(words.clients.cableOut);
});

test('a size of the world is changed, is shown as changed, and taken back', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('button', { name: words.world.open, exact: true }).click();
  await lab.getByLabel(words.world.segment).fill('2');
  await lab.getByRole('button', { name: words.world.apply }).click();
  await rested(lab);
  await typeLine(lab, 'client', 'hello');
  await rested(lab);
  await expect(lab.locator('.part.log')).toContainText('2 bytes');
  await lab.getByRole('button', { name: words.world.changed }).click();
  await lab.getByRole('button', { name: words.world.reset }).click();
  await expect(lab.getByRole('button', { name: words.world.open, exact: true })).toBeVisible();
});

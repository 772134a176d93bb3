import { expect, test, type Locator, type Page } from '@playwright/test';
import { lab as words } from '../../src/catalogue/en/lab.ts';
import { expectAccessibleInBoth } from './accessible.ts';

/** The first lab of chapter 3 at rest, its memory pane in front. */
const openMemory = async (page: Page): Promise<{ readonly lab: Locator; readonly memory: Locator }> => {
  await page.goto('/en/chapter-3/');
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: words.start }).click();
  await expect(lab.locator('.instrument')).toBeVisible();
  await lab.getByLabel(words.controls.speed).selectOption('fast');
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
  await lab.getByRole('tab', { name: words.parts.memory }).click();
  const memory = lab.locator('.part.memory');
  await expect(memory.locator('.regions')).toBeVisible();
  return { lab, memory };
};

test('memory: a buffer as bytes and text, Korean included; never-written bytes marked; axe finds nothing; expressions have values', async ({
  page,
}) => {
  const { lab, memory } = await openMemory(page);
  const console = lab.locator('.console').filter({ has: page.getByRole('heading', { name: 'client', exact: true }) });
  await console.getByRole('textbox').fill('가나');
  await console.getByRole('textbox').press('Enter');
  await expect(console).toContainText('가나');
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible();

  const closed = memory.locator('details.stack:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  const written = memory
    .locator('li')
    .filter({ has: page.locator('.name', { hasText: /^buffer$/ }) })
    .filter({ hasText: '가나' });
  await expect(written).toHaveCount(1);
  const buffer = memory.locator(`li[data-at="${await written.getAttribute('data-at')}"]`);
  await expect(buffer.locator('.text .character', { hasText: '가' }).first()).toHaveAttribute('style', /span 3/);
  await expect(buffer.locator('.hex .cell').first()).toHaveText('EA');
  await expect(buffer).toContainText(words.memory.states.unwritten);
  await expect(memory.locator('.legend')).toContainText(words.memory.legendOf.unwritten);

  // Another code page makes other characters of the same bytes.
  await memory.getByLabel(words.memory.encoding).selectOption('latin');
  await expect(buffer.locator('.text .character').first()).toHaveText('ê');

  await expectAccessibleInBoth(page, '.part.memory');

  await test.step('expressions of the reader’s own have values, and errors in words', async () => {
    const watched = lab.getByRole('region', { name: words.variables.expressions });
    for (const text of ['clientSocket', 'clientSocket +']) {
      await watched.getByLabel(words.variables.expression).fill(text);
      await watched.getByLabel(words.variables.expression).press('Enter');
    }
    await expect(watched.getByRole('row')).toHaveCount(2);
    await expect(watched.getByRole('row').first()).toContainText(/SOCKET\s*\d+/);
    await expect(watched.getByRole('row').last()).toContainText('the expression is not finished');
    await page.reload();
    await lab.scrollIntoViewIfNeeded();
    await lab.getByRole('button', { name: words.start }).click();
    await expect(watched.getByRole('row')).toHaveCount(2);
    await watched.getByRole('button', { name: 'Remove clientSocket +' }).click();
    await expect(watched.getByRole('row')).toHaveCount(1);
  });
});

test('memory: a pointer is followed by keyboard to what it points to', async ({ page }) => {
  const { lab, memory } = await openMemory(page);
  await lab.getByRole('button', { name: words.variants['two-servers'] ?? '' }).click();
  await expect(lab.locator('.console', { hasText: 'bind:' })).toBeVisible();
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
  const processes = memory.getByLabel(words.memory.choose);
  await processes.press('Shift+F5');
  // The second server cannot bind: the system's text for the error lies in a block of the heap while it is printed.
  await processes.selectOption('second-server');
  const pointer = memory
    .locator('li')
    .filter({ has: page.locator('.name', { hasText: /^text$/ }) })
    .getByRole('button');
  for (let calls = 0; calls < 60 && !(await pointer.isVisible()); calls++) {
    await processes.press('Shift+F8');
    // The picture is drawn when the lab has come to rest, and only one step has it.
    await pointer.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await pointer.focus();
  await expect(memory.locator('svg .lit')).toHaveCount(1);
  await pointer.press('Enter');
  const block = memory.locator('details.block:focus');
  await expect(block).toContainText('LocalAlloc in printError');
});

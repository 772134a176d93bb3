import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from './accessible.ts';
import { consoleOf, findInEditor, openLab, rested, step, typeLine, words } from './lab.ts';

const { parts, breakpoints, prints, stepping, variables } = words.en;

/** Room for the code, so that no line is hidden to the right. */
test.use({ viewport: { width: 1720, height: 1000 } });

/** The lab at rest, the code in front. */
const atRest = async (page: Page): Promise<Locator> => {
  const lab = await openLab(page, 'en');
  await rested(lab);
  await expect(lab.locator('.view-line').first()).toBeVisible();
  return lab;
};

test('a run stops where a variable changes, at the cursor, at a wake-up; and goes back the same ways', async ({ page }) => {
  const lab = await atRest(page);
  await findInEditor(page, lab, 'printf("\\nleft');
  await typeLine(lab, 'client', 'bye');
  await expect(consoleOf(lab, 'client')).toContainText('received 3 bytes: bye');
  await typeLine(lab, 'client', '');
  await expect(lab.locator('.console', { hasText: 'left 127.0.0.1' })).toBeVisible();
  await rested(lab);
  const end = await step(lab);
  await findInEditor(page, lab, 'if (received == 0)');
  await page.keyboard.press('Control+Shift+F10');
  await expect.poll(() => step(lab)).toBeLessThan(end);
  const zero = await step(lab);
  await lab.getByRole('tab', { name: parts.breakpoints }).click();
  const watched = lab.getByLabel(breakpoints.addData);
  await watched.fill('received');
  await watched.press('Enter');
  await page.keyboard.press('F5');
  await expect(lab.locator('.status')).toContainText(/received (has changed|has ended)/);
  await page.keyboard.press('Control+Shift+F8');
  await expect.poll(() => step(lab)).toBeLessThan(zero);
  const woken = await step(lab);
  await lab.getByRole('button', { name: stepping.more }).click();
  const menu = lab.getByRole('group', { name: stepping.more });
  await expect(menu).toBeInViewport({ ratio: 1 });
  await menu.getByRole('button', { name: stepping.name.wakeBack }).click();
  await expect.poll(() => step(lab)).toBeLessThan(woken);
  await menu.getByRole('button', { name: stepping.name.wake }).click();
  await expect.poll(() => step(lab)).toBe(woken);
  await page.keyboard.press('Escape');
  await expect(lab.getByRole('button', { name: stepping.more })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(stepping.meaning.wake);
});

/** What hovering says of the name at the cursor, asked by keyboard. */
const hovered = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const hover = page.locator('.monaco-hover:not(.hidden)').first();
  await expect(hover).toBeVisible();
  return hover;
};

test('the code explains itself: a breakpoint with a condition and a hit, prints into the past, hover, completion', async ({ page }) => {
  test.slow();
  const lab = await atRest(page);
  for (const line of ['one', 'three']) {
    await typeLine(lab, 'client', line);
    await expect(consoleOf(lab, 'client')).toContainText(`received ${line.length} bytes: ${line}`);
  }
  await rested(lab);

  await test.step('a breakpoint stops where its condition holds, at the hit that is asked for', async () => {
    await findInEditor(page, lab, 'if (received == 0)');
    await page.keyboard.press('F9');
    await lab.getByRole('tab', { name: parts.breakpoints }).click();
    const pane = lab.locator('.part.breakpoints');
    await pane.getByLabel(/^Condition of/).fill('received > 0');
    await pane.getByLabel(/^Stop only at this hit/).fill('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+F5');
    await expect.poll(() => step(lab)).toBe(0);
    await page.keyboard.press('F5');
    await expect(pane).toContainText(breakpoints.stopped);
    await expect(pane).toContainText(breakpoints.hits.other.replace('{count}', '2'));
  });

  await test.step('hover tells a variable’s value, and of a function what it does and how it fails', async () => {
    await findInEditor(page, lab, 'received == 0');
    await page.keyboard.press('ArrowLeft');
    await expect(await hovered(page)).toContainText(/int received.*5/);
    await page.keyboard.press('Escape');
    await findInEditor(page, lab, 'recv(clientSocket');
    await page.keyboard.press('ArrowLeft');
    const hover = await hovered(page);
    await expect(hover).toContainText('int recv(');
    await expect(hover).toContainText('WSAENOTSOCK');
    await expect(hover.getByRole('link').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what a variable was is printed into the past, and leads there', async () => {
    await findInEditor(page, lab, 'if (received == 0)');
    await lab.getByRole('tab', { name: parts.prints }).click();
    await lab.getByLabel(prints.expression, { exact: true }).fill('received');
    await page.keyboard.press('Enter');
    const values = lab.locator('.part.prints').getByRole('table');
    await expect(values.locator('td.value')).toHaveText(['3', '5']);
    await values.getByRole('button').first().click();
    await expect(values.locator('tr[aria-current=step] td.value')).toHaveText('3');
  });

  await test.step('a variable leads to where it last changed', async () => {
    await lab.getByRole('tab', { name: parts.variables }).click();
    const here = await step(lab);
    await lab.getByRole('button', { name: variables.lastChange.replace('{name}', 'received'), exact: true }).click();
    await expect.poll(() => step(lab)).toBeLessThan(here);
  });

  await test.step('every part in a tab is accessible, in light and dark', async () => {
    // The others are in front when a lab is opened.
    for (const names of [['memory', 'breakpoints', 'prints'] as const, ['chart', 'tasks'] as const, ['prediction', 'compare'] as const]) {
      for (const name of names) await lab.getByRole('tab', { name: parts[name], exact: true }).click();
      await expectAccessibleInBoth(page, names.map((name) => `.part.${name}`).join(', '));
    }
  });

  await test.step('names are completed', async () => {
    await findInEditor(page, lab, 'WSADATA data;');
    await page.keyboard.press('End');
    await page.keyboard.type(' WSASt');
    await expect(page.locator('.suggest-widget .monaco-list-row').first()).toContainText('WSAStartup');
    await page.keyboard.press('Enter');
    await expect(lab.locator('.view-lines')).toContainText('data; WSAStartup');
  });
});

test('on a phone and in Korean the code explains itself too, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const korean = words.ko;
  const lab = await openLab(page, 'ko');
  await rested(lab);
  await lab.getByRole('tab', { name: korean.parts.code, exact: true }).click();
  await expect(lab.locator('.view-line').first()).toBeVisible();
  await findInEditor(page, lab, 'recv(clientSocket');
  await page.keyboard.press('ArrowLeft');
  const hover = await hovered(page);
  await expect(hover).toContainText('int recv(');
  await expect(hover).toContainText(/[가-힣]{2}/);
  await expect(hover).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await lab.getByRole('tab', { name: korean.parts.breakpoints, exact: true }).click();
  const pane = lab.locator('.part.breakpoints');
  await expect(pane.getByRole('textbox').first()).toBeInViewport({ ratio: 1 });
  await expectAccessible(page, '.part.breakpoints');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

import { expect, test, type Locator } from '@playwright/test';
import { lab as english } from '../../src/catalogue/en/lab.ts';
import { lab as korean } from '../../src/catalogue/ko/lab.ts';
import { expectAccessible, expectAccessibleInBoth } from './accessible.ts';
import { consoleOf, openLab, replaceInEditor, rested, slider, step, typeLine, words } from './lab.ts';

/** Everything a reader sees of the state, as text. */
const picture = async (lab: Locator): Promise<string> =>
  (await Promise.all(['.stage', '.consoles', '.variables'].map((part) => lab.locator(`.part${part}`).innerText()))).join('\n---\n');

for (const language of ['ko', 'en'] as const) {
  test.describe(language, () => {
    test('runs, comes to rest, echoes what is typed, and breaks no rule of accessibility, light and dark, nor at a finding', async ({
      page,
    }) => {
      const lab = await openLab(page, language);
      await rested(lab);
      await expect(lab.locator('.status')).toContainText('client, client#2');
      await typeLine(lab, 'client', 'hello');
      await expect(consoleOf(lab, 'server')).toContainText('] hello');
      await expect(consoleOf(lab, 'client')).toContainText('received 5 bytes: hello');
      await typeLine(lab, 'client#2', 'ABC');
      await expect(consoleOf(lab, 'client#2')).toContainText('received 3 bytes: ABC');
      await expect(consoleOf(lab, 'client')).not.toContainText('ABC');
      // The looks of the two languages are the same.
      await (language === 'en' ? expectAccessibleInBoth : expectAccessible)(page, '.instrument');
      await lab.getByRole('button', { name: words[language].variants['exactly-1024'] ?? '' }).click();
      await expect(lab.locator('.finding').first()).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page, '.part.code, .status');
    });
  });
}

test('asks for nothing heavy before the reader reaches for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/ko/chapter-3/', { waitUntil: 'networkidle' });
  await page.locator('.lab').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.lab .start').first()).toBeEnabled();
  const heavy = /code-editor|simulator\.worker|editor\.worker|Instrument.*\.js/;
  expect(asked.filter((address) => heavy.test(address))).toEqual([]);
  await page.locator('.lab .start').first().click();
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
  expect(asked.filter((address) => heavy.test(address)).length).toBeGreaterThan(2);
});

test('the code is edited in an editor, and gone through by values, by steps there and back, and by keys', async ({ page }) => {
  const lab = await openLab(page, 'en', 'code');
  await test.step('the editor comes with its styles, and the code with its colours', async () => {
    const keyword = lab
      .locator('.view-line span', { hasText: 'struct' })
      .or(lab.locator('.view-line span', { hasText: '#include' }))
      .first();
    await expect(keyword).toBeVisible();
    await expect(lab.locator('.monaco-editor').first()).toHaveCSS('position', 'relative');
    await expect(lab.locator('.view-line').first()).toHaveCSS('position', 'absolute');
    await expect(lab.locator('.status')).toHaveText(new RegExp(english.status.ready));
  });

  await test.step('the values of a statement are gone through one by one, and back', async () => {
    const evaluation = lab.getByRole('group', { name: english.code.evaluation });
    await lab.locator('.dock .run').focus();
    await expect(async () => {
      await page.keyboard.press('Control+F11');
      await expect(evaluation).toContainText('WSAStartup(MAKEWORD(2, 2), &data) != 0', { timeout: 500 });
    }).toPass();
    await expect(evaluation.locator('li')).toHaveText([
      'WSAStartup(MAKEWORD(2, 2), &data) = 0',
      'WSAStartup(MAKEWORD(2, 2), &data) != 0 = false',
    ]);
    await expect(lab.locator('.monaco-editor')).toContainText('= false');
    await expect(lab.locator('[aria-live=polite]').first()).toHaveText(/WSAStartup.* is false/);
    const before = await step(lab);
    await page.keyboard.press('Alt+F8');
    await expect(evaluation.locator('li')).toHaveCount(1);
    await page.keyboard.press('Control+F11');
    await page.keyboard.press('Control+F11');
    await expect(evaluation).toHaveCount(0);
    expect(await step(lab)).toBe(before + 1);
  });

  await test.step('a step forward and back shows the same picture', async () => {
    await lab.getByRole('button', { name: english.stepping.name.call }).click();
    await expect.poll(() => step(lab)).toBeGreaterThan(1);
    const here = await step(lab);
    const before = await picture(lab);
    await lab.getByRole('button', { name: english.stepping.name.over }).click();
    await expect.poll(() => step(lab)).toBeGreaterThan(here);
    expect(await picture(lab)).not.toBe(before);
    await slider(lab).fill(String(here + 1));
    await lab.getByRole('button', { name: english.stepping.name.back }).click();
    await expect.poll(() => step(lab)).toBe(here);
    await expect.poll(() => picture(lab)).toBe(before);
  });

  await test.step('every action has a key, inside the lab only', async () => {
    await lab.locator('.dock button').first().focus();
    await page.keyboard.press('Shift+F5');
    await expect.poll(() => step(lab)).toBe(0);
    await page.keyboard.press('F8');
    await expect.poll(() => step(lab)).toBe(1);
    await page.keyboard.press('F10');
    await expect.poll(() => step(lab)).toBeGreaterThan(1);
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => step(lab)).toBeGreaterThan(2);
    const here = await step(lab);
    await page.keyboard.press('Alt+F8');
    await expect.poll(() => step(lab)).toBe(here - 1);
    await page.keyboard.press('Shift+F5');
    await expect.poll(() => step(lab)).toBe(0);
  });
});

test('the time line goes anywhere, typing in the past makes another future, and Ctrl+C ends a program', async ({ page }) => {
  const lab = await openLab(page, 'en');
  await rested(lab);
  await typeLine(lab, 'client', 'first');
  await expect(consoleOf(lab, 'client')).toContainText('received 5 bytes: first');
  await rested(lab);
  const end = await step(lab);
  await slider(lab).fill('20');
  await expect(lab.locator('.status')).toContainText(`20 of ${end}`);
  await expect(consoleOf(lab, 'client')).not.toContainText('first');
  await slider(lab).fill(String(end));
  await expect(consoleOf(lab, 'client')).toContainText('received 5 bytes: first');

  const drawing = lab.locator('.drawing');
  const box = await drawing.boundingBox();
  if (!box) throw new Error('the time line is not drawn');
  await page.mouse.move(box.x + box.width * 0.8, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.25, box.y + 10, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => step(lab)).toBe(Math.floor((end + 1) * 0.25));

  await slider(lab).press('End');
  await expect(lab.locator('.status')).toContainText('client, client#2');
  const interrupt = consoleOf(lab, 'client').getByRole('button', { name: english.console.ctrlCOf.replace('{process}', 'client') });
  await interrupt.focus();
  await page.keyboard.press('Enter');
  await lab.locator('.dock .run').click();
  await expect(lab.locator('.house.ended').filter({ hasText: 'client' })).toContainText('-1073741510');
  await expect(interrupt).toHaveCount(0);
  await rested(lab);
  await slider(lab).fill(String(end));
  await expect(interrupt).toBeVisible();
});

test('an edit runs, survives a reload, and the original comes back; a compile error is underlined, told, counted, and mended', async ({
  page,
}) => {
  const lab = await openLab(page, 'en', 'code');
  await expect(lab.locator('.view-line').first()).toBeVisible();
  await replaceInEditor(page, lab, 'joined', 'welcome');
  await expect(lab.locator('.status')).toContainText(english.status.edited);
  await lab.locator('.dock .run').click();
  await expect(consoleOf(lab, 'server')).toContainText('welcome', { timeout: 30_000 });

  await page.reload();
  const again = page.locator('.lab').first();
  await again.scrollIntoViewIfNeeded();
  await again.getByRole('button', { name: english.start }).click();
  await expect(consoleOf(again, 'server')).toContainText('welcome', { timeout: 40_000 });
  await again.getByRole('tab', { name: /server\.cpp/ }).click();
  await again.getByRole('button', { name: english.code.restore }).click();
  await again.locator('.dock .run').click();
  await expect(consoleOf(again, 'server')).toContainText('joined', { timeout: 40_000 });
  await expect(again.getByRole('button', { name: english.code.restore })).toHaveCount(0);

  await rested(again);
  await replaceInEditor(page, again, 'SOCKET listenSocket', 'SOCKET 5');
  await expect(again.locator('.squiggly-error').first()).toBeVisible();
  await expect(again.locator('.problems li').first()).toContainText('server.cpp');
  // While the reader types it is the code that has an error, not a run that has failed.
  await expect(again.locator('.status')).toContainText(/errors? so far/);
  await expect(again.locator('.status')).not.toHaveClass(/wrong/);
  await again.locator('.dock .run').click();
  await expect(again.locator('.status')).toContainText('Not started');
  await again.getByRole('button', { name: english.code.restore }).click();
  await expect(again.locator('.problems li')).toHaveCount(0);
  await expect(again.locator('.squiggly-error')).toHaveCount(0);
});

test('a finding stands at its line with its story: exactly 1024 bytes; an address that was never written, leaving at once', async ({
  page,
}) => {
  const lab = await openLab(page, 'en');
  await lab.getByRole('button', { name: english.variants['exactly-1024'] ?? '' }).click();
  const card = lab.locator('.finding').first();
  await expect(card).toBeVisible({ timeout: 30_000 });
  await expect(card).toContainText('server.cpp');
  await expect(lab.locator('.squiggly-error').first()).toBeVisible();
  const end = await step(lab);
  await card.locator('li button').first().click();
  await expect.poll(() => step(lab)).toBeLessThanOrEqual(end);
  await lab.getByRole('button', { name: english.variants['leave-at-once'] ?? '' }).click();
  await expect(lab.locator('.finding').first()).toContainText('peer', { timeout: 30_000 });
});

test('a loop that never ends is stopped with one message, and the page stays alive', async ({ page }) => {
  test.setTimeout(120_000);
  const lab = await openLab(page, 'en', 'code');
  await expect(lab.locator('.view-line').first()).toBeVisible();
  await replaceInEditor(page, lab, 'WSADATA data;', 'for (volatile int i = 0;; i = 1 - i) ; WSADATA data;');
  await lab.locator('.dock .run').click();
  await expect(lab.locator('.status.wrong')).toBeVisible({ timeout: 90_000 });
  await lab.getByRole('button', { name: english.stepping.name.back }).click();
  await expect(lab.locator('.status')).toContainText('You are looking at step');
});

test('without the editor a plain one runs the program', async ({ page }) => {
  await page.route(/code-editor/, (route) => route.abort());
  const lab = await openLab(page, 'en');
  await expect(lab.locator('textarea.plain')).toBeVisible();
  await rested(lab);
  await expect(consoleOf(lab, 'server')).toContainText('joined');
});

test('a simulator that dies says so in one sentence and begins again', async ({ page }) => {
  let broken = true;
  await page.route(/simulator\.worker/, (route) => (broken ? route.abort() : route.continue()));
  const lab = await openLab(page, 'en');
  await expect(lab.locator('.status')).toContainText(english.status.crashed);
  broken = false;
  await lab.locator('.dock .run').click();
  await expect(consoleOf(lab, 'server')).toContainText('joined', { timeout: 40_000 });
});

test('a phone shows one part at a time, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const lab = await openLab(page, 'ko');
  await rested(lab);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(lab.locator('.part.stage')).toBeVisible();
  await expect(lab.locator('.part.consoles')).toBeHidden();
  await lab.getByRole('tab', { name: korean.parts.consoles }).click();
  await expect(lab.locator('.part.consoles')).toBeVisible();
  await typeLine(lab, 'client', 'hi');
  await expect(consoleOf(lab, 'client')).toContainText('received 2 bytes: hi');
  await expect(lab.locator('.dock .run')).toBeInViewport();
});

const windowProgram = [
  '#include <windows.h>',
  '#include <stdio.h>',
  'LRESULT CALLBACK answer(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {',
  '  if (message == WM_PAINT) { PAINTSTRUCT paint; HDC dc = BeginPaint(window, &paint); TextOutA(dc, 8, 8, "drawn here", 10); EndPaint(window, &paint); return 0; }',
  '  if (message == WM_DESTROY) { printf("closed\\n"); PostQuitMessage(0); }',
  '  return DefWindowProcA(window, message, wParam, lParam); }',
  'int main() {',
  '  WNDCLASSA plain = {0}; plain.lpfnWndProc = answer; plain.lpszClassName = "Plain"; RegisterClassA(&plain);',
  '  HWND window = CreateWindowA("Plain", "Echo window", WS_VISIBLE, 0, 0, 300, 200, NULL, NULL, NULL, NULL);',
  '  CreateWindowA("edit", "typed text", WS_CHILD | WS_VISIBLE, 0, 40, 90, 20, window, NULL, NULL, NULL);',
  '  MSG message; while (GetMessageA(&message, NULL, 0, 0) > 0) DispatchMessageA(&message);',
  '  return 0; }',
].join('\n');

test('a window shows what is drawn in it, and its button closes it', async ({ page }) => {
  await page.addInitScript(() => localStorage.clear());
  const lab = await openLab(page, 'en', 'code');
  await expect(lab.locator('.view-line').first()).toBeVisible();
  await lab
    .locator('.monaco-editor')
    .first()
    .click({ position: { x: 200, y: 40 } });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(windowProgram);
  await lab.locator('.dock .run').click();
  const shown = lab.getByRole('group', { name: /Echo window/ });
  await expect(shown).toContainText('drawn here', { timeout: 40_000 });
  await expect(shown).toContainText('typed text');
  await rested(lab);
  await expectAccessible(page, '.instrument');
  await shown.getByRole('button', { name: english.window.closeOf.replace('{title}', 'Echo window') }).focus();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(0);
  await expect(consoleOf(lab, 'server')).toContainText('closed');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { lab as english } from '../../src/catalogue/en/lab.ts';
import { expectAccessible } from './accessible.ts';

/** The form of the lab: what is remembered, given up, shared, printed. */

const start = async (lab: Locator): Promise<void> => {
  await lab.scrollIntoViewIfNeeded();
  const button = lab.getByRole('button', { name: english.start });
  await expect(button).toBeEnabled();
  await button.click();
  await lab.getByLabel(english.controls.speed).selectOption('fast');
  // A lab is open at step 0 for a moment before it runs.
  await expect
    .poll(async () => ((await slider(lab).count()) > 0 ? Number(await slider(lab).inputValue()) : 0), { timeout: 40_000 })
    .toBeGreaterThan(0);
  await rested(lab);
};
const rested = (lab: Locator): Promise<void> => expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
const slider = (lab: Locator): Locator => lab.getByRole('slider').first();

const openChapter = async (page: Page): Promise<Locator> => {
  await page.goto('/en/chapter-3/');
  const lab = page.locator('.lab').first();
  await start(lab);
  return lab;
};

const goTo = async (lab: Locator, step: string): Promise<void> => {
  await slider(lab).fill(step);
  await expect(lab.locator('.timeline .at')).toHaveText(new RegExp(`^${step} / `));
};

/** Everything that a reader sees of the state, as text. */
const picture = async (lab: Locator): Promise<string> => {
  const parts = ['.stage', '.consoles', '.variables', '.log'].map((part) => lab.locator(`.part${part}`));
  const shown = await Promise.all(parts.map(async (part) => ((await part.count()) > 0 ? part.innerText() : '')));
  return [await lab.locator('.status').innerText(), ...shown].join('\n---\n');
};

/** Types a line as a client, which makes the run one that no prepared one is. */
const talk = async (lab: Locator): Promise<void> => {
  const input = lab.locator('.console').nth(1).getByRole('textbox');
  await input.fill('hello');
  await input.press('Enter');
  await expect(lab.locator('.part.consoles')).toContainText('received 5 bytes: hello', { timeout: 30_000 });
  await rested(lab);
};

const linkOf = async (lab: Locator): Promise<string> => {
  await lab.getByRole('button', { name: english.share.open }).click();
  const field = lab.getByLabel(english.share.link);
  await expect(field).toHaveValue(/#v1\./);
  const link = await field.inputValue();
  await lab.getByRole('button', { name: english.controls.close, exact: true }).click();
  return link;
};

test('a splitter moves by keyboard, the lab fills the screen, the focus is never lost; the place of the splitter is remembered', async ({
  page,
}) => {
  const lab = await openChapter(page);
  const splitter = lab.getByRole('separator', { name: english.parts.resize.code });
  const before = Number(await splitter.getAttribute('aria-valuenow'));
  await splitter.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  const after = Number(await splitter.getAttribute('aria-valuenow'));
  expect(after).toBeLessThan(before);
  await test.step('the lab fills the screen, and comes back', async () => {
    const button = lab.getByRole('button', { name: english.controls.fullScreen });
    await button.click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.classList.contains('lab'))).toBe(true);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toBeFocused();
    await button.click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  });
  await test.step('the focus is never lost: on what stops, on what disappears', async () => {
    const focused = (): Promise<boolean> => lab.evaluate((root) => root.contains(document.activeElement));
    const back = lab.getByRole('button', { name: english.stepping.name.first });
    await back.focus();
    await page.keyboard.press('Enter');
    await expect(lab.locator('.status')).toContainText(english.status.ready);
    await expect(back).toBeFocused();
    const input = lab.locator('.console').nth(1).getByRole('textbox');
    await goTo(lab, String(await slider(lab).getAttribute('max')));
    await input.focus();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await rested(lab);
    expect(await focused()).toBe(true);
    const run = lab.locator('.dock .run');
    await run.focus();
    await page.keyboard.press('Enter');
    await expect(run).toBeFocused();
  });
  await page.reload();
  await start(page.locator('.lab').first());
  await expect(splitter).toHaveAttribute('aria-valuenow', String(after));
});

test('a link opens the same moment, and so does a file; a bad file changes nothing', async ({ page, context }, info) => {
  const lab = await openChapter(page);
  await talk(lab);
  await goTo(lab, '125');
  const before = await picture(lab);
  const link = await linkOf(lab);
  expect(link.length).toBeLessThan(400);
  const second = await context.newPage();
  await second.goto(link);
  const same = second.locator('.lab');
  await rested(same);
  await expect.poll(() => picture(same)).toBe(before);
  await expectAccessible(second, 'body', { except: '.instrument' });
  await second.close();

  await goTo(lab, '100');
  const other = await picture(lab);
  await lab.getByRole('button', { name: english.share.open }).click();
  await expect(lab.getByLabel(english.share.link)).toHaveValue(/#v1\./);
  const downloading = page.waitForEvent('download');
  await lab.getByRole('button', { name: english.share.download }).click();
  const file = info.outputPath('lab.json');
  await (await downloading).saveAs(file);
  expect(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { sources: object }).sources)).toContain('server.cpp');

  const bad = info.outputPath('bad.json');
  writeFileSync(bad, '{"overlapped":1,"example":"03-01"}');
  await lab.locator('input[type=file]').setInputFiles(bad);
  await expect(lab.getByRole('status').filter({ hasText: 'bad.json' })).toContainText('Nothing has changed');
  expect(await picture(lab)).toBe(other);

  await lab.locator('input[type=file]').setInputFiles(file);
  await expect(page).toHaveURL(/\/en\/lab\/#v1\./);
  await rested(page.locator('.lab'));
  await expect.poll(() => picture(page.locator('.lab'))).toBe(other);
});

test('a damaged link and a newer one are told in a sentence each, beside the way on', async ({ page }) => {
  const said = page.locator('.said');
  for (const [fragment, sentence] of [
    ['v1.eJw9jsEKAjEMRP9lzhW2yoL2V8RD6Qa2GNuy3Y', english.page.damaged],
    ['v9.something', english.page.newer],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/en/lab/#${fragment}`);
    await expect(said).toHaveText(sentence);
    await expect(page.getByRole('link', { name: /03-01/ })).toBeVisible();
  }
});

test('a program of one’s own lives in the address', async ({ page }) => {
  await page.goto('/en/lab/');
  await page.getByRole('link', { name: english.page.ownStart }).click();
  const lab = page.locator('.lab');
  await rested(lab);
  await lab.locator('.view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('// mine');
  await expect(page).toHaveURL(/#v1\./);
  await page.reload();
  await expect(lab.locator('.view-lines')).toContainText('// mine');
});

test('ten labs have one editor and one worker, and one that is scrolled away from comes back as it was', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/en/style/');
  const labs = page.locator('.ten .lab');
  await expect(labs).toHaveCount(10);
  const costs = async (): Promise<readonly number[]> => [
    page.workers().filter((worker) => worker.url().includes('simulator')).length,
    await page.locator('.monaco-editor[data-uri]').count(),
  ];
  const first = labs.nth(2);
  await start(first);
  await goTo(first, '40');
  const before = await picture(first);
  const shown = await first.locator('.view-line').first().innerText();
  for (const i of [3, 9]) {
    const lab = labs.nth(i);
    await lab.scrollIntoViewIfNeeded();
    await lab.getByRole('button', { name: english.start }).click();
    await expect(lab.locator('.monaco-editor[data-uri]')).toBeVisible({ timeout: 30_000 });
    await expect.poll(costs).toEqual([1, 1]);
  }
  await first.scrollIntoViewIfNeeded();
  expect(await picture(first)).toBe(before);
  await expect(first.locator('.still')).toContainText(shown.trim());
  await expect(first.locator('.still .lab-mark').first()).toBeVisible();
  await first.getByRole('button', { name: english.stepping.name.back }).click();
  await expect(first.locator('.status')).toContainText('step 39 of');
  await expect(first.locator('.still')).toHaveCount(0);
  await expect.poll(costs).toEqual([1, 1]);
  await goTo(first, '40');
  expect(await picture(first)).toBe(before);
});

test('reduced motion stops all motion; paper shows all the code and a still of the stage, of labs opened and not', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await openChapter(page);
  const moving = await lab.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((element) => !element.closest('.monaco-editor'))
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const lasts = (durations: string): boolean => durations.split(',').some((duration) => parseFloat(duration) > 0);
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
      })
      .map((element) => element.getAttribute('class')),
  );
  expect(moving).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const each of [lab, page.locator('.lab').nth(1)]) {
    await expect(each.locator('pre').first()).toContainText('WSACleanup');
    await expect(each.locator('details pre').first()).toBeVisible();
    await expect(each.locator('.poster .house').first()).toBeVisible();
  }
  await expect(lab.locator('.instrument')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(lab.locator('.instrument')).toBeVisible();
  await expect(lab.locator('.poster')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the code and the still are there to read', async ({ page }) => {
    await page.goto('/ko/chapter-3/');
    const lab = page.locator('.lab').first();
    await expect(lab.locator('pre').first()).toContainText('WSACleanup');
    await expect(lab.locator('.poster .house').first()).toBeVisible();
  });
});

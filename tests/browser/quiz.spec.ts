import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { lab as labWords } from '../../src/catalogue/en/lab.ts';
import { quiz as words } from '../../src/catalogue/en/quiz.ts';
import { expectAccessible } from './accessible.ts';

/** Questions, exercises and progress, on chapter 3. */

const KEY = 'overlapped:progress';
const COUNT = 15;

/** The question, once it can be answered. */
const question = async (page: Page, id: string): Promise<Locator> => {
  const found = page.locator(`#question-${id}`);
  await found.scrollIntoViewIfNeeded();
  await expect(found.getByRole('button').first()).toBeVisible();
  return found;
};
const check = (asked: Locator): Promise<void> => asked.getByRole('button', { name: words.check, exact: true }).press('Enter');
const choose = async (asked: Locator, ...ids: readonly string[]): Promise<void> => {
  for (const id of ids) await asked.locator(`input[value="${id}"]`).press('Space');
  await check(asked);
};
const isRight = (asked: Locator): Promise<void> => expect(asked.locator('h3 .state')).toHaveText(`✓ ${words.right}`);

const noViolations = (page: Page, part: string): Promise<void> => expectAccessible(page, part, { except: '.lab' });

test('each kind of question is answered by keyboard and told why; the wrong one is asked again', async ({ page }) => {
  await page.goto('/en/chapter-3/');
  const short = await question(page, 'sixty-four-silent');
  await short.getByRole('textbox').fill('64');
  await short.getByRole('textbox').press('Enter');
  await expect(short.locator('.remark')).toContainText('Those are the communication threads alone');
  await expect(page.locator('[data-quiz-said]')).toContainText('Those are the communication threads alone');

  const wake = await question(page, 'whose-bytes');
  await choose(wake, 'client-main');
  await isRight(wake);

  const order = await question(page, 'one-visit');
  const visit = ['listening', 'connected', 'accepted', 'begun', 'received', 'answered'];
  for (const [place, id] of visit.entries())
    while ((await order.locator('[data-item]').evaluateAll((items) => items.map((item) => item.dataset['item']))).indexOf(id) > place)
      await order.locator(`[data-item=${id}] .up`).press('ArrowUp');
  await check(order);
  await isRight(order);

  const single = await question(page, 'main-leaves');
  await choose(single, 'ends');
  await isRight(single);

  const line = await question(page, 'past-the-end');
  await line.getByRole('radio', { name: "buffer[received] = '\\0';" }).press('Space');
  await check(line);
  await isRight(line);

  const schedule = await question(page, 'address-of-a-socket');
  await schedule.getByRole('textbox').fill('r7');
  await schedule.getByRole('textbox').press('Enter');
  await isRight(schedule);

  const multiple = await question(page, 'nine-bytes');
  await choose(multiple, 'as-sent', 'joined');
  await expect(multiple).toContainText(words.missing);
  await choose(multiple, 'cut');
  await isRight(multiple);

  const prints = await question(page, 'looks-away');
  await prints.getByRole('textbox').fill('sent 3 messages, 9 bytes\nrecv returned 9: abcDEFGhi');
  await check(prints);
  await isRight(prints);

  await noViolations(page, '.quiz-frame');
  await page.setViewportSize({ width: 360, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const shown = page.locator('.quiz .question');
  await expect(shown).toHaveCount(COUNT);
  await page.getByRole('button', { name: words.retry }).press('Enter');
  await expect(shown).toHaveCount(1);
  await expect(short.getByRole('textbox')).toHaveValue('');
  await short.getByRole('textbox').fill('66');
  await short.getByRole('textbox').press('Enter');
  await isRight(short);
  await page.getByRole('button', { name: words.showAll }).press('Enter');
  await expect(shown).toHaveCount(COUNT);
  await expect(page.locator('.quiz .sum')).toContainText(`8 of ${COUNT} right`);
});

test('“watch it” opens the lab at the moment that shows the answer', async ({ page }) => {
  await page.goto('/en/chapter-3/');
  const asked = await question(page, 'second-server');
  await asked.getByRole('textbox').fill('WSAEADDRINUSE');
  await asked.getByRole('textbox').press('Enter');
  await asked.getByRole('button', { name: words.watch }).press('Enter');
  const lab = asked.locator('.lab');
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
  await expect(lab.locator('.status')).toContainText(/Stopped at step ([1-9]\d*) of \1\./);
  await expect(lab.locator('.part.stage').getByRole('heading', { name: 'second-server' })).toBeVisible();
  await asked.getByRole('button', { name: words.closeWatch }).click();
  await expect(lab).toHaveCount(0);
});

test('an exercise is judged, and the lab opens where it failed', async ({ page }) => {
  await page.goto('/en/chapter-3/');
  const exercise = page.locator('.exercise').filter({ has: page.locator('#exercise-terminator-head') });
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('button', { name: labWords.start }).click();
  await expect(exercise.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 60_000 });
  await exercise.getByRole('button', { name: words.judge, exact: true }).click();
  await expect(exercise.locator('.status[data-outcome]')).toHaveAttribute('data-outcome', 'failed', { timeout: 60_000 });
  await exercise.getByRole('button', { name: words.replay }).first().click();
  await expect(exercise.locator('.instrument .status')).toContainText(/Stopped at step ([1-9]\d*) of \1\./, { timeout: 60_000 });
  await expect(exercise.locator('.part.stage').getByRole('heading', { name: 'tester' })).toBeVisible();
});

test('progress is shown, exported, forgotten and imported; a bad file changes nothing', async ({ page }, info) => {
  await page.goto('/en/progress/');
  const entry = { answer: { kind: 'choice', ids: ['ends'] }, right: true, tries: 1, attempt: 0 };
  const kept = { version: 1, read: { '3/3.0': true }, questions: { '3/main-leaves': entry }, exercises: { terminator: { done: true } } };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(kept)] as const);
  await page.reload();
  const [cells, said] = [page.locator('[data-chapter="3"] td'), page.locator('.progress .said')];
  await expect(cells).toHaveText(['1 of 3', `1 of ${COUNT}`, '1 of 2', words.progress.reset]);
  await noViolations(page, '.progress');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: words.progress.export }).click();
  const file = info.outputPath('progress.json');
  await (await downloading).saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept);

  const bad = info.outputPath('bad.json');
  writeFileSync(bad, '{"version":"one"}');
  await page.locator('input[type=file]').setInputFiles(bad);
  await expect(said).toHaveText(words.progress.bad);
  await expect(cells.nth(1)).toHaveText(`1 of ${COUNT}`);

  await page.getByRole('button', { name: words.progress.resetAll }).click();
  await page.getByRole('button', { name: words.progress.forget }).click();
  await expect(cells.nth(1)).toHaveText(`0 of ${COUNT}`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: words.progress.merge }).click();
  await expect(cells).toHaveText(['1 of 3', `1 of ${COUNT}`, '1 of 2', words.progress.reset]);
});

test('where storage is blocked the quiz works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/en/chapter-3/');
  const asked = await question(page, 'main-leaves');
  await choose(asked, 'ends');
  await isRight(asked);
  await expect(page.locator('.quiz .sum')).toContainText(words.memory);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('questions can be read, and their answers unfolded', async ({ page }) => {
    await page.goto('/en/chapter-3/');
    const asked = page.locator('#question-second-server');
    await expect(asked).toContainText('Which error does bind give there?');
    const answer = asked.getByText('The first server’s listening socket has local port 40100 already.');
    await expect(answer).toBeHidden();
    await asked.getByText(words.answers, { exact: true }).click();
    await expect(answer).toBeVisible();
    await expect(asked.getByRole('button')).toHaveCount(0);
  });
});

/** What readers do in the first lab of chapter 3, for the browser tests. */
import { expect, type Locator, type Page } from '@playwright/test';
import { lab as english } from '../../src/catalogue/en/lab.ts';
import { lab as korean } from '../../src/catalogue/ko/lab.ts';

export const words = { en: english, ko: korean };
type Language = keyof typeof words;

/** The first lab of chapter 3, opened by its button or by a click on the code; it runs at once, since nobody watches. */
export const openLab = async (page: Page, language: Language, by: 'run' | 'code' = 'run'): Promise<Locator> => {
  await page.goto(`/${language}/chapter-3/`);
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  const start = lab.getByRole('button', { name: words[language].start });
  await expect(start).toBeEnabled();
  if (by === 'run') await start.click();
  else
    await lab
      .locator('pre')
      .first()
      .click({ position: { x: 60, y: 60 } });
  await expect(lab.locator('.instrument')).toBeVisible();
  await atOnce(lab, language);
  return lab;
};

/** Waits until the run has come to rest (or to a finding). */
export const rested = async (lab: Locator): Promise<void> => {
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 40_000 });
};

export const atOnce = async (lab: Locator, language: Language): Promise<void> => {
  await lab.getByLabel(words[language].controls.speed).selectOption('fast');
};

export const consoleOf = (lab: Locator, name: string): Locator =>
  lab.locator('.console').filter({ has: lab.page().getByRole('heading', { name, exact: true }) });

export const typeLine = async (lab: Locator, name: string, line: string): Promise<void> => {
  const input = consoleOf(lab, name).getByRole('textbox');
  await input.fill(line);
  await input.press('Enter');
};

export const slider = (lab: Locator): Locator => lab.getByRole('slider');
export const step = async (lab: Locator): Promise<number> => Number(await slider(lab).inputValue());

/** Puts the cursor behind the first `text` of the editor's file, `text` selected. */
export const findInEditor = async (page: Page, lab: Locator, text: string): Promise<void> => {
  await lab
    .locator('.monaco-editor')
    .first()
    .click({ position: { x: 200, y: 40 } });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const find = page.locator('.find-widget textarea').first();
  await find.fill(text);
  await find.press('Enter');
  await find.press('Escape');
};

/** Replaces the first `from` in the editor's file by typing, as a reader would. */
export const replaceInEditor = async (page: Page, lab: Locator, from: string, to: string): Promise<void> => {
  await findInEditor(page, lab, from);
  await page.keyboard.insertText(to);
};

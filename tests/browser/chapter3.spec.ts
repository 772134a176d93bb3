import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from './accessible.ts';

/** Language-neutral: finds things by their place and role, never by their words. */

const languages = ['ko', 'en'] as const;

/** A figure, once its island answers. */
async function figure(page: Page, number: string): Promise<Locator> {
  const found = page.locator(`#figure-${number.replace('.', '-')}`);
  await found.scrollIntoViewIfNeeded();
  const island = found.locator('astro-island').first();
  await expect(island).toBeVisible();
  await expect(island).not.toHaveAttribute('ssr');
  return found;
}

const status = (found: Locator): Locator => found.locator('[aria-live]').first();

for (const language of languages) {
  // Several figures a visit: loading the chapter takes longer than using a figure. Each visit finds them as they were.
  test.describe(language, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`/${language}/chapter-3/`);
    });

    test('figures answer, each by itself', async ({ page }) => {
      await test.step('figure 3.1: clients come, talk and leave', async () => {
        const found = await figure(page, '3.1');
        const lanes = found.locator('.lanes > li');
        await expect(lanes).toHaveCount(4);
        await found.getByRole('button').first().click();
        await expect(lanes).toHaveCount(5);
        const before = await status(found).textContent();
        const [sends, leaves] = [lanes.nth(2).getByRole('button').first(), lanes.nth(2).getByRole('button').last()];
        await sends.click();
        await expect(status(found)).not.toHaveText(before ?? '');
        await expect(lanes.nth(2).locator('rect.running')).toHaveCount(2);
        await leaves.click();
        await expect(lanes.nth(2).getByRole('button')).toHaveCount(0);
        await expect(status(found)).toContainText('4 MB');
      });

      await test.step('figure 3.2: plays the run line by line, and says who printed each', async () => {
        const found = await figure(page, '3.2');
        const buttons = found.locator('.bar button');
        const [play, back, forward, start] = [buttons.nth(0), buttons.nth(1), buttons.nth(2), buttons.nth(3)];
        const shown = found.locator('.consoles li:not(.ahead)');
        const all = await found.locator('.consoles li').count();
        await expect(shown).toHaveCount(all);
        await start.click();
        await expect(shown).toHaveCount(1);
        await forward.click();
        await forward.click();
        await back.click();
        await expect(shown).toHaveCount(2);
        const joined = found.locator('.consoles li').filter({ hasText: 'joined' }).first();
        await start.click();
        await play.click();
        await expect(joined).not.toHaveClass(/ahead/, { timeout: 20_000 });
        await play.click();
        await joined.getByRole('button').click();
        await expect(status(found)).toContainText('accept');
        await expect(joined.getByRole('button')).toHaveAttribute('aria-current', 'true');
      });

      await test.step('figure 3.3: each call returns its half, or its error', async () => {
        const found = await figure(page, '3.3');
        const sockets = found.locator('button.socket');
        const [local, remote] = [found.locator('.bar button').first(), found.locator('.bar button').last()];
        await sockets.nth(2).click();
        await local.click();
        await expect(status(found)).toContainText('127.0.0.1:40100');
        await remote.click();
        await expect(status(found)).toContainText('127.0.0.1:52301');
        await sockets.nth(1).click();
        await remote.click();
        await expect(status(found)).toContainText('10057');
        await sockets.nth(0).click();
        await local.click();
        await expect(status(found)).toContainText('10022');
      });

      await test.step('figure 3.4: two sends leave in one segment', async () => {
        const found = await figure(page, '3.4');
        const row = (number: number): Locator => found.locator('dd').nth(number).locator('.cells');
        await expect(row(1)).toHaveText('abcDEFGH');
        await expect(row(2)).toHaveCount(0);
        await found.getByRole('checkbox').first().uncheck();
        await expect(row(2)).toHaveText(['abcDEFGH']);
        await expect(row(4)).toHaveText(['abcDEFGH']);
      });

      await test.step('figure 3.6: cutting changes nothing, a fault does', async () => {
        const found = await figure(page, '3.6');
        const pieces = found.locator('tbody tr');
        await expect(found.locator('.status')).not.toHaveClass(/trouble/);
        await found.locator('fieldset .bar button').nth(1).click();
        await expect(pieces).toHaveCount(15);
        await expect(found.locator('.status')).not.toHaveClass(/trouble/);
        for (const [method, fault] of [
          [0, 'marker-inside'],
          [1, 'too-long'],
          [2, 'huge'],
        ] as const) {
          await found.getByRole('radio').nth(method).check();
          await expect(found.locator('.status')).not.toHaveClass(/trouble/);
          await found.locator('select').selectOption(fault);
          await expect(found.locator('.status')).toHaveClass(/trouble/);
        }
        await expect(found.locator('.status')).toContainText('65535');
      });

      await test.step('figure 3.7: goes on step by step, and ends short when the peer closes', async () => {
        const found = await figure(page, '3.7');
        const [back, forward] = [found.locator('.play button').nth(0), found.locator('.play button').nth(1)];
        const written = found.locator('.buffer .written');
        await expect(written).toHaveText(['1', '2']);
        await expect(found.locator('.current')).toContainText('recv(');
        await forward.click();
        await expect(written).toHaveText(['1', '2', '3', '4', '5']);
        await back.click();
        await expect(written).toHaveText(['1', '2']);
        await found.locator('select').first().selectOption('3');
        await found.locator('select').last().selectOption('closed');
        while (await forward.isEnabled()) await forward.click();
        await expect(status(found)).toContainText('3');
        await expect(written).toHaveCount(3);
        await expect(found.locator('.current')).toContainText('return wanted');
      });
    });

    test('figures at their ends, and on the narrowest phone', async ({ page }) => {
      await test.step('figure 3.1: 4000 threads do not fit into 2 GB', async () => {
        const found = await figure(page, '3.1');
        await found.getByRole('slider').focus();
        await page.keyboard.press('End');
        await expect(found.locator('.memory')).toContainText('200%');
        await expect(found.locator('.memory li.over')).toHaveCount(1);
      });

      await test.step('figure 3.5: a late recv returns what several sends sent', async () => {
        const found = await figure(page, '3.4');
        const row = (number: number): Locator => found.locator('dd').nth(number).locator('.cells');
        await found.getByRole('checkbox').first().uncheck();
        await found.getByRole('checkbox').last().check();
        for (const text of ['12', '345']) {
          await found.getByRole('textbox').fill(text);
          await page.keyboard.press('Enter');
        }
        await expect(row(3)).toHaveText(['12345']);
        await found.locator('.bar button').nth(1).click();
        await expect(row(4)).toHaveText(['abcDEFGH', '1234']);
        await expect(row(3)).toHaveText(['5']);
      });

      await test.step('on the narrowest phone nothing is wider than the screen', async () => {
        await page.setViewportSize({ width: 360, height: 740 });
        for (const number of ['3.1', '3.2', '3.3', '3.4', '3.6', '3.7']) {
          const found = await figure(page, number);
          const box = await found.boundingBox();
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      });
    });

    test('figures by keyboard, and guesses; no accessibility violation, light and dark', async ({ page }) => {
      await test.step('the figures work from the keyboard', async () => {
        const found = await figure(page, '3.1');
        await found.getByRole('button').first().focus();
        await page.keyboard.press('Enter');
        await expect(found.locator('.lanes > li')).toHaveCount(5);
        await page.keyboard.press('Tab');
        await expect(found.getByRole('button').nth(1)).toBeFocused();
      });

      await test.step('figure 3.4: no guess can be told from what was sent', async () => {
        const found = await figure(page, '3.4');
        const challenge = found.locator('fieldset');
        await challenge.locator('button.byte').nth(3).click();
        await challenge.locator('.bar button').first().click();
        const rows = challenge.locator('tbody tr');
        await expect(rows.nth(0).locator('td').first()).toHaveText('"1024" "1024"');
        await expect(rows.nth(0).locator('td').last()).toHaveText('"10241024"');
        await expect(rows.nth(1).locator('td').last()).toHaveText('"10241024"');
      });

      for (const number of ['3.1', '3.2', '3.3', '3.4', '3.6', '3.7']) await figure(page, number);
      for (const summary of await page.locator('.figure details > summary').all()) await summary.click();
      await test.step('the figures have no accessibility violation, light and dark', () => expectAccessibleInBoth(page, '.figure'));
    });
  });

  test(`${language}: without JavaScript every figure shows its opening picture`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${language}/chapter-3/`);
    await expect(page.locator('#figure-3-1 .lanes > li')).toHaveCount(4);
    await expect(page.locator('#figure-3-3 button.socket')).toHaveCount(6);
    await expect(page.locator('#figure-3-4 dd').nth(1)).toContainText('abcDEFGH');
    await expect(page.locator('#figure-3-6 tbody tr')).toHaveCount(3);
    await expect(page.locator('#figure-3-7 .buffer .written')).toHaveText(['1', '2']);
    await context.close();
  });
}

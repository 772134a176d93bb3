import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { glossary } from '../../src/components/glossary/glossary.ts';
import { expectAccessible } from './accessible.ts';

const languages = [
  {
    language: 'ko',
    other: 'en',
    scheme: 'dark',
    saysWhat: '윈도우 소켓을',
    first: '네트워크 프로그램 기초',
    chapter: '스레드를 이용한 다중 에코 서버',
    word: '스레드',
    search: '검색',
    found: '찾았습니다',
  },
  {
    language: 'en',
    other: 'ko',
    scheme: 'light',
    saysWhat: 'Windows sockets',
    first: 'Network programming basics',
    chapter: 'A multi-client echo server with threads',
    word: 'thread',
    search: 'Search',
    found: 'is on',
  },
] as const;

const chapters = readdirSync('src/content/docs/en')
  .filter((name) => name.startsWith('chapter-'))
  .map((name) => `${name}/`);
const pages = ['', ...chapters, 'glossary/', 'reference/', 'reference/recv/', 'reference/errors/'];

/** Opens a page, and counts the JavaScript that it asks for before anyone touches it, in bytes as sent over the wire. */
const scriptsOf = async (page: Page, address: string): Promise<{ bytes: number; names: string[] }> => {
  const names: string[] = [];
  let bytes = 0;
  const arrivals: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.headers()['content-type']?.includes('javascript')) return;
    names.push(response.url());
    arrivals.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => void (bytes += responseBodySize)),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(arrivals);
  return { bytes, names };
};

for (const { language, other, scheme, saysWhat, first, chapter, word, search, found } of languages) {
  test.describe(language, () => {
    test('the first page says what this is, shows a server, and leads into the book in one click', async ({ page }) => {
      await page.goto(`/${language}/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(saysWhat);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      const lab = page.locator('.opening-lab');
      await expect(lab).toBeInViewport({ ratio: 0.7 });
      await expect(lab).toContainText('WSAStartup');
      await page.locator('.begin').click();
      await expect(page).toHaveURL(new RegExp(`/${language}/chapter-1/$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
    });

    test('on a phone the first screen says the same and begins the lab', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/${language}/`);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      await expect(page.locator('.begin')).toBeInViewport();
      await expect(page.locator('.opening-lab')).toBeInViewport();
    });

    test('the contents list home, ten chapters, progress, glossary, functions, errors, this book’s evidence and the sections of the one being read; the language switch stays on the page', async ({
      page,
    }) => {
      await page.goto(`/${language}/chapter-3/`);
      const contents = page.locator('.contents');
      await expect(contents.locator('> ol > li')).toHaveCount(16);
      await expect(contents.getByRole('link', { name: chapter })).toHaveAttribute('aria-current', 'page');
      const section = contents.locator('.sections a').nth(1);
      await section.click();
      await expect(section).toHaveAttribute('aria-current', 'location');
      await page.locator('[data-language-link]').click();
      await expect(page).toHaveURL(new RegExp(`/${other}/chapter-3/$`));
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    });

    test('a term is explained where it stands, and leads to the glossary', async ({ page }) => {
      await page.goto(`/${language}/chapter-4/`);
      const term = page.locator('a.term[href$="#socket"]').first();
      const tip = page.getByRole('tooltip');
      await term.focus();
      await expect(tip).toHaveText(glossary[language].socket.is);
      await page.keyboard.press('Escape');
      await expect(tip).toBeHidden();
      await term.click();
      await expect(page.locator('dt#socket')).toBeInViewport();
    });

    test('the search finds a word of the language', async ({ page }) => {
      await page.goto(`/${language}/`);
      await page.getByRole('button', { name: search }).click();
      await page.getByRole('dialog').getByRole('textbox').fill(word);
      const result = page.locator('.pagefind-ui__result-link').first();
      await expect(result).toBeVisible();
      await expect(result).toHaveAttribute('href', new RegExp(`^/${language}/`));
      await expect(page.locator('.pagefind-ui__message')).toContainText(found);
    });

    test('light and dark are a click apart and remembered', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`/${language}/`);
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.locator('[data-theme-button]').click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      const dark = await paper();
      expect(dark).not.toBe(light);
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      expect(await paper()).toBe(dark);
    });

    for (const path of pages) {
      // One visit for all that is asked of every page: loading it takes longer than asking.
      test(`/${language}/${path} is light, accessible in ${scheme}, as wide as any screen, and leads to what exists`, async ({
        page,
        request,
      }) => {
        test.slow();
        // The looks of the two languages are the same: each is tried in one of the two.
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        const { bytes, names } = await scriptsOf(page, `/${language}/${path}`);
        expect.soft(names.filter((name) => /monaco|editor\.api|simulator|worker|core\.generated/.test(name))).toEqual([]);
        expect.soft(bytes).toBeLessThanOrEqual(60 * 1024);

        // Labs are made alike: one stands for all.
        await page.locator('.lab').evaluateAll((labs) => labs.slice(1).forEach((lab) => lab.classList.add('alike')));
        await expectAccessible(page, 'body', { except: '.alike' });

        const addresses = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
        const ids = await page.locator('[id]').evaluateAll((places) => places.map(({ id }) => id));
        const here = new URL(page.url());
        for (const address of new Set(addresses.filter((each) => new URL(each).origin === here.origin))) {
          const { pathname, hash } = new URL(address);
          if (pathname === here.pathname && hash)
            expect.soft(ids.filter((id) => id === decodeURIComponent(hash.slice(1))).length, address).toBe(1);
          else expect.soft((await request.get(pathname)).status(), address).toBe(200);
        }

        for (const width of [1440, 768, 390, 360]) {
          await page.setViewportSize({ width, height: 844 });
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
        }
      });
    }

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('the chapter can be read and the language changed', async ({ page }) => {
        await page.goto(`/${language}/chapter-3/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(chapter);
        await expect(page.locator('main')).toContainText('accept');
        await page.locator('[data-language-link]').click();
        await expect(page).toHaveURL(new RegExp(`/${other}/chapter-3/$`));
      });
    });
  });
}

test.describe('the root', () => {
  for (const [locale, expected] of [
    ['ko-KR', 'ko'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
  ] as const) {
    test(`leads a reader of ${locale} to /${expected}/`, async ({ browser }) => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${expected}/$`));
      await context.close();
    });
  }

  test('remembers the language chosen before', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('[data-language-link]').click();
    await expect(page).toHaveURL(/\/ko\/$/);
    await page.goto('/');
    await expect(page).toHaveURL(/\/ko\/$/);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('offers both languages', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('.choice a[hreflang=ko]')).toBeVisible();
      await page.locator('.choice a[hreflang=en]').click();
      await expect(page).toHaveURL(/\/en\/$/);
    });
  });
});

test('a missing page says so in both languages', async ({ page }) => {
  const response = await page.goto('/ko/chapter-99/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('[lang=ko] a[href="/ko/"]')).toBeVisible();
  await expect(page.locator('[lang=en] a[href="/en/"]')).toBeVisible();
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import { lab as english } from '../../src/catalogue/en/lab.ts';

/** The stage says in words what stands on it, and an object that is chosen there shows its states. */

const { objects, machines } = english;

/** Opens a program of the book on the lab's own page and runs it until nothing happens by itself. */
const openExample = async (page: Page, id: string): Promise<Locator> => {
  await page.goto('/en/lab/');
  await page.getByRole('link', { name: id }).click();
  const lab = page.locator('.lab');
  await expect(lab.locator('.status')).toContainText(english.status.ready, { timeout: 40_000 });
  await lab.getByLabel(english.controls.speed).selectOption('fast');
  await lab.getByRole('button', { name: english.controls.run, exact: true }).click();
  await expect(lab.locator('.status')).toContainText('Every thread is waiting', { timeout: 40_000 });
  return lab;
};

/** Types a line as the first client. */
const talk = async (lab: Locator): Promise<void> => {
  const input = lab.getByRole('textbox', { name: 'Type into client', exact: true });
  await input.fill('hello');
  await input.press('Enter');
  await expect(lab.locator('.part.consoles')).toContainText('received 5 bytes: hello', { timeout: 30_000 });
  await expect(lab.locator('[data-lab-phase=open]')).toBeVisible({ timeout: 30_000 });
};

/** Goes to the last moment at which the log tells of this. */
const goToLast = async (lab: Locator, code: string): Promise<void> => {
  const line = lab.locator(`.part.log li.${code} button`).last();
  await line.click();
  await expect(line).toHaveAttribute('aria-current', 'step');
};

test('events are told in words, and a chosen one shows its states as a picture and as a table', async ({ page }) => {
  const lab = await openExample(page, '06-01');
  const events = lab.locator('.part.stage').getByRole('article', { name: /^event / });
  const event = events.first();
  await expect(event).toContainText(machines.states.event['nonsignaled'] ?? '');
  await expect(event).toContainText(objects.manual);
  await expect(event).toContainText(objects.waiting);
  const name = (await event.getAttribute('aria-label')) ?? '';
  await event.getByRole('button', { name: `Show the states of ${name}` }).click();
  const states = lab.getByRole('tabpanel', { name: english.parts.chart });
  await expect(states.locator('.now')).toContainText(machines.states.event['nonsignaled'] ?? '');
  await expect(states.locator('rect.state.current')).toHaveCount(1);
  await states.getByText(machines.figure.table).click();
  const row = states.getByRole('row').filter({ hasText: machines.events.event['set'] ?? '' });
  await expect(row.first()).toContainText(machines.states.event['signaled'] ?? '');
});

test('a thread’s APC queue names the routines that wait in it', async ({ page }) => {
  const lab = await openExample(page, '07-02');
  await talk(lab);
  await goToLast(lab, 'apc-queued');
  const queues = lab.locator('.part.stage').getByRole('list', { name: objects.apcs });
  await expect(queues.locator('li:not(.none)').first()).toHaveText(/^\w+$/);
});

test('a completion port names its packets, and the threads that wait for one', async ({ page }) => {
  const lab = await openExample(page, '08-01');
  await lab.getByRole('button', { name: english.variants['two-talkers'] ?? '', exact: true }).click();
  await expect(lab.locator('.part.consoles')).toContainText('received 5 bytes: ABCDE', { timeout: 30_000 });
  await expect(lab.locator('.status')).toContainText('Every thread is waiting', { timeout: 40_000 });
  const port = lab.locator('.part.stage').getByRole('article', { name: /^completion port / });
  await expect(port.getByRole('list', { name: objects.packets })).toHaveText(objects.noPackets);
  await expect(port).toContainText(objects.waiting);
  // A packet that finds a thread waiting does not stand in the port; the third one finds none.
  await lab.locator('.part.log li.packet-queued button').nth(2).click();
  await expect(port.getByRole('list', { name: objects.packets })).toContainText(/\d+ bytes?, key /);
  await expect(port).toContainText('at once');
});

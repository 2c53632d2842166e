import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Focus {
  /** Label or words of what has the focus. */
  readonly words: string;
  readonly shown: boolean;
  readonly value: string;
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const one = document.activeElement ?? document.body;
    const labels = 'labels' in one && one.labels instanceof NodeList ? [...one.labels] : [];
    const chosen = one instanceof HTMLSelectElement ? one.selectedOptions[0]?.textContent : undefined;
    const { outlineStyle, boxShadow, opacity } = getComputedStyle(one);
    // Past the last stop the browser's own bar has its turn, then the page begins again.
    if (one === document.body) return { words: '', shown: true, value: '' };
    return {
      words: (labels.map((label) => label.textContent).join(' ') || (one.textContent ?? '')).trim(),
      shown: outlineStyle !== 'none' || boxShadow !== 'none' || opacity === '0',
      value: chosen ?? '',
    };
  });

/** Words of what has the focus. */
export async function focused(page: Page): Promise<string> {
  return (await focus(page)).words;
}

/** Tabs until the words have the focus; each stop on the way must show that it has it. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    expect(now.shown, `focus on “${now.words}”`).toBe(true);
    if (words.test(now.words)) return;
  }
  throw new Error(`${words} was not reached by keyboard on ${page.url()}`);
}

/** Past the head of the page, by its first link. */
export async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Pāriet uz saturu');
  await page.keyboard.press('Enter');
}

/** Types into the next field with this label, in place of what stands there. */
export async function write(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Moves by the arrow keys to one of several answers or of a list, to which the next Tab stop labelled so belongs. */
export async function choose(page: Page, at: RegExp, answer: RegExp): Promise<void> {
  await tabTo(page, at);
  for (let steps = 0; steps < 30; steps++) {
    const now = await focus(page);
    if (answer.test(now.value || now.words)) {
      // An answer that has the focus is not chosen yet where none was.
      if (!now.value) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${answer} was not reached by keyboard on ${page.url()}`);
}

/** Unfolds what a line of words hides. */
export async function unfold(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
  await page.locator('details[open] > summary:focus').waitFor();
}

/** Presses the next button or link with these words and waits for the page that it leads to. */
export async function enter(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

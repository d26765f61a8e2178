import { expect, type Locator, type Page } from "@playwright/test";

const MOST_TABS = 150;
const has = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Walks with Tab until something has the focus: what cannot be reached so is a defect. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await has(target)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Reaches a link or button and presses it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Reaches a field and writes into it, after what stands there. */
export async function writeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
}

/** Walks through the list with j and k until the row of a case has the focus. */
export async function walkTo(page: Page, subject: string): Promise<void> {
  const rows = page.locator("main tbody tr");
  await expect(rows.filter({ hasText: subject })).toHaveCount(1);
  for (let steps = await rows.count(); steps >= 0; steps -= 1) {
    const left = await rows.evaluateAll((all, wanted) => {
      const at = all.findIndex((row) => row.contains(document.activeElement));
      return all.findIndex((row) => row.textContent?.includes(wanted)) - at;
    }, subject);
    if (left === 0) return;
    await page.keyboard.press(left > 0 ? "j" : "k");
  }
  throw new Error(`j and k never reached ${subject}`);
}

/** Writes a word through an input method: while it composes, every key is the method's own. */
export async function compose(page: Page, letters: string, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let typed = 1; typed <= letters.length; typed += 1) {
    const key = {
      windowsVirtualKeyCode: 229,
      key: "Process",
      code: `Key${letters.charAt(typed - 1).toUpperCase()}`,
    };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await session.send("Input.imeSetComposition", {
      text: letters.slice(0, typed),
      selectionStart: typed,
      selectionEnd: typed,
    });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
  await session.send("Input.insertText", { text: word });
  await session.detach();
}

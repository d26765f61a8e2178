import { expect, type Page } from "@playwright/test";
import sharp from "sharp";

/** A photo as a phone takes it: it can hardly be pressed smaller. */
export async function photo(width: number, height: number): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 70 } as const;
  return sharp({ create: { width, height, channels: 3, background: "#888888", noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Chooses a file in the form of the page. */
export async function chooseFile(page: Page, label: string, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name, mimeType: "image/jpeg", buffer });
}

/** Opens a letter of the list on the case's page, and goes back to it; what the list says in brackets is not in its title. */
export async function readLetter(page: Page, name: string, said: RegExp): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.replace(/（.*）$/, ""));
  await expect(page.locator("main")).toContainText(said);
  await page.goto("/track/case");
}

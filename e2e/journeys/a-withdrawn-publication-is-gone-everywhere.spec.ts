import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { type Canary, plantCanary } from "../steps/canary";
import { crawlEverything, saying } from "../steps/crawl";
import { passReviews, sendForReview } from "../steps/editor";
import { paperWords, wordWords } from "../steps/paper";
import { withdraw } from "../steps/withdrawal";

const CANARY: Canary = {
  title: "增城市城乡规划局关于饕餮枏片区控制的公告",
  body: "魍魉枟路以南划为控制范围",
  keyword: "魑魅椿",
  number: "增规〔2026〕9901号",
  fileName: "貔貅栎坐标表",
  fileText: "狴犴桫测点",
};
const WORDS = ["饕餮枏", "魍魉枟", "魑魅椿", "貔貅栎", "狴犴桫"] as const;
const EXPLANATION = "附图坐标有误，更正后重新公开。";

/** What an officer prints for boards, newspapers and stations, by the name of the paper. */
async function printedBy(officer: Page, id: string): Promise<Readonly<Record<string, string>>> {
  const said: Record<string, string> = {};
  const papers = ["press.docx", "broadcast.docx", "board.pdf"].map((file) => `printing/${file}`);
  for (const paper of [...papers, `${id}/sheet/a4`, `${id}/sheet/a3`]) {
    const answer = await officer.request.get(`/publishing/${paper}`);
    const read = paper.endsWith(".docx") ? wordWords : paperWords;
    said[paper] = answer.status() === 200 ? await read(await answer.body()) : String(answer.status());
  }
  return said;
}

test("PS-014 a withdrawn publication is gone everywhere, says why, and can come back", async ({
  page,
  request,
  officer,
}) => {
  test.setTimeout(600_000);
  plantCanary(`canary-crawl-${Date.now()}`, CANARY);
  await page.goto(`/search?q=${encodeURIComponent(WORDS[0])}`);
  await page.getByRole("link", { name: /饕餮枏片区/ }).click();
  const path = new URL(page.url()).pathname;
  const id = path.slice("/p/".length);
  const file = (await page.locator('main a[href^="/f/"]').first().getAttribute("href")) ?? "";
  const fileText = `${path}/files/${file.split("/")[2]?.slice(0, 16)}`;
  const short = new URL(
    (await page.locator('main a[href*="/d/"]').first().getAttribute("href")) ?? "",
    page.url(),
  ).pathname;
  // What is said in the file is found once it was read.
  await expect
    .poll(async () => (await (await request.get(fileText)).text()).includes(WORDS[4]), { timeout: 150_000 })
    .toBe(true);
  const own = [
    path,
    `/hant${path}`,
    `${path}/versions`,
    ...["json", "md", "xml"].map((format) => `${path}.${format}`),
    `/api/v1/publications/${id}`,
    `/oai?verb=GetRecord&metadataPrefix=gov_xxgk&identifier=urn:uuid:${id}`,
    fileText,
    short,
  ];
  const before = await crawlEverything(request, { words: WORDS, own, withPages: false });
  // Most surfaces do tell of it before; what does not could not fail below.
  const told = new Set(WORDS.flatMap((word) => saying(before, word, id)));
  expect(told.size).toBeGreaterThan(40);
  for (const word of WORDS) expect(saying(before, word, id).length, word).toBeGreaterThan(2);
  // The bound issue of the gazette is among them.
  expect(saying(before, WORDS[0], id).some((address) => address.includes("issue.pdf"))).toBe(true);
  expect(before.has("/feeds/alerts.atom")).toBe(true);

  const publisher = await officer("dept-publisher");
  const printed = await printedBy(publisher, id);
  for (const [paper, said] of Object.entries(printed))
    expect([paper, said.includes(WORDS[0])]).toEqual([paper, true]);
  const begun = Date.now();
  await withdraw(publisher, id, {
    reason: "wrongContent",
    explanation: EXPLANATION,
    ground: "内容有误",
    title: "hide",
  });

  for (const gone of [...own.slice(0, 7), `${path}.pdf`, `${path}.docx`, file, fileText, short]) {
    const answer = await request.get(gone);
    expect([gone, answer.status()]).toEqual([gone, 410]);
  }
  const after = await crawlEverything(request, { words: WORDS, own, withPages: true });
  expect(Date.now() - begun, "within the minute that caches may keep it").toBeLessThan(300_000);
  expect(after.size).toBeGreaterThan(300);
  for (const word of WORDS) expect([word, saying(after, word, id)]).toEqual([word, []]);
  for (const [paper, said] of Object.entries(await printedBy(publisher, id)))
    expect([paper, said.includes(WORDS[0])]).toEqual([paper, false]);
  expect((await page.goto(path))?.status()).toBe(410);
  await expect(page.locator("main")).toContainText(EXPLANATION);

  // Whoever follows the site is told that it is gone, and why.
  const changes = [...after].filter(([address]) => address.startsWith("/api/v1/changes"));
  const ofIt = changes
    .flatMap(
      ([, said]) => (JSON.parse(said) as { items: { id: string; kind: string; reason?: string }[] }).items,
    )
    .filter((change) => change.id === id);
  expect(ofIt.at(-1)).toMatchObject({ kind: "withdrawn", reason: `内容有误。${EXPLANATION}` });
  expect(after.get("/feeds/recent.atom")).toContain(`urn:uuid:${id}`);
  expect(after.get(own[7] ?? "")).toContain('status="deleted"');

  // Withdrawn by mistake: the same text, cleared once more by a second person, comes back on every surface.
  const editor = await officer("dept-editor");
  await editor.goto(`/publishing/${id}`);
  await sendForReview(editor);
  await passReviews(officer, "dept", id);
  const examiner = await officer("dept-secrecy");
  await examiner.goto(`/publishing/${id}`);
  await examiner.getByLabel("审查意见").fill("经复核，坐标无误，可以恢复公开。");
  await examiner.getByRole("button", { name: "审查通过" }).click();
  await expect(examiner.getByRole("status")).toContainText("保密审查通过");
  await publisher.goto(`/publishing/${id}`);
  await publisher.getByRole("button", { name: "发布稿件" }).click();
  await expect(publisher.getByRole("status")).toContainText("已发布");
  for (const back of [...own.slice(0, 7), file, short])
    expect([back, (await request.get(back)).status()]).toEqual([back, 200]);
  await page.goto(`/search?q=${encodeURIComponent(WORDS[1])}`);
  await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible();
});

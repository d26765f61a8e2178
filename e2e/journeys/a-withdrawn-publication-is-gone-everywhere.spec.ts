import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures";

/** No other journey reads it; a scanned drawing goes with it. */
const WORD = "穗莞深城际轨道交通增城段";
const REASON = "附图坐标有误，更正后重新公开。";
const searching = (path: string) => `${path}?q=${encodeURIComponent(WORD)}`;

/** The platform of Guangdong as a crawler reads it: its tree, then the first hundred entries of every column. */
async function guangdong(request: APIRequestContext): Promise<string> {
  const index = await (await request.get("/gkmlpt/index")).text();
  const sid = /SID:\s*'(\d+)'/.exec(index)?.[1] ?? "";
  const tree = JSON.parse(/TREE:\s*(\[.*\]),?\s*$/m.exec(index)?.[1] ?? "[]") as { id: number }[];
  const lists = tree.map(async ({ id }) =>
    (await request.get(`/gkmlpt/api/all/${id}?page=1&sid=${sid}`)).text(),
  );
  return (await Promise.all(lists)).join("\n");
}

/** Everything the site says to programs about its newest publications, each to the end. */
async function harvested(request: APIRequestContext): Promise<Record<string, string>> {
  const sources = [
    searching("/search/suggest"),
    `${searching("/search/export")}&format=csv`,
    `${searching("/search/export")}&format=json`,
    "/feeds/recent.rss",
    "/feeds/columns/town-planning.rss",
    "/feeds/agencies/planning.atom",
    "/feeds/columns/town-planning.json",
    `${searching("/feeds/search.atom")}`,
    "/sitemaps/2.xml",
    "/api/v1/publications?agency=planning&limit=100",
    "/embed/list?column=town-planning",
    "/embed/list.json?agency=planning&n=20",
    "/catalogue/town-planning",
    "/agencies/planning",
    "/hant/catalogue/town-planning",
    "/oai?verb=ListRecords&metadataPrefix=oai_dc",
    "/oai?verb=ListRecords&metadataPrefix=gov_xxgk",
  ];
  const found: Record<string, string> = {};
  for (const source of sources) found[source] = await (await request.get(source)).text();
  return {
    ...found,
    gkmlpt: await guangdong(request),
    catalogue: await (await request.get("/catalog.jsonld")).text(),
  };
}

test("PS-014 a withdrawn publication is gone everywhere, and says why", async ({
  page,
  request,
  officer,
}) => {
  test.slow();
  await page.goto(searching("/search"));
  await page.getByRole("link", { name: /穗莞深城际轨道交通增城段沿线规划控制的公告/ }).click();
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const path = new URL(page.url()).pathname;
  const id = path.slice("/p/".length);
  const file = await page.locator('main a[href^="/f/"]').first().getAttribute("href");
  const short = await page.locator('main a[href*="/d/"]').first().getAttribute("href");
  expect((await request.get(file ?? "")).status()).toBe(200);
  const before = await harvested(request);
  const toldOf = Object.entries(before).filter(([, said]) => said.includes(id) || said.includes(WORD));
  // Most of them do name it before; what does not could not fail below.
  expect(toldOf.length).toBeGreaterThan(8);
  expect(before.gkmlpt).toContain(id);
  const since = (await (await request.get("/api/v1/changes?limit=1")).json()) as { nextSince: number };
  expect(since.nextSince).toBeGreaterThan(0);

  const publisher = await officer("dept-publisher");
  await publisher.goto(`/publishing/${id}`);
  await publisher.getByText("撤下", { exact: true }).click();
  await publisher.getByLabel("撤下的原因").fill(REASON);
  await publisher.getByRole("button", { name: "撤下稿件" }).click();
  await expect(publisher.getByRole("status")).toContainText("已撤下");

  // Page, versions, files and the address on paper.
  for (const gone of [
    path,
    `${path}/versions`,
    `/hant${path}`,
    `${path}.json`,
    `${path}.pdf`,
    `${path}.md`,
  ]) {
    const answer = await request.get(gone);
    expect([gone, answer.status()]).toEqual([gone, 410]);
    expect(await answer.text()).not.toContain(WORD);
  }
  expect([404, 410]).toContain((await request.get(file ?? "")).status());
  expect((await request.get(new URL(short ?? "", page.url()).pathname)).status()).toBe(410);
  expect((await page.goto(path))?.status()).toBe(410);
  await expect(page.locator("main")).toContainText(REASON);

  // Nothing that tells of publications still says its title.
  for (const [source, said] of Object.entries(await harvested(request)))
    expect([source, said.includes(title), source.startsWith("/hant") && said.includes(id)]).toEqual([
      source,
      false,
      false,
    ]);
  await page.goto(searching("/search"));
  await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(0);

  // Whoever follows the site is told that it is gone, and why.
  const problem = await request.get(`/api/v1/publications/${id}`);
  expect(problem.status()).toBe(410);
  expect(problem.headers()["content-type"]).toContain("application/problem+json");
  const changes: { kind: string; id: string; reason?: string }[] = [];
  for (let from = 0, more = true; more; ) {
    const answer = await request.get(`/api/v1/changes?since=${from}`);
    const part = (await answer.json()) as { items: typeof changes; nextSince: number; more: boolean };
    changes.push(...part.items);
    from = part.nextSince;
    more = part.more;
  }
  expect(changes.filter((change) => change.id === id).at(-1)).toMatchObject({
    kind: "withdrawn",
    reason: REASON,
  });
  const feed = await (await request.get("/feeds/recent.atom")).text();
  expect(feed).toContain("deleted-entry");
  expect(feed).toContain(`urn:uuid:${id}`);
  const record = await request.get(
    `/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&from=${new Date().toISOString().slice(0, 10)}`,
  );
  expect(await record.text()).toContain('status="deleted"');
});

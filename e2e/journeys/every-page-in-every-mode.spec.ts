import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures";
import { overflow, violations } from "../steps/display";

const WIDTHS = [360, 768, 1280];
/**
 * As the cookie says them (server/preferences.ts). Every page is measured at every width; axe, which takes longest, looks at each width in
 * the standard mode, and once where colours and sizes alone differ.
 */
const MODES: Readonly<Record<string, { cookie: string | null; axeAt: readonly number[] }>> = {
  标准: { cookie: null, axeAt: WIDTHS },
  长者模式: { cookie: "elder.m", axeAt: [360] },
  高对比: { cookie: "standard.m.high", axeAt: [1280] },
  长者模式大字高对比: { cookie: "elder.l.high", axeAt: [768] },
  深色: { cookie: "standard.m.dark", axeAt: [360] },
};

const searching = (path: string, query: string) => `${path}?q=${encodeURIComponent(query)}`;
/** Every kind of public page; publications and agencies come from the site map. */
const PAGES = [
  "/",
  searching("/search", "绿线"),
  searching("/search", "龙卷风避难所名册"),
  "/catalogue",
  "/catalogue/regulations",
  "/catalogue/budgets",
  "/agencies",
  "/guide",
  "/rules",
  "/reports",
  "/reports/city/2025",
  "/reports/city/2010",
  "/reports/site/2025",
  "/apply",
  "/apply/batch",
  "/track",
  "/deadline",
  "/disclosure-log",
  "/help",
  "/privacy",
  "/accessibility",
  "/report-error",
  "/recent",
  "/gazette",
  "/catalogue/by/theme",
  "/catalogue/emergency",
  "/catalogue/major-projects",
  "/catalogue/normative-documents",
  "/open/embed",
  "/sites",
  "/open/api",
  "/open",
  "/nowhere",
  "/hant",
  searching("/hant/search", "绿线"),
  "/hant/accessibility",
];

/** The addresses of the site map, without the site: the files that it names, and what stands in them. */
async function siteMap(request: APIRequestContext): Promise<string[]> {
  const locations = async (path: string) =>
    [...(await (await request.get(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = ""]) => new URL(address).pathname,
    );
  return (await Promise.all((await locations("/sitemap.xml")).map(locations))).flat();
}

/** The first, the last and some between. */
const spread = (paths: readonly string[], count: number) =>
  paths.filter((_, at) => at % Math.ceil(paths.length / count) === 0);

for (const [name, { cookie, axeAt }] of Object.entries(MODES)) {
  test(`every kind of public page holds in ${name} at ${WIDTHS.join(", ")} px`, async ({
    page,
    context,
    request,
    baseURL,
  }) => {
    test.setTimeout(400_000);
    if (cookie) await context.addCookies([{ name: "display", value: cookie, url: baseURL ?? "" }]);
    const mapped = await siteMap(request);
    const publications = mapped.filter((path) => path.startsWith("/p/"));
    const some = [
      ...spread(publications, 6),
      ...spread(
        mapped.filter((path) => path.startsWith("/agencies/")),
        1,
      ),
      ...spread(
        mapped.filter((path) => path.startsWith("/disclosure-log/")),
        1,
      ),
      `${publications[0]}/versions`,
      `/hant${publications[0]}`,
    ];
    expect(some.length).toBeGreaterThan(7);
    const wrong: string[] = [];
    for (const path of [...PAGES, ...some]) {
      await page.goto(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const over = await overflow(page);
        if (over > 0) wrong.push(`${path} ${width}: cut off by ${over} px`);
        const found = axeAt.includes(width) ? await violations(page) : [];
        for (const problem of found) wrong.push(`${path} ${width}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("every address of the site map fits a telephone, in simplified and in traditional characters", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 360, height: 780 });
  const mapped = await siteMap(request);
  expect(mapped.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const [at, path] of mapped.entries()) {
    // One visitor may not read so many pages a minute; every hundred come from another.
    if (at % 100 === 0) await context.setExtraHTTPHeaders({ "x-real-ip": `10.77.${at / 100}.1` });
    const address = at % 4 === 0 ? `/hant${path === "/" ? "" : path}` : path;
    const answer = await page.goto(address, { waitUntil: "commit" });
    await page.locator("footer").waitFor();
    const [status, over] = [answer?.status(), await overflow(page)];
    if (status !== 200 || over > 0) wrong.push(`${address}: ${status}, cut off by ${over} px`);
  }
  expect(wrong).toEqual([]);
});

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { publicAgencies } from "@/db/queries/agencies";
import { gazetteMonths } from "@/db/queries/catalogue";
import { guide } from "@/text/guide";
import { openDemonstration } from "./demonstration-for-tests";
import { GET as gazettePdf } from "./gazette/[year]/[month]/issue.pdf/route";
import { partsOfIssue } from "./gazette/[year]/[month]/issue-of";
import { GET as bookletPdf } from "./guide/booklet.pdf/route";

vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

const squeezed = (text: string) => text.replace(/\s/g, "");
const callOf = (path: string) =>
  new Request(`http://localhost:3000${path}`, { headers: { host: "localhost:3000" } });

/** The words of each page. */
async function pagesOf(answer: Response): Promise<{ texts: string[]; width: number }> {
  const task = getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 });
  const opened = await task.promise;
  const texts: string[] = [];
  let width = 0;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    width = page.getViewport({ scale: 1 }).width;
    const { items } = await page.getTextContent();
    texts.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  await task.destroy();
  return { texts, width };
}

describe("papers that are printed for everybody", () => {
  let store: Store;
  let month = "";

  beforeAll(async () => {
    store = await openDemonstration("2026-11-24");
    for (const one of await gazetteMonths()) {
      const { parts } = await partsOfIssue(one.month);
      if (parts.length > 1) month = one.month;
    }
  });
  afterAll(() => store.close());

  const issuePath = () => `/gazette/${month.slice(0, 4)}/${Number(month.slice(5))}/issue.pdf`;

  it("an issue of the gazette holds every document of its page, each where the contents say", async () => {
    const answer = await gazettePdf(callOf(issuePath()));
    expect(answer.status).toBe(200);
    const { texts } = await pagesOf(answer);
    const rows = (await partsOfIssue(month)).parts.flatMap((part) => part.rows);
    expect(rows.length).toBeGreaterThan(1);
    const begins = texts.findIndex((text, at) => at > 0 && text.includes(squeezed(rows[0]?.title ?? "")));
    const contents = texts.slice(0, begins).join("");
    for (const { title } of rows) {
      const words = squeezed(title);
      const [, number = ""] = new RegExp(`${words}(?:（[^）]*）)?(\\d+)`).exec(contents) ?? [];
      const page = texts.slice(begins).findIndex((text) => text.includes(words)) + begins + 1;
      expect(page).toBeGreaterThan(begins);
      expect(Number(number)).toBe(page);
    }
  });

  it.each(["/gazette/2026/13/issue.pdf", "/gazette/1999/1/issue.pdf", "volume"])(
    "no issue at %s",
    async (path) => {
      const asked = path === "volume" ? `${issuePath()}?volume=2` : path;
      expect((await gazettePdf(callOf(asked))).status).toBe(404);
    },
  );

  it("the booklet is A5, folds, and holds every section of the guide and every body", async () => {
    const { texts, width } = await pagesOf(await bookletPdf(callOf("/guide/booklet.pdf")));
    expect(Math.round(width)).toBe(421);
    expect(texts.length % 4).toBe(0);
    const whole = texts.join("").replace(/—\d+—/g, "");
    for (const title of Object.values(guide.sections)) expect(whole).toContain(squeezed(title));
    for (const { name, phone } of await publicAgencies()) {
      expect(whole).toContain(squeezed(name));
      expect(whole).toContain(squeezed(phone));
    }
    expect(whole).toContain(squeezed(guide.apply.toText));
    expect(whole).toContain(squeezed(guide.remedies.where));
  });
});

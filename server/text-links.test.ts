import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { clearDraft, saveDraft, submitDraft } from "@/db/mutations/publication-drafts";
import { noteTextLink } from "@/db/mutations/text-links";
import { newId } from "@/db/new-id";
import { publishedForTests, withdrawnForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { deadLinks, linkHits } from "@/db/queries/text-links";
import { agencies } from "@/db/schema/agencies";
import { columns } from "@/db/schema/columns";
import { settings } from "@/db/schema/house-keeping";
import { publications } from "@/db/schema/publications";
import { textLinkChecks, textLinks } from "@/db/schema/text-links";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { checkTextLinks, readTextLinks } from "./link-check";

const OWN = "www.zc.example";
const reader = proofOf<"oversight.read">("supervisor", ["supervisor"]);
let store: Store;
let agencyId: string;
let columnId: string;
let editor: Staff<"draft.edit">;
let examiner: Staff<"draft.secrecyReview">;
let at = MORNING;

beforeAll(async () => {
  store = openTestStore();
  const { own, hire } = await peopleForTests();
  agencyId = own;
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
  const [column] = await q().select({ id: columns.id }).from(columns);
  columnId = column?.id ?? "";
  await tx(async () => {
    await q().update(agencies).set({ website: "https://sports.agency.example/" });
    await q()
      .insert(settings)
      .values({ key: "site", value: { domain: OWN }, updatedAt: 0 });
  });
});
afterAll(() => store.close());
beforeEach(async () => {
  await tx(async () => {
    await q().update(publications).set({ withdrawnAt: at });
    await q().delete(textLinkChecks);
  });
});

const fieldsWith = (body: string) => ({ ...NOTICE, documentNumber: null, body });
const publish = (body: string) =>
  publishedForTests({ agencyId, columnId, at: ++at, fields: { documentNumber: null, body } });
async function submitted(body: string) {
  const id = newId();
  await saveDraft(editor, { id, fields: fieldsWith(body), seen: 0 }, ++at);
  return { id, outcome: await submitDraft(editor, { id, seen: 1, confirmed: [] }, ++at) };
}
const rulesIn = async (body: string) => (await linkHits(fieldsWith(body))).map(({ rule }) => rule);

describe("PS-018 a text under way", () => {
  it("may name the government's sites, the agencies' own and this one", async () => {
    const target = await publish("通知。");
    expect(
      await rulesIn(`见 https://www.gd.gov.cn/a、https://other.agency.example/、http://${OWN}/p/${target}。`),
    ).toEqual(["foreignLink"]);
    expect(
      await rulesIn(
        `见 https://www.gd.gov.cn/a、https://sports.agency.example/、http://${OWN}/p/${target}。`,
      ),
    ).toEqual([]);
  });

  it("is not sent for review with an address that runs a script", async () => {
    const { outcome } = await submitted("请点击 javascript:alert(1) 查看。");
    expect(outcome).toEqual({ refusal: "scriptLink" });
  });

  it("names a foreign site only with a reason of the examiner", async () => {
    const { id, outcome } = await submitted("开奖结果见 https://lucky-bet.example/ 。");
    expect(outcome).toMatchObject({ stage: "inSecrecyReview" });
    const clear = (hitsReason: string) =>
      clearDraft(examiner, { id, seen: 2, opinion: "同意公开。", hitsReason }, ++at);
    expect(await clear("")).toEqual({ refusal: "hitsUnexplained" });
    expect(await clear("彩票发行机构的官方网站，依法应当公布。")).toMatchObject({ stage: "cleared" });
  });

  it("tells of addresses that lead nowhere: on this site at once, on others as last seen", async () => {
    const dead = "https://www.gd.gov.cn/gone";
    expect(await rulesIn(dead)).toEqual([]);
    await noteTextLink(dead, { ok: false, status: 404 }, at);
    const there = await publish("通知。");
    const body = [dead, `http://${OWN}/p/${newId()}`, `http://${OWN}/p/${there}`, `http://${OWN}/guide`].join(
      "\n",
    );
    expect(await linkHits(fieldsWith(body))).toMatchObject([
      { rule: "deadLink", paragraph: 1, url: dead },
      { rule: "deadLink", paragraph: 2 },
    ]);
  });
});

describe("PS-018 the addresses in public texts", () => {
  const report = () => deadLinks(reader);
  const web = (answers: Record<string, number>) => {
    const asked: string[] = [];
    const ask = async ({ href }: URL) => {
      asked.push(href);
      const status = answers[href];
      if (status === undefined) throw new Error("no answer");
      return { status };
    };
    return { ask, asked };
  };
  const DAY = 24 * 60 * 60_000;

  it("are listed with their page where they lead nowhere, and nobody is asked about our own", async () => {
    const gone = await publish("就要撤下。");
    const page = await publish(
      `见 http://${OWN}/p/${gone}\n又见 http://${OWN}/p/${gone}\nhttps://a.example/x\nhttps://b.example/`,
    );
    await readTextLinks();
    expect((await report()).items).toEqual([]);
    const { ask, asked } = web({ "https://a.example/x": 404, "https://b.example/": 200 });
    await checkTextLinks(at, { isOn: true, ask });
    expect(new Set(asked)).toEqual(new Set(["https://a.example/x", "https://b.example/"]));
    expect((await report()).items).toMatchObject([
      { url: "https://a.example/x", publicationId: page, status: 404, since: at, isOwn: false },
    ]);
    await withdrawnForTests(gone, at);
    expect((await report()).items.map(({ url }) => url)).toEqual(
      [`http://${OWN}/p/${gone}`, "https://a.example/x"].toSorted(),
    );
  });

  it("are looked at once a day, only where the server may call out, and say since when they fail", async () => {
    await publish("https://c.example/");
    await readTextLinks();
    const { ask, asked } = web({});
    await checkTextLinks(at, { isOn: false, ask });
    expect(asked).toEqual([]);
    const first = at;
    for (const later of [0, DAY / 2, DAY + 1]) await checkTextLinks(first + later, { isOn: true, ask });
    expect(asked).toHaveLength(4);
    expect((await report()).items).toMatchObject([{ since: first, checkedAt: first + DAY + 1, status: 0 }]);
    await checkTextLinks(first + 3 * DAY, { isOn: true, ask: web({ "https://c.example/": 200 }).ask });
    expect((await report()).items).toEqual([]);
  });

  it("follow the version that is public, and go with a text that is withdrawn", async () => {
    const id = await publish("https://old.example/");
    await readTextLinks();
    await publishedForTests({
      id,
      agencyId,
      columnId,
      at: ++at,
      fields: { documentNumber: null, body: "https://new.example/" },
    });
    await readTextLinks();
    const all = await q().select({ of: textLinks.publicationId, url: textLinks.url }).from(textLinks);
    expect(all.filter(({ of }) => of === id)).toEqual([{ of: id, url: "https://new.example/" }]);
    expect((await report()).counts.all).toBe(1);
    await tx(async () => {
      await q().update(publications).set({ withdrawnAt: at });
    });
    expect((await report()).counts.all).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { PlaceFields } from "@/domain/place/place-form";
import { addDays, beijingDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { publishedForTests } from "../published-for-tests";
import { MORNING, peopleForTests } from "../publishing-for-tests";
import { columnTree } from "../queries/columns";
import { ownPlace, placementsAt, placementsOf, publicPlaces, withdrawnButPlaced } from "../queries/places";
import { openTestStore } from "../test-store";
import { addPlace, changePlace, putAt, takeDown } from "./places";
import { withdrawContent } from "./publications";

const BOARD: PlaceFields = {
  kind: "noticeBoard",
  name: "镇政务公开栏",
  address: "镇政府门口",
  openingHours: null,
  phone: null,
  note: null,
};
const LATER = MORNING + 20 * 86_400_000;
const DAY = beijingDate(MORNING);

describe("the register of places and of what was put there", () => {
  let store: Store;
  let editor: Staff<"draft.edit">;
  let stranger: Staff<"draft.edit">;
  let publicationId = "";
  const places = { board: "", daily: "" };

  beforeAll(async () => {
    store = openTestStore();
    const people = await peopleForTests();
    editor = await people.hire("editor", ["editor"]);
    stranger = await people.hire("stranger", ["editor"], people.other);
    const [column] = await columnTree();
    publicationId = await publishedForTests({ agencyId: people.own, columnId: column?.id ?? "" });
    const board = await addPlace(editor, BOARD, MORNING);
    const daily = await addPlace(editor, { ...BOARD, kind: "press", name: "《日报》" }, MORNING);
    if ("refusal" in board || "refusal" in daily) throw new Error("not added");
    Object.assign(places, { board: board.id, daily: daily.id });
  });
  afterAll(() => store.close());

  const put = (placeIds: string[], placedOn = DAY, by = editor, id = publicationId) =>
    putAt(by, { publicationId: id, placeIds, placedOn, note: null }, LATER);

  it("keeps another agency from changing or using a place", async () => {
    expect(await ownPlace(stranger, places.board)).toBeNull();
    expect(await put([places.board], DAY, stranger)).toEqual({ refusal: "noSuchPlace" });
    expect(await changePlace(stranger, { id: places.board, seen: "", fields: null }, LATER)).toEqual({
      refusal: "noSuchPlace",
    });
  });

  it("takes nothing that is not public, nothing ahead of time, nothing twice", async () => {
    expect(await put([places.board], DAY, editor, places.board)).toEqual({ refusal: "notPublic" });
    expect(await put([places.board], addDays(beijingDate(LATER), 1))).toEqual({ refusal: "notYet" });
    expect(await put([places.board, places.daily])).toEqual({ many: 2 });
    expect(await put([places.board])).toEqual({ refusal: "alreadyThere" });
    // A newspaper prints again what it printed before.
    expect(await put([places.daily])).toEqual({ many: 1 });
  });

  it("notes when it came down, once, and never of what was printed", async () => {
    const rows = await placementsOf(editor, publicationId);
    const [hanging] = rows.filter(({ placeId }) => placeId === places.board);
    const [printed] = rows.filter(({ placeId }) => placeId === places.daily);
    if (!hanging || !printed) throw new Error("nothing placed");
    const down = (id: string, removedOn = addDays(DAY, 3)) => takeDown(editor, { id, removedOn }, LATER);
    expect(await down(printed.id)).toEqual({ refusal: "cannotBeTakenDown" });
    expect(await down(hanging.id, addDays(DAY, -1))).toEqual({ refusal: "beforePlaced" });
    expect(await down(hanging.id)).toEqual({ placeId: places.board, publicationId });
    expect(await down(hanging.id)).toEqual({ refusal: "noSuchPlacement" });
    expect((await placementsAt(editor, places.board, 10))[0]?.removedOn).toBe(addDays(DAY, 3));
    expect(await put([places.board])).toEqual({ many: 1 });
  });

  it("tells the office what still hangs although it was withdrawn", async () => {
    expect(await withdrawnButPlaced(editor)).toBe(0);
    await withdrawContent({ id: publicationId, reason: "有误", at: LATER, actor: editor.id });
    expect(await withdrawnButPlaced(editor)).toBe(1);
    expect(await put([places.board])).toEqual({ refusal: "notPublic" });
  });

  it("gives up a place without losing what was there", async () => {
    const before = (await publicPlaces()).map(({ id }) => id);
    expect(before).toContain(places.board);
    const known = await ownPlace(editor, places.board);
    const close = (seen: string) => changePlace(editor, { id: places.board, seen, fields: null }, LATER);
    expect(await close("another")).toEqual({ refusal: "changedMeanwhile" });
    expect(await close(known?.state ?? "")).toEqual({ id: places.board });
    expect((await publicPlaces()).map(({ id }) => id)).not.toContain(places.board);
    expect((await placementsAt(editor, places.board, 10)).length).toBe(2);
  });
});

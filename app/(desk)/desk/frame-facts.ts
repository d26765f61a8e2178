import { cache } from "react";
import { assistsFor } from "@/db/queries/assists";
import { coveredNames } from "@/db/queries/covers";
import { countViews } from "@/db/queries/desk-info-requests";
import { deskSettingsOf, viewsKept } from "@/db/queries/saved-views";
import { transfersWaiting } from "@/db/queries/transfers";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { queueAddress } from "./asked";

/** What stands around every page of the desk; read once a call, however many parts ask. */
export const frameFacts = cache(async () => {
  const staff = await requireStaff("infoRequest.read");
  const { own, shared } = await viewsKept(staff);
  const pinned = own.filter(({ isPinned }) => isPinned);
  const { counts, kept } = await countViews(
    staff,
    pinned.map(({ filter }) => filter),
    today(),
  );
  return {
    staff,
    counts,
    pinned: pinned.map(({ id, name, filter }, at) => ({
      id,
      name,
      href: queueAddress(filter),
      count: kept[at] ?? 0,
    })),
    shared: shared.map(({ id, name, filter }) => ({ id, name, href: queueAddress(filter) })),
    transfers: await transfersWaiting(staff),
    assists: (await assistsFor(staff)).length,
    covered: await coveredNames(staff.id, today()),
    settings: await deskSettingsOf(staff),
  };
});

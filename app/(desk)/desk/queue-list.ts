import { cache } from "react";
import { deskQueue } from "@/db/queries/desk-info-requests";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { type Asked, queueAsked } from "./asked";

/** The list that an address asks for; title and page read it once. */
export const listOf = cache(async (asked: Asked) => {
  const staff = await requireStaff("infoRequest.read");
  const { filter, page } = queueAsked(asked);
  return deskQueue(staff, filter, page, today());
});

"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { closeFeed, resetFeed, saveMailChoice } from "@/db/mutations/notice-settings";
import { markRead } from "@/db/mutations/notices";
import { readEmail } from "@/domain/info-request/application/email-address";
import { type FormState, ownAccountAction } from "@/server/actions";
import { now } from "@/server/clock";
import { siteOrigin } from "@/server/site-origin";
import { deskCalendar } from "@/text/calendar";
import { type NoticeProblemKey, noticeChoice } from "@/text/notices";

const problem = (key: NoticeProblemKey) => key;

/** Marks one of one's own notices as read, or all of them. */
export const markNotices = ownAccountAction({
  input: z.object({ id: z.string().max(64) }),
  run: async (account, { id }): Promise<FormState> => {
    await markRead(account.id, id === "all" ? "all" : { id }, now());
    redirect("/desk/notices");
  },
});

/** Sets whether and where one's reminders also go by mail. */
export const saveNoticeChoice = ownAccountAction({
  input: z.object({
    byMail: z.enum(["on", "off"], { error: problem("byMail.missing") }),
    email: z.string().max(320, problem("email.wrong")).default(""),
  }),
  run: async (account, { byMail, email }): Promise<FormState> => {
    const address = readEmail(email);
    const isEmpty = email.trim() === "";
    if (!isEmpty && !address)
      return { problems: { email: [problem("email.wrong")] }, values: { byMail, email } };
    if (byMail === "on" && isEmpty)
      return { problems: { email: [problem("email.missing")] }, values: { byMail } };
    await saveMailChoice(account.id, { byMail: byMail === "on", email: address }, now());
    refresh();
    return { done: noticeChoice.saved, values: { byMail, email: address ?? "" } };
  },
});

/** Makes a new secret address for one's calendar feed, shown this once, or takes the feed back. */
export const setFeed = ownAccountAction({
  input: z.object({ what: z.enum(["make", "close"]) }),
  run: async (account, { what }): Promise<FormState> => {
    if (what === "close") {
      await closeFeed(account.id, now());
      refresh();
      return { done: deskCalendar.feedClosed };
    }
    const token = await resetFeed(account.id, now());
    refresh();
    return {
      done: deskCalendar.feedMade,
      shown: { feed: `${siteOrigin(await headers())}/cal/${token}.ics` },
    };
  },
});

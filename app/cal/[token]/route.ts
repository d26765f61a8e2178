import { feedCases, feedOwner, type Whose } from "@/db/queries/due-calendar";
import { siteSettings } from "@/db/queries/settings";
import { calendarFile } from "@/domain/calendar/ics";
import { calendarDate } from "@/domain/time/calendar-date";
import { publicReader } from "@/server/handlers";
import { feedText } from "@/text/calendar";

const ADDRESS = /\/cal\/([\w-]{22})\.ics$/;
const HEADERS = { "cache-control": "no-store", "x-robots-tag": "noindex" };

const notFound = () =>
  new Response(feedText.notFound, {
    status: 404,
    headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
  });

/** The due dates of an officer, for a calendar program that knows the secret address and nothing else. */
export const GET = publicReader(async ({ url }) => {
  const token = ADDRESS.exec(url.pathname)?.[1];
  const owner = token ? await feedOwner(token) : null;
  const whose: Whose = url.searchParams.get("scope") === "office" ? "office" : "mine";
  if (!owner || (whose === "office" && !owner.mayReadOffice)) return notFound();
  const { siteName } = await siteSettings();
  const days = (await feedCases(owner, whose)).flatMap(({ id, number, dueOn, provisional, changedAt }) =>
    dueOn
      ? [
          {
            uid: `${id}@mingchuang`,
            on: calendarDate(dueOn),
            title: feedText.title(number, provisional),
            description: feedText.due(dueOn, provisional),
            changedAt,
          },
        ]
      : [],
  );
  const file = calendarFile(feedText.name(siteName, whose), days, (at) => new Date(at).toISOString());
  return new Response(file, {
    headers: {
      ...HEADERS,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="due.ics"',
    },
  });
});

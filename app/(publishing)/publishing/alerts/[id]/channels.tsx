import { ActionForm } from "@/components/desk-ui/action-form";
import { PagePart } from "@/components/staff/page-body";
import { PlainTable } from "@/components/ui/plain-table";
import type { Sighting } from "@/db/queries/alert-desk";
import { ALERT_CHANNELS } from "@/domain/alert/alert-channels";
import { beijingMinute } from "@/domain/time/calendar-date";
import { CHANNEL_NAMES, channelsPanel as words } from "@/text/alert-desk";
import { lookAgain } from "../actions";

const seconds = (from: number, to: number) => Math.max(0, Math.round((to - from) / 1000));

/** Each channel with the time at which the server read the message there; nothing is ticked that was not read. */
export function Channels({
  messageId,
  sentAt,
  sightings,
}: {
  messageId: string;
  sentAt: number;
  sightings: readonly Sighting[];
}) {
  const known = new Map(sightings.map((one) => [one.channel, one]));
  const said = (one: Sighting | undefined): string => {
    if (!one) return words.notLooked;
    return one.seenAt === null
      ? words.notSeen(one.detail, beijingMinute(one.lookedAt))
      : words.seen(beijingMinute(one.seenAt), seconds(sentAt, one.seenAt));
  };
  const seenAt = ALERT_CHANNELS.map((channel) => known.get(channel)?.seenAt ?? null);
  const missing = seenAt.filter((at) => at === null).length;
  const last = Math.max(...seenAt.map((at) => at ?? 0));
  return (
    <PagePart title={words.title}>
      <p className="max-w-read text-ink-2">{words.what}</p>
      <p role="status" className="mt-2 font-semibold">
        {missing === 0 ? words.all(seconds(sentAt, last)) : words.some(missing)}
      </p>
      <PlainTable
        caption={<span className="sr-only">{words.caption}</span>}
        head={[words.heads.channel, words.heads.seen]}
        rows={ALERT_CHANNELS.map((channel) => ({
          key: `channel-${channel}`,
          cells: [CHANNEL_NAMES[channel], said(known.get(channel))],
        }))}
      />
      <ActionForm action={lookAgain} submit={words.retry} kind="secondary" hidden={{ messageId }} />
    </PagePart>
  );
}

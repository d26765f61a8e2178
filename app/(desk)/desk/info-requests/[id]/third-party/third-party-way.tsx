import type { RecordedEvent } from "@/domain/info-request/history/events";
import { thirdPartyDesk } from "@/text/third-party";

/** The way from the page of a case to its third parties' links; nothing while none was asked. */
export function ThirdPartyWay({
  history,
  path,
  mayHandle,
}: {
  history: readonly RecordedEvent[];
  path: string;
  mayHandle: boolean;
}) {
  if (!mayHandle || !history.some(({ kind }) => kind === "thirdPartyConsulted")) return null;
  return (
    <p className="mb-3">
      <a href={`${path}/third-party`}>{thirdPartyDesk.open}</a>
    </p>
  );
}

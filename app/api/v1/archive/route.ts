import { now, today } from "@/server/clock";
import { archive, bytesOf } from "@/server/interface/archive";
import { isHeld } from "@/server/interface/etag";
import { openHandler, queryOf } from "@/server/interface/open-reader";
import { getArchive } from "@/server/interface/operations";
import { Refused } from "@/server/interface/problem";
import { siteOrigin } from "@/server/site-origin";
import { interfaceProblems } from "@/text/interface-problems";

const RETRY_SECONDS = 60;

/** The whole public catalogue as one file, streamed. */
export const GET = openHandler(async (call) => {
  queryOf(getArchive, call);
  const { headers } = call;
  const made = await archive(now(), { today: today(), origin: siteOrigin(headers) });
  if (!made)
    throw new Refused({ status: 503, ...interfaceProblems.archiveWaits, retrySeconds: RETRY_SECONDS });
  const standing = {
    etag: `"archive-${made.seq}-${made.at}"`,
    "cache-control": getArchive.cacheControl,
    "x-change-seq": String(made.seq),
  };
  if (isHeld(standing.etag, headers.get("if-none-match")))
    return new Response(null, { status: 304, headers: standing });
  return new Response(bytesOf(made), {
    headers: {
      ...standing,
      "content-type": getArchive.mediaType ?? "application/gzip",
      "content-length": String(made.bytes),
      "content-disposition": `attachment; filename="catalogue-${made.seq}.jsonl.gz"`,
      "last-modified": new Date(made.at).toUTCString(),
      "accept-ranges": "none",
    },
  });
});

import writeExcelFile from "write-excel-file/node";
import { recordExport } from "@/db/mutations/record-export";
import { exportRows } from "@/db/queries/desk-export";
import { csvOf } from "@/domain/entry/csv";
import { MOST_EXPORTED } from "@/domain/info-request/desk/queue-export";
import { readFilter } from "@/domain/info-request/desk/queue-filter";
import { outcomeRule } from "@/domain/law/outcomes";
import { now, today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { instantInFull, instantStamp } from "@/text/dates";
import { exportHeads } from "@/text/desk-queue";
import { APPLICANT_TYPE_LABELS, CHANNEL_LABELS, STAGE_LABELS } from "@/text/info-request";

const HEADS = [
  exportHeads.number,
  exportHeads.subject,
  exportHeads.channel,
  exportHeads.applicantType,
  exportHeads.submitted,
  exportHeads.stage,
  exportHeads.handler,
  exportHeads.dueOn,
  exportHeads.outcome,
  exportHeads.closedOn,
];
const WIDTHS = [18, 40, 10, 14, 20, 14, 10, 12, 24, 12];
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list as the queue shows it, to be taken along; nothing in it names an applicant, and its first line says who took it and when (IM-010). */
export const GET = staffReader("infoRequest.read", async (staff, params, { url }) => {
  const format = params.format === "xlsx" ? "xlsx" : "csv";
  const filter = readFilter(Object.fromEntries(url.searchParams));
  const found = await exportRows(staff, filter, today(), MOST_EXPORTED);
  const at = now();
  await recordExport(staff, format, found.length, at);
  const mark = exportHeads.mark(staff.name, instantInFull(at), found.length);
  const rows = [
    HEADS,
    ...found.map((row) => [
      row.number,
      row.subject,
      CHANNEL_LABELS[row.channel],
      APPLICANT_TYPE_LABELS[row.applicantType],
      instantStamp(row.submittedAt),
      STAGE_LABELS.forDesk[row.stage],
      row.handlerName ?? "",
      row.dueOn ?? "",
      row.outcome ? outcomeRule(row.outcome).name : "",
      row.closedOn ?? "",
    ]),
  ];
  const name = encodeURIComponent(`${exportHeads.file(today())}.${format}`);
  const headers = {
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="info-requests.${format}"; filename*=UTF-8''${name}`,
    "x-content-type-options": "nosniff",
  };
  if (format === "csv")
    return new Response(csvOf([[mark], ...rows]), {
      headers: { ...headers, "content-type": "text/csv; charset=utf-8" },
    });
  const sheet = await writeExcelFile(
    [[mark], ...rows].map((row, line) =>
      row.map((value) => ({ value, type: String, ...(line === 1 && { fontWeight: "bold" as const }) })),
    ),
    { sheet: exportHeads.sheet, columns: WIDTHS.map((width) => ({ width })) },
  ).toBuffer();
  return new Response(new Uint8Array(sheet), { headers: { ...headers, "content-type": SHEET } });
});

import { report2010 } from "@/server/annual-report/report-2010";
import { oldReportJson, oldReportWorkbook } from "@/server/annual-report/report-2010-files";
import { plainAnswer, publicReader } from "@/server/handlers";
import { form2010 } from "@/text/form-2010";

const YEAR = 2010;
const TYPES = {
  "figures.json": "application/json; charset=utf-8",
  "figures.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
const isFile = (name: string): name is keyof typeof TYPES => Object.hasOwn(TYPES, name);

/** The figures of the report of 2010 as a file. */
export const GET = publicReader(async ({ url }) => {
  const [, , code = "", , file = ""] = url.pathname.split("/").map(decodeURIComponent);
  const report = isFile(file) ? await report2010(code, YEAR) : null;
  if (!report || !isFile(file)) {
    const { title, text } = form2010.missing;
    return plainAnswer(404, { title, paragraphs: [text] });
  }
  const body =
    file === "figures.json"
      ? `${JSON.stringify(oldReportJson(report), null, 2)}\n`
      : new Uint8Array(await oldReportWorkbook(report));
  const ending = file.split(".").at(-1);
  const name = encodeURIComponent(`${form2010.fileName(report.agency.name, YEAR)}.${ending}`);
  return new Response(body, {
    headers: {
      "content-type": TYPES[file],
      "content-disposition": `attachment; filename="report-${YEAR}.${ending}"; filename*=UTF-8''${name}`,
    },
  });
});

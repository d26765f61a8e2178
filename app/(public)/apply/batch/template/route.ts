import { batchTemplateFile } from "@/server/batch/template";
import { publicReader } from "@/server/handlers";
import { batchTemplate } from "@/text/batch";

/** The table to fill in. */
export const GET = publicReader(async () => {
  const file = await batchTemplateFile();
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="template.xlsx"; filename*=UTF-8''${encodeURIComponent(batchTemplate.fileName)}`,
      "cache-control": "public, max-age=3600",
    },
  });
});

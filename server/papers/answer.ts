import { printed } from "@/text/printed";
import { plainPage } from "../edge/error-page";
import { attachmentDisposition } from "../files/disposition";
import { ThreadBusy } from "../threads/ask";
import { type Paper, paperFile } from "./papers";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const satisfies Record<Paper["format"], string>;

/** A paper as a download under its own name; 503 with what to do while too many are being set. */
export async function paperAnswer(paper: Paper, fileName: string): Promise<Response> {
  try {
    const bytes = await paperFile(paper);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": TYPES[paper.format],
        "content-disposition": attachmentDisposition(`${fileName}.${paper.format}`, paper.format),
      },
    });
  } catch (error) {
    if (!(error instanceof ThreadBusy)) throw error;
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
    return new Response(plainPage(printed.busy), {
      status: 503,
      headers: { ...headers, "retry-after": "60" },
    });
  }
}

import { faults } from "@/text/faults";
import { type FormEntries, readForm } from "../form-body";
import { type Call, callOf, type Handler, plainAnswer } from "../handlers";

/** The file of a form, when one was chosen. */
export interface ChosenFile {
  bytes: Uint8Array;
}

async function fileOf(request: Request): Promise<ChosenFile | null> {
  if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) return null;
  const chosen = (await request.formData()).get("file");
  if (!(chosen instanceof File) || chosen.size === 0) return null;
  return { bytes: new Uint8Array(await chosen.arrayBuffer()) };
}

/**
 * A public form target that also takes one small table. It is read in memory within the limit of every public form and kept nowhere:
 * only its rows are, sealed, as if they had been typed.
 */
export function tableHandler(
  run: (entries: FormEntries, file: ChosenFile | null, call: Call) => Promise<Response>,
): Handler {
  const handle = async (request: Request): Promise<Response> => {
    const again = request.clone();
    const form = await readForm(request);
    if ("fault" in form) {
      const { status, ...page } = faults[form.fault];
      return plainAnswer(status, page);
    }
    return run(form.entries, await fileOf(again), callOf(request));
  };
  return Object.assign(handle, { access: "public" as const });
}

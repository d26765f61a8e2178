import { cookies } from "next/headers";
import { heldFilesOf } from "@/db/queries/attachments";
import { now } from "@/server/clock";
import { filesNotice } from "@/server/files/files-notice";
import { draftFiles } from "@/text/sent-files";
import { FilesOutcome, FilesPart } from "../../../track/sent-files";

/** Enter in a field presses a form's first button: this one goes on, as it does where there are no others before it. */
export function FirstButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}

/** 身份证明, which may also come later. */
export async function IdentityFiles({ token }: { token: string }) {
  const held = await heldFilesOf(token);
  return (
    <>
      <FilesPart held={held} words={draftFiles} addValue={{ name: "upload", value: "1" }} />
      <p className="mt-1 text-sm text-ink-3">{draftFiles.kept}</p>
    </>
  );
}

/** What came of the files just sent. */
export async function IdentityOutcome({ token }: { token: string }) {
  const jar = await cookies();
  return <FilesOutcome notice={filesNotice(token, (name) => jar.get(name)?.value, now())} />;
}

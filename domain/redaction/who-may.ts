import type { Permission } from "@/domain/access/roles";
import type { AttachmentRole } from "@/domain/attachment/roles";

/** Files that hold the information asked for: only these are worked over before they are given out. */
const REDACTED: readonly AttachmentRole[] = ["original", "answer"];

/** True for a handler and a file of which parts can be withheld (条例第三十七条). */
export function mayRedact(role: AttachmentRole, permissions: ReadonlySet<Permission>): boolean {
  return REDACTED.includes(role) && permissions.has("infoRequest.handle");
}

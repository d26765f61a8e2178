import type { Permission } from "@/domain/access/roles";
import type { AttachmentRole } from "./roles";

/** Whoever takes part in a case may add to its files; a reviewer only reads them. */
const ADDING = [
  "infoRequest.handle",
  "infoRequest.register",
  "infoRequest.deliver",
] as const satisfies readonly Permission[];

/** What it takes to open a file of one's own agency's case, beyond seeing the case. */
const OPENING: Partial<Record<AttachmentRole, readonly Permission[]>> = {
  // Personal papers are opened by those who may see the applicant's data (个人信息保护法第二十八条).
  identity: ["applicant.reveal"],
  // Unredacted information stays with those who decide what is withheld (条例第三十七条).
  original: ["infoRequest.handle", "infoRequest.signOff"],
};

/** True for an officer who may add a file to a case of their agency. */
export function mayAddFile(permissions: ReadonlySet<Permission>): boolean {
  return ADDING.some((permission) => permissions.has(permission));
}

/** True for an officer who may open a file of this role in a case of their agency. */
export function mayOpenFile(role: AttachmentRole, permissions: ReadonlySet<Permission>): boolean {
  const needed = OPENING[role];
  return needed === undefined || needed.some((permission) => permissions.has(permission));
}

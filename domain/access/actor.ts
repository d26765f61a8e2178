import type { Permission, Role } from "./roles";

declare const proof: unique symbol;

/**
 * Somebody of the staff who was found to hold permission `P`. Only the session gate makes one, so a function that takes
 * `Staff<"…">` cannot be reached without the check.
 */
export interface Staff<P extends Permission = Permission> {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  /** Carries the mark 工作机构负责人 (条例第三十三条). */
  readonly headOfOffice: boolean;
  readonly permissions: ReadonlySet<Permission>;
  readonly [proof]: P;
}

/** The applicant, known by draft or by number and code. */
export interface Applicant {
  readonly kind: "applicant";
}

/** The system itself: first start, import, timed work. */
export interface System {
  readonly kind: "system";
}

export type Actor = Staff | Applicant | System;

export const APPLICANT: Applicant = { kind: "applicant" };

/** The actor's name in the audit log: a staff id, `applicant` or `system`. */
export function actorId(actor: Actor): string {
  return "id" in actor ? actor.id : actor.kind;
}

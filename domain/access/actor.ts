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

/** A third party (第三方) whose opinion is asked (条例第三十二条), known by the link and the code that it was given. */
export interface ThirdParty {
  readonly kind: "thirdParty";
}

export type Actor = Staff | Applicant | System | ThirdParty;

export const APPLICANT: Applicant = { kind: "applicant" };
export const THIRD_PARTY: ThirdParty = { kind: "thirdParty" };

/** The actor's name in the audit log: a staff id, `applicant`, `thirdParty` or `system`. */
export function actorId(actor: Actor): string {
  return "id" in actor ? actor.id : actor.kind;
}

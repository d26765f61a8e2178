import {
  ADMINISTRATORS,
  type Administrator,
  conflictOf,
  isAdministrator,
  type Role,
  worksForAgency,
} from "./roles";

/** Why a change to somebody's account is refused; each has its sentence in text/admin. */
export type GrantRefusal =
  | "ownAccount"
  | "administratorsTogether"
  | "administratorWithBusiness"
  | "needsAgency"
  | "headNotReviewer"
  | "lastSystemAdmin"
  | "lastSecurityAdmin"
  | "lastAuditor"
  | "administratorPassword";

/** What of an account the rules ask. */
export interface GrantSubject {
  id: string;
  agencyId: string | null;
  roles: readonly Role[];
  enabled: boolean;
}

/** What an account may do, as the security administrator decides it. */
export interface Grant {
  roles: readonly Role[];
  /** The mark 工作机构负责人 (条例第三十三条). */
  headOfOffice: boolean;
}

/** How many other accounts in use hold each of the three posts. */
export type OtherHolders = Readonly<Record<Administrator, number>>;

const LAST = {
  systemAdmin: "lastSystemAdmin",
  securityAdmin: "lastSecurityAdmin",
  auditor: "lastAuditor",
} as const satisfies Record<Administrator, GrantRefusal>;

/** The post that would have no holder left if this account gave up the roles that are not in `kept`. */
function lastHolder(subject: GrantSubject, kept: readonly Role[], others: OtherHolders): GrantRefusal | null {
  if (!subject.enabled) return null;
  const lost = ADMINISTRATORS.find(
    (post) => subject.roles.includes(post) && !kept.includes(post) && others[post] === 0,
  );
  return lost ? LAST[lost] : null;
}

/** Why `by` may not give this account this grant; null when it may. */
export function refusalOfGrant(
  by: string,
  subject: GrantSubject,
  grant: Grant,
  others: OtherHolders,
): GrantRefusal | null {
  if (subject.id === by) return "ownAccount";
  if (conflictOf(grant.roles)) {
    const administrators = grant.roles.filter(isAdministrator);
    return administrators.length > 1 ? "administratorsTogether" : "administratorWithBusiness";
  }
  if (subject.agencyId === null && grant.roles.some(worksForAgency)) return "needsAgency";
  // 条例第三十三条: only the head of an agency's office consents to an extension.
  if (grant.headOfOffice && !grant.roles.includes("reviewer")) return "headNotReviewer";
  return lastHolder(subject, grant.roles, others);
}

/** Why `by` may not put this account out of use; null when it may. */
export function refusalOfDisabling(
  by: string,
  subject: GrantSubject,
  others: OtherHolders,
): GrantRefusal | null {
  return subject.id === by ? "ownAccount" : lastHolder(subject, [], others);
}

/**
 * Why `by` may not give this account a new first password; null when it may. Those of the three administrators are given at the
 * machine: whoever could set them from here would hold all three posts.
 */
export function refusalOfReissue(by: string, subject: GrantSubject): GrantRefusal | null {
  if (subject.id === by) return "ownAccount";
  return subject.roles.some(isAdministrator) ? "administratorPassword" : null;
}

/**
 * True when a second security administrator has to confirm: the post that hands out every other one is given by two persons,
 * once there are two.
 */
export function needsSecondPerson(subject: GrantSubject, grant: Grant, securityAdmins: number): boolean {
  const becomes = grant.roles.includes("securityAdmin") && !subject.roles.includes("securityAdmin");
  return becomes && securityAdmins > 1;
}

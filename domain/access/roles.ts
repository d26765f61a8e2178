/** What an account may be; somebody can hold several, except across the three administrators (三员分立). */
export const ROLES = [
  "intake",
  "handler",
  "reviewer",
  "secrecyReviewer",
  "editor",
  "publisher",
  "supervisor",
  "systemAdmin",
  "securityAdmin",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

/** What can be allowed, as `noun.verb`. */
export const PERMISSIONS = [
  "infoRequest.read",
  "infoRequest.confirm",
  "infoRequest.register",
  "infoRequest.assign",
  "infoRequest.handle",
  "infoRequest.signOff",
  "infoRequest.deliver",
  "applicant.reveal",
  "consultation.register",
  "draft.read",
  "draft.edit",
  "draft.review",
  "draft.secrecyReview",
  "publication.publish",
  "publication.withdraw",
  "alert.issue",
  "alert.roster",
  "oversight.read",
  "rectification.issue",
  "report.write",
  "report.review",
  "report.publish",
  "staff.create",
  "staff.grant",
  "site.manage",
  "audit.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  intake: [
    "infoRequest.read",
    "infoRequest.confirm",
    "infoRequest.register",
    "infoRequest.assign",
    "infoRequest.deliver",
    "applicant.reveal",
    "consultation.register",
  ],
  handler: [
    "infoRequest.read",
    "infoRequest.handle",
    "infoRequest.deliver",
    "applicant.reveal",
    "consultation.register",
  ],
  reviewer: [
    "infoRequest.read",
    "infoRequest.assign",
    "infoRequest.signOff",
    "draft.read",
    "draft.review",
    "report.review",
  ],
  secrecyReviewer: ["draft.read", "draft.secrecyReview"],
  editor: ["draft.read", "draft.edit", "alert.issue", "report.write"],
  publisher: [
    "draft.read",
    "publication.publish",
    "publication.withdraw",
    "alert.issue",
    "alert.roster",
    "report.publish",
  ],
  supervisor: ["oversight.read", "rectification.issue"],
  systemAdmin: ["site.manage", "staff.create"],
  securityAdmin: ["staff.grant"],
  auditor: ["audit.read"],
};

/** Administrators of system, security and audit: nobody holds two of them, nor one together with a business role. */
export const ADMINISTRATORS = ["systemAdmin", "securityAdmin", "auditor"] as const satisfies readonly Role[];
export type Administrator = (typeof ADMINISTRATORS)[number];

/** True for one of the three administrators. */
export function isAdministrator(role: Role): role is Administrator {
  return ADMINISTRATORS.some((administrator) => administrator === role);
}

/** Everything that a set of roles allows. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
}

/** The first role that may not be held together with the others, or null. */
export function conflictOf(roles: readonly Role[]): Role | null {
  const administrator = roles.find(isAdministrator);
  return administrator && roles.some((role) => role !== administrator) ? administrator : null;
}

/** Roles that work for one agency and see nothing of another's desk. */
export function worksForAgency(role: Role): boolean {
  return role !== "supervisor" && !isAdministrator(role);
}

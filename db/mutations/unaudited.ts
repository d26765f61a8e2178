/**
 * Tables that may change without an audit entry, because nothing in them is a business record; a test holds every other
 * table to `appendAudit` in the same transaction.
 */
export const UNAUDITED_TABLES = {
  applicationDrafts: "autosaves of what a citizen types; the submission is audited",
  batchDrafts: "autosaves of a batch; the submission is audited",
  counters: "numbers are taken by the write that is audited",
  jobs: "the queue's own bookkeeping",
  staffSessions: "last use of a session; logging in and out is audited",
  staffNotices: "what officers are told of changes that are audited themselves",
  caseWarnings: "which of the notices about due dates were given",
  outboxMails: "the queue's own bookkeeping",
  heldFiles: "files of a form that is not a case yet; adding them to the case is audited",
  searchMisses: "words looked for in vain and how often; nobody is in it and nothing follows by itself",
  publicationDraftFiles: "written with the draft, whose act is audited",
  publicationScans: "what a machine found; what people decide about it is audited",
  publicationScanFiles: "what a machine found; what people decide about it is audited",
  publicationScanHits: "what a machine found; what people decide about it is audited",
  shortLinks: "given by the publishing that is audited, and never changed",
  fileTexts: "what a machine read out of a file that is named by an audited row",
  fileTextPages: "what a machine read out of a file that is named by an audited row",
  publicationImports: "how far a file has come; its start and every draft made of it are audited",
  publicationImportRows: "what a file says, row by row; the drafts made of it are audited",
  publicationImportMappings: "which column was which field last time",
  publicationChanges: "follows the publication",
  latestChanges: "follows the publication",
  searchEntries: "follows the publication",
  searchChanges: "follows the publication",
  alertSightings: "what the server saw when it read its own pages; sending the alert is audited",
} as const;

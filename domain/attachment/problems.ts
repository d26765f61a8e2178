/** Why a file was not taken; each has its sentence in text/attachments.ts. */
export const FILE_PROBLEMS = [
  "empty",
  "tooLarge",
  "tooMany",
  "typeNotTaken",
  "imageBroken",
  "imageTooLarge",
  "pdfInvalid",
  "pdfBroken",
  "archiveBroken",
  "archiveTooLarge",
  "macros",
  "externalSource",
  "encrypted",
  "active",
  "infected",
  "scannerAway",
  "checkFailed",
  "storageFull",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

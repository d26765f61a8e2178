import { PARAGRAPH_ROLES, type ParagraphRole } from "@/domain/letter/blocks";

/** The paragraph styles of the house's templates; an office that keeps them keeps its letters legible to the reader. */
export const ROLE_STYLES: Readonly<Record<ParagraphRole, { id: string; name: string }>> = {
  issuer: { id: "LetterIssuer", name: "文书版头" },
  number: { id: "LetterNumber", name: "文书字号" },
  title: { id: "LetterTitle", name: "文书标题" },
  to: { id: "LetterTo", name: "文书主送" },
  body: { id: "LetterBody", name: "文书正文" },
  heading: { id: "LetterHeading", name: "文书小标题" },
  sign: { id: "LetterSign", name: "文书落款" },
  note: { id: "LetterNote", name: "文书附注" },
};

/** The role that a style stands for; null for a style that is none of the house's. */
export function roleOfStyle(style: string | undefined): ParagraphRole | null {
  return PARAGRAPH_ROLES.find((role) => ROLE_STYLES[role].id === style) ?? null;
}

import { answerFiles } from "@/db/queries/attachments";
import { maskedApplicant, type ShownApplicant } from "@/db/queries/desk-case";
import { letterCase, letterCaseFacts } from "@/db/queries/letter-facts";
import { letterSettings, templateInForce } from "@/db/queries/letter-templates";
import { deskLetter, deskLetters } from "@/db/queries/letters";
import type { Staff } from "@/domain/access/actor";
import { answerValues } from "@/domain/letter/answer-values";
import { addressed, type LetterBlock, type Personal } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import { mergeLayout } from "@/domain/letter/layout";
import { letterOfOutcome, letterRule } from "@/domain/letter/letters";
import { compose } from "@/server/letters/compose";
import { nameOf } from "./name-of";
import type { OpenedCase } from "./opened-case";

/** What of an applicant stands in a letter, as masked as everywhere at the desk. */
export function maskedPersonal(applicant: ShownApplicant | null): Personal {
  const shown = (fields: readonly string[]) =>
    (applicant?.values ?? [])
      .flatMap(({ field, value }) => (fields.includes(field) ? [value] : []))
      .join("，");
  return {
    申请人: nameOf(applicant) ?? "申请人",
    证件: shown(["idNumber", "creditCode"]),
    联系方式: shown(["contactName", "phone", "email", "address"]),
  };
}

/** The draft of an answer as its letter would read today; null while nobody has drafted one. */
async function preview(opened: OpenedCase, personal: Personal): Promise<LetterBlock[] | null> {
  const { answer, history, context } = opened;
  const found = answer && (await letterCase(opened.id));
  if (!answer || !found) return null;
  const { outcome, outcomeReason, parts, items } = answer;
  const facts = letterCaseFacts(found, history, context.calendar, personal.申请人);
  const values = answerValues(
    facts,
    { outcome, outcomeReason, parts, items, attachments: await answerFiles(opened.id) },
    { number: null, on: null },
    await letterSettings(),
  );
  const name = letterOfOutcome(outcome, outcomeReason);
  const template = await templateInForce(name, opened.agencyId, context.today);
  return template ? compose(template.file, name, values) : mergeLayout(defaultLayout(name), values);
}

/** The letter of the case's answer: as it was signed, or as it would go out. The name is masked. */
export async function letterOf(staff: Staff<"infoRequest.read">, opened: OpenedCase) {
  const personal = maskedPersonal(await maskedApplicant(staff, opened.id));
  const issued = (await deskLetters(staff, opened.id)).findLast(
    ({ letter }) => letterRule(letter).issuedBy === "signedOff",
  );
  const signed = issued && (await deskLetter(staff, opened.id, issued.id));
  if (signed) return { id: signed.id, blocks: addressed(signed.blocks, personal) };
  const blocks = await preview(opened, personal);
  return blocks && { id: null, blocks };
}

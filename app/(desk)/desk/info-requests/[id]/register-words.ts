import type { OwnFields } from "@/db/mutations/letters";
import { registeredAs } from "@/db/queries/letter-facts";
import type { Staff } from "@/domain/access/actor";
import { APPLICANT_TYPE_LABELS, CARRIER_LABELS, CHANNEL_LABELS, DELIVERY_LABELS } from "@/text/info-request";

/** How an application came and what was asked, in the words of the register's form. */
export async function registerWords(
  staff: Staff<"infoRequest.register">,
  infoRequestId: string,
): Promise<OwnFields> {
  const row = await registeredAs(staff, infoRequestId);
  if (!row) return {};
  return {
    申请方式: CHANNEL_LABELS[row.channel],
    申请人类型: APPLICANT_TYPE_LABELS[row.applicantType],
    载体形式: CARRIER_LABELS[row.carrier],
    要求的获取方式: DELIVERY_LABELS[row.delivery],
  };
}

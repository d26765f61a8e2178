import { soughtMessage } from "@/db/queries/alert-desk";
import type { Staff } from "@/domain/access/actor";
import type { SoughtAlert } from "@/domain/alert/alert-channels";
import { alertTitle } from "@/domain/alert/alert-message";

/** What to look for on the channels: the message of an alert that is public now; of one's own agency, when somebody asks. */
export async function sought(messageId: string, by?: Staff): Promise<SoughtAlert | null> {
  const message = await soughtMessage(messageId);
  if (!message || (by && by.agencyId !== message.agencyId)) return null;
  const { alertId, action } = message;
  return { alertId, messageId, action, title: alertTitle(message) };
}

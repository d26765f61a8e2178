import type { Staff } from "@/domain/access/actor";
import type { Asked } from "../../asked";
import type { OpenedCase } from "./opened-case";

/** What the form of a step is given. */
export interface StepProps {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
  asked: Asked;
  /** The address of the case. */
  path: string;
  /** Colleagues to whom a case can be given. */
  handlers: readonly { id: string; name: string }[];
  /** Masked, for the preview of the letter. */
  applicantName: string | null;
}

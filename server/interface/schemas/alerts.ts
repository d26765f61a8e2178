import { z } from "zod";
import { ALERT_COLOURS, ALERT_KIND_CODES } from "@/domain/alert/alert-kinds";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { interfaceWords } from "@/text/interface-words";
import { address, instant } from "./shared";

const { fields, parameters } = interfaceWords;

/** Shorter than any proxy's patience. */
const LONGEST_WAIT = 25;

export const alertsQuery = z.strictObject({
  wait: z
    .string()
    .regex(/^\d{0,4}$/, problems.wait)
    .transform((typed) => Math.min(LONGEST_WAIT, Number(typed)))
    .meta({ type: "integer", minimum: 0, maximum: LONGEST_WAIT, default: 0, pattern: undefined })
    .optional()
    .describe(parameters.wait),
});

const area = z.strictObject({
  code: z.string().describe(fields.townCode),
  name: z.string().describe(fields.townName),
});

export const alertsAnswer = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          id: z.string().describe(fields.alertId),
          messageId: z.string().describe(fields.alertMessageId),
          title: z.string().describe(fields.title),
          kind: z.enum(ALERT_KIND_CODES).describe(fields.alertKind),
          event: z.string().describe(fields.alertEvent),
          colour: z.enum(ALERT_COLOURS).describe(fields.alertColour),
          level: z.string().describe(fields.alertLevel),
          areas: z.array(area).describe(fields.alertAreas),
          situation: z.string().describe(fields.alertSituation),
          advice: z.array(z.string()).describe(fields.alertAdvice),
          firstSentAt: instant.describe(fields.alertFirstSentAt),
          sentAt: instant.describe(fields.alertSentAt),
          validUntil: instant.describe(fields.alertValidUntil),
          agency: z.string().describe(fields.agency),
          agencyCode: z.string().describe(fields.agencyCode),
          demonstration: z.boolean().describe(fields.demonstration),
          url: address.describe(fields.url),
          cap: address.describe(fields.alertCap),
        })
        .meta({ id: "Alert" }),
    )
    .describe(fields.alerts),
});

import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { Tag } from "@/components/ui/tag";
import { isMaskable } from "@/domain/publication/gate/masking";
import { instantInFull } from "@/text/dates";
import { gatePanel } from "@/text/gate";
import { sensitiveRuleNames, severityNames } from "@/text/publishing";
import { keepHit, maskInFile, maskInText } from "./actions";
import type { HitGroup } from "./hit-groups";

const TAGS = { block: "overdue", mend: "overdue", confirm: "fix", notice: "wait" } as const;
const MOST_PLACES = 6;

export interface HitMay {
  id: string;
  seen: number;
  /** Whether this person may change the draft now, let values stay, or ask for it. */
  mayEdit: boolean;
  /** Whether values of this place can be masked by this program at all. */
  isMaskable?: boolean;
  mayPass: boolean;
  mayPropose: boolean;
}

function Decisions({ group }: { group: HitGroup }) {
  if (group.decisions.length === 0) return null;
  return (
    <ul className="mt-1 text-sm">
      {group.decisions.map(({ id, kind, staffName, at, reason }) => {
        const say = kind === "passed" ? gatePanel.passedBy : gatePanel.proposedBy;
        return <li key={id}>{say(staffName ?? "", instantInFull(at), reason)}</li>;
      })}
    </ul>
  );
}

/** The forms of one hit: hide it, or say why it may stay. */
function Acts({ group, may }: { group: HitGroup; may: HitMay }) {
  const { container, valueHash, rule } = group;
  const { id, seen } = may;
  const isFile = /^[0-9a-f]{64}$/.test(container);
  const maskable = may.mayEdit && may.isMaskable !== false && isMaskable(rule) && container !== "name";
  const asks = group.severity === "confirm" && !group.isPassed && (may.mayPass || may.mayPropose);
  if (!maskable && !asks) return null;
  return (
    <div className="mt-1 grid gap-1">
      {maskable ? (
        <ActionForm
          action={isFile ? maskInFile : maskInText}
          submit={gatePanel.mask}
          kind="secondary"
          hidden={{ id, seen, valueHash, ...(isFile ? { sha256: container } : { container }) }}
        />
      ) : null}
      {asks ? (
        <details>
          <summary className="min-h-6 text-link">{may.mayPass ? gatePanel.pass : gatePanel.propose}</summary>
          <ActionForm
            action={keepHit}
            submit={may.mayPass ? gatePanel.passSubmit : gatePanel.proposeSubmit}
            kind="secondary"
            hidden={{ id, container, valueHash }}
            prefix={`${container.slice(0, 8)}-${valueHash.slice(0, 8)}-`}
          >
            <TextArea name="reason" label={gatePanel.reason} hint={gatePanel.reasonHint} rows={2} />
          </ActionForm>
        </details>
      ) : null}
    </div>
  );
}

/** One thing that was found: what, where, masked; what was decided about it, and what can be done. */
export function HitItem({ group, may }: { group: HitGroup; may: HitMay }) {
  const places = [...new Set(group.places)];
  const left = places.length - MOST_PLACES;
  const told = `${places.slice(0, MOST_PLACES).join("、")}${left > 0 ? gatePanel.more(left) : ""}`;
  return (
    <li className="border-l-4 border-line bg-surface px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2">
        <Tag tone={TAGS[group.severity]}>{severityNames[group.severity]}</Tag>
        <span className="font-mono break-all">{group.sample}</span>
      </p>
      <p className="break-words font-semibold">
        {gatePanel.found(sensitiveRuleNames[group.rule], group.places.length, told)}
      </p>
      {group.excerpt ? (
        <p className="break-words text-ink-2">
          {group.excerpt.before}
          <mark>{group.excerpt.found}</mark>
          {group.excerpt.after}
        </p>
      ) : null}
      <Decisions group={group} />
      <Acts group={group} may={may} />
    </li>
  );
}

import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { Tag } from "@/components/ui/tag";
import { type KeptModule, modulesOf } from "@/db/queries/text-modules";
import { ANSWER_PARTS, OUTCOMES } from "@/domain/law/outcomes";
import { requireStaff } from "@/server/session";
import { modules } from "@/text/handling";
import { ANSWER_PART_LABELS } from "@/text/info-request";
import { type Asked, one } from "../asked";
import { DeskFrame } from "../desk-frame";
import { PagePart, PlainPage } from "../plain-page";
import { confirmModule, flagModule, stopModule } from "./actions";
import { ModuleForm } from "./module-form";

export const metadata: Metadata = { title: modules.title, robots: "noindex" };

const DONE: Readonly<Record<string, string>> = {
  saved: modules.saved,
  retired: modules.retired,
  marked: modules.marked,
  confirmed: modules.confirmed,
};

function Acts({ module }: { module: KeptModule }) {
  const hidden = { id: module.id };
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4">
      {module.isOwn ? (
        <>
          <a href={`/desk/modules?edit=${module.id}#edit`} className="py-1.5">
            {modules.edit}
          </a>
          <ActionForm action={stopModule} submit={modules.retire} kind="danger" hidden={hidden} />
        </>
      ) : null}
      {module.staleOn ? (
        <ActionForm action={confirmModule} submit={modules.confirm} kind="secondary" hidden={hidden} />
      ) : (
        <details>
          <summary className="min-h-6 py-1.5 text-link">{modules.markStale}</summary>
          <ActionForm
            action={flagModule}
            submit={modules.markStale}
            kind="secondary"
            hidden={hidden}
            sentences={modules.problems}
          >
            <TextField name="note" label={modules.field.note} hint={modules.field.noteHint} maxLength={200} />
          </ActionForm>
        </details>
      )}
    </div>
  );
}

function Entry({ module, mayManage }: { module: KeptModule; mayManage: boolean }) {
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{module.title}</span>
        <Tag tone="outline">{module.isOwn ? modules.own : modules.house}</Tag>
        {module.staleOn ? <Tag tone="fix">{modules.stale}</Tag> : null}
        <span className="text-ink-3">
          {module.outcomes.map((outcome) => OUTCOMES[outcome].name).join("、")} ·{" "}
          {modules.used(module.usedCount)}
        </span>
      </p>
      <p className="mt-1 whitespace-pre-line">{module.text}</p>
      <p className="mt-1 text-ink-2">
        {modules.basis}：{module.basis}
      </p>
      {module.staleOn ? (
        <p className="mt-1 text-tag-fix">{modules.staleSince(module.staleOn, module.staleNote ?? "")}</p>
      ) : null}
      {mayManage ? <Acts module={module} /> : null}
    </li>
  );
}

/** Every reason at hand, part by part; reviewers keep them in order. */
export default async function ModulesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff("infoRequest.read");
  const asked = await searchParams;
  const all = await modulesOf(staff);
  const mayManage = staff.permissions.has("infoRequest.signOff");
  const edited = all.find(({ id, isOwn }) => isOwn && id === one(asked.edit)) ?? null;
  return (
    <DeskFrame staff={staff} view={null} current="/desk/modules">
      <PlainPage title={modules.title} hint={modules.hint} done={DONE[one(asked.done) ?? ""] ?? null}>
        {mayManage ? (
          <details id="edit" className="mt-4" open={edited !== null}>
            <summary className="min-h-6 py-1 text-link">{edited ? modules.edit : modules.add}</summary>
            <ModuleForm module={edited} />
          </details>
        ) : (
          <p className="mt-3 text-ink-2">{modules.reviewersOnly}</p>
        )}
        {ANSWER_PARTS.map((part) => {
          const list = all.filter((module) => module.part === part);
          return list.length > 0 ? (
            <PagePart key={part} title={ANSWER_PART_LABELS[part]} id={`part-${part}`}>
              <ul className="border-t-2 border-navy">
                {list.map((module) => (
                  <Entry key={module.id} module={module} mayManage={mayManage} />
                ))}
              </ul>
            </PagePart>
          ) : null;
        })}
      </PlainPage>
    </DeskFrame>
  );
}

import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Cell, NarrowNote, Row, RowHead, Table } from "@/components/ui/table";
import { letterSettings, templateVersions } from "@/db/queries/letter-templates";
import { LETTER_NAMES, letterRule } from "@/domain/letter/letters";
import { today } from "@/server/clock";
import { PDF_FONT } from "@/server/letters/fonts";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { REMEDY_LABELS, templatesPage } from "@/text/letter-templates";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { saveLetterSettings } from "./actions";

export const metadata: Metadata = { title: templatesPage.title, robots: "noindex" };

export default async function LetterTemplatesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const versions = await templateVersions(staff);
  const { inquiryRemedy } = await letterSettings();
  const on = today();
  const { heads, saved, unchanged } = templatesPage;
  const currentOf = (letter: (typeof LETTER_NAMES)[number]) => {
    const [version] = versions
      .filter((one) => one.letter === letter && one.agencyName === null && one.effectiveOn <= on)
      .toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn) || b.version - a.version);
    return version?.fileName
      ? templatesPage.version(version.version, dayInFull(version.effectiveOn))
      : templatesPage.byHouse;
  };
  return (
    <AdminFrame current="/admin/letter-templates">
      <PageBody title={templatesPage.title} lead={templatesPage.lead}>
        <DoneNotice params={await searchParams} sentences={{ saved, unchanged }} />
        <div className="mt-4">
          <Table
            caption={templatesPage.title}
            heads={[
              { label: heads.letter },
              { label: heads.basis, wide: true },
              { label: heads.remedy },
              { label: heads.row, wide: true },
              { label: heads.current },
            ]}
          >
            {LETTER_NAMES.map((letter) => {
              const { title, article, remedy, reportRows } = letterRule(letter);
              return (
                <Row key={letter}>
                  <RowHead>
                    <a href={`/admin/letter-templates/${letter}`}>{title}</a>
                    <NarrowNote>{article}</NarrowNote>
                  </RowHead>
                  <Cell wide>{article}</Cell>
                  <Cell line>{REMEDY_LABELS[letter === "inquiryNotice" ? inquiryRemedy : remedy]}</Cell>
                  <Cell line wide>
                    {reportRows.length > 1 ? `${reportRows[0]}–${reportRows.at(-1)}` : reportRows[0]}
                  </Cell>
                  <Cell line>{currentOf(letter)}</Cell>
                </Row>
              );
            })}
          </Table>
        </div>
        <p className="mt-3 max-w-read text-ink-2">{templatesPage.fontNote(PDF_FONT)}</p>
        <PagePart title={templatesPage.settingTitle}>
          <ActionForm action={saveLetterSettings} submit={templatesPage.saveSetting} className="max-w-read">
            <ChoiceField
              name="inquiryRemedy"
              label={templatesPage.inquiry}
              hint={templatesPage.inquiryHint}
              initial={inquiryRemedy}
              choices={[
                { value: "A", label: templatesPage.inquiryA },
                { value: "B", label: templatesPage.inquiryB },
              ]}
            />
          </ActionForm>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}

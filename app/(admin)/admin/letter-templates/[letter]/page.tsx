import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { FileField } from "@/components/info-request/file-field";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { agencyChoices } from "@/db/queries/admin-site";
import { type TemplateVersion, templateVersions } from "@/db/queries/letter-templates";
import { isLetterList, LETTER_LISTS, type LetterField, type LetterList } from "@/domain/letter/fields";
import { allowedFields, isLetterName, letterRule, mandatoryFields } from "@/domain/letter/letters";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull, instantInFull } from "@/text/dates";
import { FIELD_MEANINGS, templatePage, templatesPage } from "@/text/letter-templates";
import { DoneNotice } from "../../../../done-notice";
import { AdminFrame } from "../../admin-frame";
import { revertTemplate } from "../actions";

export const metadata: Metadata = { title: templatesPage.title, robots: "noindex" };

interface Props {
  params: Promise<{ letter: string }>;
  searchParams: Promise<QueryParams>;
}

function Versions({ versions, path }: { versions: readonly TemplateVersion[]; path: string }) {
  const { heads } = templatePage;
  if (versions.length === 0) return <p>{templatePage.noVersions}</p>;
  return (
    <Table caption={templatePage.versions} heads={Object.values(heads).map((label) => ({ label }))}>
      {versions.map(({ id, version, agencyName, effectiveOn, uploadedBy, uploadedAt, fileName }) => (
        <Row key={id}>
          <RowHead>
            {version}
            {fileName ? `　${fileName}` : `　${templatePage.houseAgain}`}
          </RowHead>
          <Cell line>{agencyName ?? templatePage.everywhere}</Cell>
          <Cell line>{dayInFull(effectiveOn)}</Cell>
          <Cell line>
            {uploadedBy}，{instantInFull(uploadedAt)}
          </Cell>
          <Cell line>
            {fileName ? (
              <>
                <a href={`${path}/preview?version=${id}`}>{templatePage.preview}</a>
                <a href={`${path}/file/${id}`} className="ml-3">
                  {templatePage.file}
                </a>
              </>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

export default async function LetterTemplatePage({ params, searchParams }: Props) {
  const staff = await requireStaff("site.manage");
  const { letter } = await params;
  if (!isLetterName(letter)) notFound();
  const versions = (await templateVersions(staff)).filter((version) => version.letter === letter);
  const agencies = await agencyChoices(staff);
  const path = `/admin/letter-templates/${letter}`;
  const must = mandatoryFields(letter);
  const isMust = (name: string) => must.some((one) => one === name);
  const fields = [...allowedFields(letter)] as (LetterField | LetterList)[];
  const { done, reverted } = templatePage;
  return (
    <AdminFrame current="/admin/letter-templates">
      <PageBody title={templatePage.title(letterRule(letter).title)}>
        <DoneNotice params={await searchParams} sentences={{ done, reverted }} />
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
          <a href="/admin/letter-templates">{templatesPage.back}</a>
          <a href={`${path}/file/default`}>{templatePage.download}</a>
          <a href={`${path}/preview`}>{templatePage.previewDefault}</a>
        </p>
        <PagePart title={templatePage.versions}>
          <Versions versions={versions} path={path} />
          {versions[0]?.fileName ? (
            <ActionForm
              action={revertTemplate}
              submit={templatePage.revert}
              kind="quiet"
              hidden={{ letter }}
              className="mt-2 max-w-read"
            >
              <p className="text-ink-2">{templatePage.revertHint}</p>
            </ActionForm>
          ) : null}
        </PagePart>
        <PagePart title={templatePage.upload}>
          <form method="post" encType="multipart/form-data" action={`${path}/files`} className="max-w-read">
            <FileField
              name="file"
              label={templatePage.fileLabel}
              hint={templatePage.uploadHint}
              accept=".docx"
              isMultiple={false}
            />
            <SelectField
              name="agency"
              label={templatePage.agency}
              options={[
                { value: "", label: templatePage.everywhere },
                ...agencies.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <TextField
              name="effectiveOn"
              type="date"
              label={templatePage.effectiveOn}
              hint={templatePage.effectiveHint}
              width="short"
              defaultValue={today()}
              min={today()}
            />
            <Button type="submit" size="staff" className="mt-4">
              {templatePage.send}
            </Button>
          </form>
        </PagePart>
        <PagePart title={templatePage.fields}>
          <p className="mb-3 max-w-read text-ink-2">{templatePage.fieldsLead}</p>
          <Table
            caption={templatePage.fields}
            heads={Object.values(templatePage.fieldHeads).map((label) => ({ label }))}
          >
            {fields.map((name) => (
              <Row key={name}>
                <RowHead>{`{${name}}`}</RowHead>
                <Cell>
                  {FIELD_MEANINGS[name]}
                  {isLetterList(name) ? `（${templatePage.inList(LETTER_LISTS[name])}）` : ""}
                </Cell>
                <Cell line>{isMust(name) ? templatePage.must : templatePage.may}</Cell>
              </Row>
            ))}
          </Table>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}

import { catalogueGroups } from "@/components/site/column-nav";
import type { PublicAgency } from "@/db/queries/agencies";
import type { ColumnRow } from "@/db/queries/columns";
import { DEADLINES, type DeadlineName } from "@/domain/law/deadlines";
import { currentYuan } from "@/domain/law/fees";
import type { PaperBlock } from "@/domain/letter/paper";
import { DISCLOSURE_ITEMS } from "@/domain/publication/disclosure-items";
import { THEMES } from "@/domain/publication/themes";
import { AGENCY_LEVELS } from "@/text/browse";
import { DEADLINE_NAMES, guide, periodInWords } from "@/text/guide";

type Rows = readonly (readonly string[])[];

const said = (lines: readonly string[]): PaperBlock[] => lines.map((text) => ({ role: "body", text }));
const headed = (text: string): PaperBlock => ({ role: "heading", text });
const listed = (items: readonly string[], isOrdered = false): PaperBlock[] =>
  said(items.map((item, at) => (isOrdered ? `${at + 1}．${item}` : item)));
const table = (caption: string, head: readonly string[], rows: Rows): PaperBlock[] => [
  { role: "caption", text: caption },
  { rows: [head, ...rows].map((row) => [...row]), isHeaded: true, isLarge: true },
];

function kinds(): PaperBlock[] {
  const words = guide.kinds;
  return [
    ...said(words.what),
    headed(words.proactive),
    ...said([words.proactiveText]),
    ...table(
      words.proactiveCaption,
      words.proactiveHead,
      DISCLOSURE_ITEMS.map(({ citation, text }) => [citation, text]),
    ),
    headed(words.onApplication),
    ...said([words.onApplicationText]),
    headed(words.withheld),
    ...table(words.withheldCaption, words.withheldHead, words.withheldRows),
    ...said([words.review]),
  ];
}

function order(columns: readonly ColumnRow[], agencies: number): PaperBlock[] {
  const words = guide.order;
  const groups = catalogueGroups(columns).map(({ name }) => name);
  return [
    ...said([words.catalogue, words.indexNumber, words.waysTitle]),
    ...listed(
      [
        `${words.byColumn}${words.byColumnText}${groups.join("、")}。`,
        `${words.byAgency}${words.byAgencyText(agencies)}`,
        `${words.byTheme}${words.byThemeText}${THEMES.map(({ name }) => name).join("；")}。`,
      ],
      true,
    ),
  ];
}

function access(): PaperBlock[] {
  const words = guide.access;
  return [
    headed(words.proactive),
    ...said([
      `${words.online}：${words.onlineText}`,
      `${words.places}：${words.placesText}`,
      `${words.media}：${words.mediaText}`,
    ]),
    headed(words.onApplication),
    ...said([words.onApplicationText]),
  ];
}

/** A name to each body, and beneath it how it is reached: six columns would be too narrow for a booklet. */
function offices(agencies: readonly PublicAgency[]): PaperBlock[] {
  const words = guide.offices;
  const [office = "", ...labels] = words.head;
  const levels = Object.keys(AGENCY_LEVELS) as (keyof typeof AGENCY_LEVELS)[];
  return [
    ...said(words.text),
    ...levels.flatMap((level) => {
      const some = agencies.filter((agency) => agency.level === level);
      if (some.length === 0) return [];
      const rows = some.map(
        ({ name, disclosureOffice, address, postalCode, officeHours, phone, fax, email }) => {
          const place = `${address}${postalCode ? `（${words.postalCode(postalCode)}）` : ""}`;
          const reached = [place, officeHours, phone, fax, email].flatMap((value, at) =>
            value ? [`${labels[at]}：${value}`] : [],
          );
          return [`${name}\n${disclosureOffice}`, reached.join("\n")];
        },
      );
      return table(words.caption(AGENCY_LEVELS[level], some.length), [office, words.reached], rows);
    }),
  ];
}

function apply(): PaperBlock[] {
  const words = guide.apply;
  return [
    headed(words.to),
    ...said([words.toText]),
    headed(words.contents),
    ...said([words.contentsText]),
    ...listed(words.contentsItems, true),
    ...said(words.contentsNotes),
    headed(words.channels),
    ...table(words.channelsCaption, words.channelsHead, words.channelRows),
  ];
}

function handling(): PaperBlock[] {
  const words = guide.handling;
  const days = {
    notice: periodInWords(DEADLINES.amendmentNotice),
    thirdParty: periodInWords(DEADLINES.thirdPartyOpinion),
    answer: periodInWords(DEADLINES.answer),
    extension: periodInWords(DEADLINES.extension),
  };
  return [
    headed(words.steps),
    ...listed(words.stepItems(days), true),
    headed(words.answers),
    ...table(words.answersCaption, words.answersHead, words.answerRows),
    ...said([words.correction]),
  ];
}

function periods(): PaperBlock[] {
  const words = guide.periods;
  const names = Object.keys(DEADLINES) as DeadlineName[];
  const rows = names.map((name) => {
    const { article, words: rule } = DEADLINES[name];
    return [DEADLINE_NAMES[name], periodInWords(DEADLINES[name]), article, rule];
  });
  return [...said([words.text]), ...table(words.caption, words.head, rows)];
}

function fees(): PaperBlock[] {
  const words = guide.fees;
  const items35 = currentYuan({ method: "items", before: 0, items: 35 });
  const pages120 = currentYuan({ method: "pages", pages: 120 });
  return [
    ...said(words.text),
    ...table(words.byItemCaption, words.byItemHead, words.byItemRows),
    ...table(words.byPageCaption, words.byPageHead, words.byPageRows),
    ...said([words.examples({ items35, pages120 }), words.notice(periodInWords(DEADLINES.feePayment))]),
  ];
}

function remedies(): PaperBlock[] {
  const words = guide.remedies;
  const days = {
    review: periodInWords(DEADLINES.administrativeReview),
    lawsuit: periodInWords(DEADLINES.lawsuit),
    after: periodInWords(DEADLINES.lawsuitAfterReview),
  };
  return [
    headed(words.complaint),
    ...said(words.complaintText),
    headed(words.review),
    ...listed(words.reviewItems(days), true),
    ...said([words.where]),
  ];
}

/** The guide (政府信息公开指南) as a booklet: the same sentences as the page, in the same order. */
export function guideBooklet(given: {
  siteName: string;
  agencies: readonly PublicAgency[];
  columns: readonly ColumnRow[];
}): PaperBlock[] {
  const { siteName, agencies, columns } = given;
  const content = {
    kinds: kinds(),
    order: order(columns, agencies.length),
    access: access(),
    offices: offices(agencies),
    apply: apply(),
    handling: handling(),
    periods: periods(),
    fees: fees(),
    remedies: remedies(),
  } satisfies Record<keyof typeof guide.sections, PaperBlock[]>;
  const ids = Object.keys(content) as (keyof typeof content)[];
  const [first = ""] = guide.lead(siteName);
  return [
    { role: "part", text: siteName },
    { role: "title", text: guide.title },
    ...said([first]),
    { contents: ids.map((id) => ({ text: guide.sections[id], of: id })) },
    ...ids.flatMap((id): PaperBlock[] => [
      { opens: id, isRunning: true },
      { role: "part", text: guide.sections[id] },
      ...content[id],
    ]),
  ];
}

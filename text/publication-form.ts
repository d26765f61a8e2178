import type { ProblemParams } from "@/domain/entry/entry-schema";
import type { DisclosureKind } from "@/domain/publication/disclosure-kind";
import type { ProblemReason } from "@/domain/publication/field-readers";
import type { ImportField, ImportProblem } from "@/domain/publication/import-row";
import type {
  PublicationField,
  PublicationProblem,
  PublicationWarning,
} from "@/domain/publication/publication-form";
import type { Validity } from "@/domain/publication/validity";
import type { DraftAction, DraftRefusal, DraftStage } from "@/domain/publication/workflow";

export const VALIDITY_LABELS: Readonly<Record<Validity, string>> = {
  inForce: "有效",
  amended: "已修改",
  expired: "失效",
  repealed: "废止",
};

export const DISCLOSURE_KIND_LABELS: Readonly<Record<DisclosureKind, string>> = {
  proactive: "主动公开",
  onApplication: "依申请公开",
  withheld: "不予公开",
};

export const PUBLICATION_FIELD_LABELS: Readonly<Record<PublicationField, string>> = {
  title: "标题",
  documentNumber: "发文字号",
  genre: "公文种类",
  theme: "主题分类",
  columnCode: "栏目",
  issuedOn: "成文日期",
  effectiveOn: "实施日期",
  expiresOn: "失效日期",
  summary: "内容概述",
  keywords: "关键词",
  body: "正文",
  disclosureKind: "公开属性",
  validity: "有效性",
  sourceUrl: "原文网址",
  audiences: "服务对象",
};

/** The columns of an archive's file, named as the editor's fields are. */
export const IMPORT_FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  ...PUBLICATION_FIELD_LABELS,
  externalId: "原系统编号",
  indexNumber: "索引号",
  agency: "发文机关",
  column: "栏目",
  publishedOn: "原发布日期",
  attachments: "附件",
  links: "关联",
};

/** Fields that offer a list: one chooses, where elsewhere one types. */
const CHOSEN: ReadonlySet<string> = new Set([
  "genre",
  "theme",
  "columnCode",
  "disclosureKind",
  "validity",
  "audiences",
]);

const SENTENCES: Readonly<
  Record<ProblemReason, (label: string, params: ProblemParams, chosen: boolean) => string>
> = {
  missing: (label, _params, chosen) => `请${chosen ? "选择" : "输入"}${label}`,
  long: (label, { limit, length }) => `${label}不能超过${limit}字，当前${length}字`,
  many: (label, { limit, length }) => `${label}不能超过${limit}个，当前${length}个`,
  unknown: (label, _params, chosen) => (chosen ? `请从列表中选择${label}` : `没有找到这个${label}，请核对`),
  shape: (label) => `${label}的格式不正确，请核对`,
  notADate: (label) => `${label}不存在或者格式不正确，请按年-月-日填写，例如 2026-02-09`,
  dateRange: (label) => `${label}请填写1949年至2100年之间的日期`,
  beforeStart: (label) => `${label}不能早于实施日期（没有实施日期的，不能早于成文日期）`,
  illegal: (label) => `${label}含有非法字符，请删除后重新输入`,
  privateUse: (label) => `${label}含有系统无法识别的字（自造字），请改用标准汉字`,
  twice: (label) => `${label}重复提交了，请只保留一项`,
};

/** Sentences that say it better than the general one. */
const OWN_SENTENCES: Readonly<Record<string, (params: ProblemParams) => string>> = {
  "keywords.long": ({ limit, length }) =>
    `每个关键词不能超过${limit}字，有一个是${length}字；请用逗号隔开各个关键词`,
  "issuedOn.dateRange": () => "成文日期：请输入1949年至今的日期",
  "publishedOn.dateRange": () => "原发布日期：请输入1949年至今的日期",
  "sourceUrl.shape": () => "原文网址应以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/",
  "externalId.shape": () => "这一行不是一条记录，请核对文件格式",
};

function sentence(field: string, label: string, reason: ProblemReason, params: ProblemParams): string {
  return OWN_SENTENCES[`${field}.${reason}`]?.(params) ?? SENTENCES[reason](label, params, CHOSEN.has(field));
}

/** The sentence beside a field of the editor's form. */
export function publicationProblemText({ field, reason, params }: PublicationProblem): string {
  return sentence(field, PUBLICATION_FIELD_LABELS[field], reason, params);
}

/** The sentence of an import's report; a file has no list to choose from. */
export function importProblemText({ field, reason, params }: ImportProblem): string {
  const label = IMPORT_FIELD_LABELS[field];
  if (field === "externalId" && reason === "missing")
    return "缺少原系统编号（没有的，可以填索引号或者发文字号）";
  if (reason === "missing") return `缺少${label}`;
  if (reason === "unknown") return `${label}不在规定的范围内，请核对`;
  return sentence(field, label, reason, params);
}

export const PUBLICATION_WARNINGS: Readonly<Record<PublicationWarning, string>> = {
  issuedAfterPublication: "成文日期晚于发布日期。如果确实如此，请确认后继续；填写的内容会原样保存。",
  unusualDocumentNumber: "发文字号不是常见的写法，例如“增府办〔2026〕16号”。如果原件就是这样，请确认后继续。",
  yearDiffers: "发文字号里的年份和成文日期的年份不同。请对照原件，确认后继续。",
  longTerm: "有效期超过了五年（标题带“暂行”“试行”的为三年）。请核对失效日期，确认后继续。",
};

export const DRAFT_STAGE_LABELS: Readonly<Record<DraftStage, string>> = {
  drafting: "起草中",
  inFirstReview: "初审中",
  inSecondReview: "复审中",
  inFinalReview: "终审中",
  inSecrecyReview: "保密审查中",
  sentBack: "已退回修改",
  cleared: "审查通过，待发布",
  published: "已发布",
  withdrawn: "已撤下",
};

export const DRAFT_ACTION_LABELS: Readonly<Record<DraftAction, string>> = {
  edit: "修改",
  submit: "送审",
  approve: "审核通过",
  clear: "审查通过",
  sendBack: "退回修改",
  publish: "发布",
  withdraw: "撤下",
};

export const DRAFT_REFUSALS: Readonly<Record<DraftRefusal, string>> = {
  wrongStage: "稿件的状态已经改变，现在不能这样办理。没有做任何改动，请刷新页面查看最新状态。",
  notPublished: "这份稿件现在没有公开，不需要撤下。",
  ownWork: "您参与了这份稿件的起草或者修改，按规定要由另一位同事办理。稿件没有变动。",
  sameReviewer: "您已经审核过这份稿件。每一级审核和保密审查要由不同的同事办理。稿件没有变动。",
  notApproved: "这份稿件还有审核没有通过，不能继续。请退回修改，重新送审。",
  approvedAnotherText: "审核通过之后，内容又有修改。请退回修改，重新送审。",
  notCleared: "这份稿件还没有通过保密审查，不能发布。请先送审。",
  clearedAnotherText: "保密审查通过之后，内容又有修改。请把修改后的稿件重新送审。",
  clearedByAuthor: "审查这份稿件的同事也参与了起草或者修改。请换一位同事重新进行保密审查。",
  ownReview: "这份稿件是您审查通过的，按规定要由另一位同事发布。稿件没有变动。",
  notForThePublic: "这份稿件的公开属性不是“主动公开”，不能发布到网站。请核对公开属性。",
};

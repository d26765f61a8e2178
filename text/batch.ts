import type { TableSource } from "@/domain/info-request/application/batch";
import {
  BATCH_LIMITS,
  type BatchColumn,
  type TableProblem,
} from "@/domain/info-request/application/batch-table";
import { currentYuan, FEE_RULE } from "@/domain/law/fees";
import { dayInFull } from "./dates";

const { least, most } = BATCH_LIMITS;

export const BATCH_COLUMN_LABELS: Readonly<Record<BatchColumn, string>> = {
  subject: "信息名称",
  documentNumber: "文号",
  description: "所需信息描述",
};

/** The file that applicants fill in. */
export const batchTemplate = {
  fileName: "批量申请模板.xlsx",
  sheet: "批量申请",
  notesSheet: "填写说明",
  rows: most,
  heads: ["信息名称", "文号（选填）", "所需信息描述（选填）"],
  notes: [
    "一行填写一项信息，每行成为一件申请，分别编号、分别答复。",
    `至少${least}行，最多${most}行；空行会跳过。`,
    "信息名称：写名称或者一句话说明。知道文号的填上文号；两项都说不清的，在描述里写时间、地点、项目等特征。",
    "请不要填写身份证号、电话等个人信息：申请人的身份和联系方式在网页上填写一次，用于这一批的每一件。",
    "填好后保存为 xlsx 或者 csv 文件上传，也可以选中表格复制，粘贴到网页上。",
  ],
} as const;

export const SOURCES: Readonly<Record<TableSource, string>> = {
  pasted: "粘贴的表格",
  xlsx: "Excel 表格",
  utf8: "CSV 文件（编码 UTF-8）",
  utf16: "CSV 文件（编码 UTF-16）",
  gb18030: "CSV 文件（编码 GB 18030）",
};

/** Why a file is no table, and what to do. */
export const FILE_FAULTS = {
  broken: "这个文件打不开，可能已经损坏或者有密码。请在 Excel 或者 WPS 里另存为新的 xlsx 文件，再上传。",
  tooLarge: "这个文件的内容太多，不像是几十行的表格。请只保留要申请的各行，另存为新文件后上传。",
  macros: "这个文件带有宏。请另存为不带宏的 xlsx 文件，再上传。",
  oldWorkbook: "这是旧格式（.xls）或者有密码的文件。请另存为没有密码的 xlsx 文件，再上传。",
  encoding: "这个文件的文字编码认不出来。请在 Excel 或者 WPS 里另存为 xlsx 文件，再上传。",
  notATable: "这个文件不是表格。请上传 xlsx 或者 csv 文件。",
} as const;

/** Why a table cannot be taken. */
export function tableProblemText(problem: TableProblem): string {
  switch (problem.why) {
    case "empty":
      return "表格里没有内容。请至少填写两行，每行一项信息。";
    case "tooMany":
      return `表格有${problem.count}行，一批最多${most}件。请分成几批提交；这次的表格没有收下，原有的内容没有变。`;
    case "openQuote":
      return `第${problem.line}行格式错误：引号没有写完。请改好后再提交。`;
    case "tooWide":
      return "表格的列太多。请只保留信息名称、文号、所需信息描述三列。";
  }
}

const yuan = (amount: number) => amount.toLocaleString("zh-CN");

/** What the fee rule says of so many applications in a month: information, never a bill. */
export function feeNote(count: number): string[] {
  const rule = `依照${FEE_RULE}，同一申请人一个自然月内的申请，第1—10件不收费，第11—30件100元/件，第31件起每增加10件，每件提高100元。`;
  const sure = "是否收取，以行政机关的收费通知为准；没有收到收费通知的，不用缴费。";
  const fee = currentYuan({ method: "items", before: 0, items: count });
  if (fee === 0)
    return [rule, `这一批${count}件，如果您本月没有向同一机关提交过其他申请，都在不收费的范围内。${sure}`];
  const beyond = count - 10;
  return [
    rule,
    `这一批${count}件，如果您本月没有向同一机关提交过其他申请，超出10件的有${beyond}件，按上述标准合计${yuan(fee)}元。${sure}`,
  ];
}

export const batch = {
  section: "依申请公开",
  title: "批量申请",
  description: "同一申请人一次向同一个机关申请公开多项政府信息，每项分别编号、分别答复。",

  start: {
    heading: "批量申请公开政府信息",
    lead: `一次申请${least}至${most}项信息：身份和联系方式只填一次，每项信息成为一件申请，分别编号、分别答复。`,
    entry: "一次申请多项信息（批量申请，2至50件）",
    single: "只申请一项信息？",
    singleLink: "填写单件申请",
    ways: "怎样填写",
    way1: "下载模板，在 Excel 或者 WPS 里填好，上传；或者直接复制、粘贴。",
    way2: "核对每一行，有问题的在网页上改。",
    way3: "填写申请人和答复方式，核对后一次提交，得到每一件的编号和一个查询码。",
    template: "下载表格模板（xlsx）",
    begin: "开始批量申请",
    kept: "填写的内容自动保存30天，可以随时回来继续。",
    perAgency: "一批申请提交给同一个机关。向几个机关申请的，请分几批。",
  },

  steps: { table: "要申请的信息", applicant: "申请人和答复方式", check: "核对后一次提交" },
  stepLine: (step: number, name: string) => `第 ${step} 步，共 3 步：${name}`,

  table: {
    heading: "要申请哪些信息？",
    lead: "一行一项。可以上传表格、粘贴表格，也可以直接在下面填写。",
    upload: "上传表格",
    uploadHint: "xlsx 或者 csv 文件，不超过400KB。上传的表格会替换下面已有的各行。",
    paste: "粘贴表格",
    pasteHint: "从 Excel 或者 WPS 选中后复制，粘贴到这里。粘贴的表格会替换下面已有的各行。",
    read: "读取表格",
    readFrom: (source: string, count: number) => `已读取${source}，共 ${count} 行。请核对文字有没有乱码。`,
    caption: (count: number) => `各行的内容（${count} 行）`,
    row: (place: number) => `第 ${place} 行`,
    drop: (place: number) => `删去第 ${place} 行`,
    dropShort: "删去",
    add: "再加一行",
    save: "保存修改",
    next: "下一步：申请人",
    rowProblem: (place: number, sentence: string) => `第 ${place} 行：${sentence}`,
    twin: (place: number) => `与第 ${place} 行内容相同，重复的可以删去`,
    same: (number: string) => `您已经申请过相同的内容，编号 ${number}，还在办理`,
    good: (good: number, all: number) =>
      good === all
        ? `${all} 行都可以提交。`
        : `${all} 行里有 ${good} 行可以提交，其余的改好或者删去后一起提交。`,
    refused: "这次的表格没有收下",
  },

  shared: {
    heading: "申请人和答复方式",
    lead: "填写一次，用于这一批的每一件。",
    next: "下一步：核对",
  },

  check: {
    heading: "请核对后一次提交",
    cards: (count: number) => `将提交 ${count} 件申请`,
    left: (count: number) => `有 ${count} 行需要修改，这次不会提交`,
    leftHow: "回到表格改好，可以一起提交；现在提交的，没有改好的各行会另存为一份草稿。",
    fee: "关于信息处理费",
    tooFew: `能提交的不足${least}件。只有一件的，请用单件申请；或者改好其余各行。`,
    toTable: "回到表格",
    toShared: "修改申请人和答复方式",
    known: "有内容相同的申请还在办理",
    knownHow: "重复的可以回到表格删去。确实要再申请的，再按一次提交按钮。",
    submit: (count: number) => `一次提交 ${count} 件申请`,
    afterwards: (agency: string) =>
      `提交后您会得到每一件的编号和一个查询码。${agency}会与您确认收到，答复期限从确认之日的次日起算，各件的期限相同。`,
    agency: "受理机关",
    documentNumber: (number: string) => `文号：${number}`,
  },

  receipt: {
    title: "批量申请已提交",
    count: (count: number) => `共 ${count} 件，编号连续。`,
    code: "查询码",
    oneCode: "这一批共用一个查询码：任何一个编号配这个查询码，都能查询那一件。请妥善保管，不要发给别人。",
    keep: "请打印、截图或者抄下编号和查询码。查询码只显示这一次，我们没有保存。",
    numbers: "编号",
    subject: "申请内容",
    open: "查看这一批的进度",
    print: "可以用浏览器的打印功能打印或者存为 PDF。",
    submitted: "提交时间",
    agency: "受理机关",
    contact: "联系电话",
    next: "接下来",
    steps: (agency: string, confirmBy: string, due: string) => [
      `${agency}会与您确认收到，一般在${dayInFull(confirmBy)}前。确认之日为收到申请之日，各件相同。`,
      `如果在这一天确认，答复期限到${due}。`,
      "需要您补充材料、需要延长期限的，会告知您。",
    ],
    left: (count: number) => `另有 ${count} 行没有提交，已经另存为一份草稿，可以改好后再提交。`,
    leftLink: "打开没有提交的各行",
    expired: {
      title: "回执已经不能显示",
      lead: "为了保护您的信息，回执只显示15分钟。申请已经提交，没有丢失。",
      withCode: "有编号和查询码的，可以直接查询。",
      lost: "没有记下查询码的，请带上身份证明到受理窗口补发。",
    },
  },

  cases: {
    title: "同批申请的进度",
    lead: (count: number) => `这一批共 ${count} 件，都可以用同一个查询码查询。`,
    number: "编号",
    subject: "申请内容",
    stage: "状态",
    due: "答复期限",
    notYet: "还没有起算",
    dueOn: (day: string, provisional: boolean) => `${dayInFull(day)}${provisional ? "（预估）" : ""}`,
    open: "查看",
    openOne: (number: string) => `查看 ${number}`,
    calendar: "下载期限日历（ics）",
    calendarNote: "可以导入手机或者电脑的日历。期限有变动的，以本网站显示为准。",
    event: (number: string) => `政府信息公开申请 ${number} 答复期限`,
    link: (count: number) => `同批的 ${count} 件申请`,
    expired: "请重新查询",
    expiredLead: "需要先用这一批的任何一个编号和查询码打开查询。",
  },

  submitted: {
    heading: "这一批申请已经提交",
    what: (count: number) => `共 ${count} 件。没有重复提交，您不用再做什么。`,
    receipt: "查看回执",
    track: "查询办理进度",
  },
  gone: {
    heading: "这份草稿已经不在了",
    what: "这个链接已过期（30 天），或者草稿已经删除，里面的内容没有保留。",
    restart: "重新开始批量申请",
  },
  renewed: "原来的草稿已经过期。您刚才填写的内容没有丢，已经保存到这份新的草稿里。",
  changed: "刚才的内容有改动，请再核对一遍后提交。",
  aside: {
    heading: "填写帮助",
    link: "用这个链接可以回来继续填写，请收好，不要发给别人：",
    template: "下载表格模板",
  },
} as const;

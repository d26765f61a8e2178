import type { PastFault, PastNote, PastProblem } from "@/domain/annual-report/past-report";

/** What is wrong at a place of the file. */
const FAULTS: Readonly<Record<PastFault, string>> = {
  missingTable: "没有找到这一部分的表格",
  missingRow: "缺少这一行",
  rowTwice: "这一行出现了两次",
  unknownRow: "不是统计表里的行",
  missingColumn: "缺少这一列的表头",
  blank: "这一格是空的，没有数量的请填0",
  notCount: "应当是不小于0的整数",
  notAmount: "应当是不小于0的金额，以万元为单位，最多六位小数",
  noAgency: "没有写明是哪个机关的报告",
  noYear: "没有写明统计年度",
  yearOutside: "统计年度应当在2008年以后，并且已经结束",
  notJson: "不是完整的 JSON，请核对文件",
  wrongShape: "内容不符合接口格式",
};

/** One fault with its place: 「三、…!D5：应当是不小于0的整数，现为“十二”」. */
export function pastProblemText({ at, fault, about }: PastProblem): string {
  const stands =
    about === undefined
      ? ""
      : fault === "missingRow" || fault === "missingColumn"
        ? `：${about}`
        : `，现为“${about}”`;
  return `${at}：${FAULTS[fault]}${stands}`;
}

/** How an older form was taken, as the public is told. */
export const pastNotes: Readonly<Record<PastNote, string>> = {
  trialRules:
    "原报告采用2019年的试行格式，没有“本年废止件数”和“现行有效件数”，这两项显示为0，不代表实际数量。",
  trialOthers: "原报告采用2019年的试行格式，“其他处理”只有一行，全部计入“3.其他”。",
  trialFees: "原报告采用2019年的试行格式，没有“本年收费金额”，这一项显示为0，不代表实际金额。",
};

/** Why a report whose sums do not agree is shown all the same. */
export const takenAsPublished = (reason: string): string =>
  `原报告有勾稽关系不成立，按当年公布的数字收录。原因：${reason}`;

/** Why a file cannot be read. */
export const reportFileFaults = {
  oldWorkbook: "这是旧版 .xls 文件，请在表格软件里另存为 .xlsx 后再上传。",
  notATable: "这个文件既不是 XLSX 工作簿，也不是 JSON。请使用本页的模板，或者本站导出的文件。",
  broken: "这个文件已经损坏或者设有密码，无法读取。请重新导出后再上传。",
  tooLarge: "这个文件超出了年度报告应有的大小，没有读取。",
  macros: "这个工作簿带有宏，不予读取。请另存为不带宏的 .xlsx 文件。",
  tooComplex: "读取这个文件用时过长，没有完成。请使用模板重新填写。",
} as const;

/** Why a report is not taken in. */
export const reportImportRefusals = {
  assembledHere: "这个年度的报告在本站编制，不能再从文件导入。",
  otherContent: "这个年度的报告已经收录，内容与文件不同，没有改动。",
  otherWaiting: "这个年度另有一份读入的报告等待确认。请先确认或者退回那一份。",
  needsReason: "勾稽关系不成立。请核对文件；原报告就是这样公布的，请写明按原样收录的原因。",
  sameHand: "读入和确认不能是同一个人，请由另一位发布人员确认。",
  moved: "这份报告已经处理过了，请返回列表查看。",
} as const;

/** The pages where past reports are read in and confirmed. */
export const importReports = {
  title: "导入以往年度报告",
  lead: "把以往年度已经公布的报告收录到本站，供结转核对和年度比较使用。一人读入，另一位发布人员确认后公开。",
  templates: "模板",
  template: "下载空白模板（XLSX）",
  templateHint:
    "模板按国办公开办函〔2021〕30号的表格排列。本站导出的XLSX和JSON也可以直接导入；2019年试行格式的表格，能够对应的行会自动对应。",
  upload: "上传报告",
  file: "报告文件",
  fileHint: "XLSX或JSON，一次一份报告，不超过5MB",
  reason: "按原样收录的原因",
  reasonHint: "只在勾稽关系不成立、而原报告就是这样公布时填写。原因会随报告公开。",
  send: "读入并核对",
  recent: "读入的报告",
  noRecent: "还没有读入过以往的报告。",
  heads: { year: "年度", file: "文件", state: "状态", by: "读入人", at: "读入时间" },
  states: { waiting: "等待确认", confirmed: "已收录并公开", dropped: "已退回" },
  command: "命令行导入",
  one: (agency: string, year: number) => `${agency}${year}年度报告`,
  back: "返回导入列表",
  identities: "勾稽关系",
  allHold: "各项勾稽关系全部成立。",
  someFail: (count: number) => `有${count}项勾稽关系不成立，按原样收录。`,
  reasonGiven: (reason: string) => `按原样收录的原因：${reason}`,
  confirm: "确认收录并公开",
  confirmHint: "确认后，这份报告作为该年度的版本公开，内容不再改动。请先与当年公布的报告核对。",
  ownHand: "这份报告由您读入，请另一位发布人员确认。",
  drop: "退回这份报告",
  confirmed: (year: number) => `${year}年度报告已收录并公开。`,
  dropped: (year: number) => `${year}年度报告已退回，没有公开。`,
  open: "查看公开页面",
  refused: {
    title: "报告没有读入",
    lead: "文件里有下列问题，没有保存任何内容。改正后请重新上传。",
    back: "请用浏览器的“后退”回到上传页面。",
    noFile: "没有收到文件。请选择文件后再上传。",
    tooLarge: "文件超过5MB，没有读取。",
    otherAgency: (name: string) => `文件里写明的机关是“${name}”，不是您所在的机关。`,
    onlyOne: "文件里有多份报告。请逐份上传，或者由系统管理员用命令导入。",
    fails: "下列勾稽关系不成立：",
    unchanged: "这份报告已经读入过，内容相同，没有重复收录。",
  },
  noWords: "文件里没有这一部分的文字。",
  sections: {
    two: "二、主动公开政府信息情况",
    three: "三、收到和处理政府信息公开申请情况",
    four: "四、政府信息公开行政复议、行政诉讼情况",
  },
  sheets: { head: "报告信息", text: "文字部分" },
  sheetHeads: { agency: "填报单位", year: "统计年度", scope: "统计范围" },
  scopeHint: "本机关；一级政府汇总所属机关的，写“本级政府及所属机关”",
  fileName: "政府信息公开工作年度报告导入模板",
} as const;

/** What the command prints. */
export const importReportsCommand = {
  usage: [
    "用法：npm run import -- annual-reports 文件 [--agency 代码或名称] [--dry-run]",
    "        [--reason 按原样收录的原因] [--as-published --authorised-by 姓名]",
    "文件是 XLSX（按官方表格排列）或 JSON（与接口相同，可以是多份报告的列表）。",
    "读入的报告等待本机关另一位发布人员在“导入以往年度报告”页面确认；加 --as-published 的直接收录并公开。",
  ],
  unreadable: (file: string) => `无法读取文件：${file}`,
  needsName: "使用 --as-published 时，请用 --authorised-by 写明批准人的姓名。",
  unknownAgency: (name: string) => `没有这个机关：${name}`,
  noAgency: "文件没有写明机关，请用 --agency 指定。",
  authorised: (name: string) => `批准人：${name}`,
  place: (at: number) => `第${at}份报告`,
  done: (name: string, year: number, state: "waiting" | "published" | "unchanged" | "good") =>
    `${name}${year}年度：${
      {
        waiting: "已读入，等待确认",
        published: "已收录并公开",
        unchanged: "已经收录过，内容相同，没有改动",
        good: "核对通过，试运行没有保存",
      }[state]
    }`,
  failing: (name: string, year: number) => `${name}${year}年度：勾稽关系不成立`,
  summary: (taken: number, unchanged: number, failed: number) =>
    `新收录${taken}份，没有变化${unchanged}份，未收录${failed}份。`,
} as const;

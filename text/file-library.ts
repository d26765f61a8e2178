import { RESTORE_DAYS } from "@/domain/attachment/restore-window";
/** The library of an agency's attachments. */
export const fileLibraryPage = {
  title: "附件库",
  lead: "本机关全部稿件和已公开信息带有的附件，相同的文件只列一次。",
  back: "返回稿件列表",
  kinds: { all: "全部", unused: "没有稿件使用", faulty: "缺失或损坏" },
  kindsLabel: "附件范围",
  search: "按文件名查找",
  searchButton: "查找",
  count: (count: number) => `${count}个`,
  empty: {
    all: "还没有附件。",
    unused: "没有闲置的附件。",
    faulty: "最近一次校验没有发现缺失或者损坏的附件。",
  },
  nothingFound: (words: string) => `没有名称含“${words}”的附件。`,
  unknownKind: (asked: string) => `没有“${asked}”这个范围，下面列出全部附件。`,
  heads: { name: "文件", size: "大小", text: "文字", uses: "用在哪里" },
  inDraft: "稿件中",
  isPublic: "公开中",
  earlier: "以前的版本",
  missing: "文件缺失，请联系系统管理员从备份恢复，或者重新上传",
} as const;

/** How the stored files stand, for the administrator. */
export const objectCarePage = {
  title: "文件校验",
  lead: "系统每30天把全部存储的文件核对一遍。不再被任何稿件、公开版本、申请附件使用的文件，过了保留期再清理，这段时间内的备份都可以完整恢复。",
  all: "在用的文件",
  checked: "已经核对过的",
  oldest: "最早的一次核对",
  never: "还没有核对过",
  neverWhole: "从未核对为正常",
  unnamed: "等待清理的文件",
  keep: "保留期",
  keepDays: "停用的文件保留多少天",
  keepHint: `填写${RESTORE_DAYS.least}到${RESTORE_DAYS.most}的整数。备份保留多久，这里就不能少于多久；少于${RESTORE_DAYS.least}天，恢复备份后会缺少文件。`,
  keepSave: "保存保留期",
  keepSaved: "保留期已经保存，从下一次清理起生效。",
  keepProblems: {
    "days.range": `请填写${RESTORE_DAYS.least}到${RESTORE_DAYS.most}的整数。没有保存，原来的保留期继续有效。`,
  },
  faults: "缺失或者损坏的文件",
  noFaults: "没有发现缺失或者损坏的文件。",
  advice:
    "请从备份恢复下列文件。恢复以后，下一次核对会自动消除提示；在此之前，公众下载时会看到说明，不会得到损坏的内容。",
  fault: { missing: "缺失", damaged: "内容与校验值不符" },
  heads: { sha256: "SHA-256", fault: "情况", since: "发现时间", okAt: "最近一次正常" },
  homeAlarm: (count: number) => `有${count}个存储的文件缺失或者损坏，请查看。`,
} as const;

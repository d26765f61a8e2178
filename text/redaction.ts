import type { AnswerItem } from "@/domain/letter/items";
import type { SensitiveRule } from "@/domain/publication/sensitive-scan";
import { WITHHOLDING_REASONS, type WithholdingReason } from "@/domain/redaction/reasons";
import type { Withheld } from "@/domain/redaction/withheld";

/** A reason with its article, 「个人隐私（条例第十五条）」; 「其他」 says what it is. */
export function reasonInFull(reason: WithholdingReason, words = ""): string {
  const { name, article } = WITHHOLDING_REASONS[reason];
  return `${words && reason === "other" ? words : name}（${article}）`;
}

/** What stands in a text where something is withheld. */
export function standIn(reason: WithholdingReason, words = ""): string {
  const { name } = WITHHOLDING_REASONS[reason];
  return `■■■〔${words && reason === "other" ? words : name}〕`;
}

/** One line of 不予公开的内容, 「第3页2处：个人隐私（条例第十五条）」. */
export function withheldLine({ page, reason, words, count }: Withheld): string {
  const place = page === null ? "文字答复" : `第${page}页`;
  return `${place}${count > 1 ? `${count}处` : ""}：${reasonInFull(reason, words)}`;
}

/** The same as an item of an answer in part. */
export function withheldItem({ page, reason, words, count }: Withheld): AnswerItem {
  const place = page === null ? "文字答复中的内容" : `第${page}页中的内容`;
  const { name, ground } = WITHHOLDING_REASONS[reason];
  return {
    name: `${place}（遮盖${count}处）`,
    result: "withheld",
    ground,
    reason: reason === "other" ? words : `涉及${name}`,
  };
}

/** What the scan takes a place for. */
export const suspicions = {
  secrecyMark: "密级标识",
  residentId: "身份证号",
  bankCard: "银行卡号",
  mobile: "手机号",
  mobileOrAmount: "手机号或者金额",
  passport: "护照号",
  travelPermit: "通行证号",
  email: "电子邮箱",
  plate: "车牌号",
  homeAddress: "家庭住址",
  nameList: "人员名单",
  workSecret: "工作秘密标识",
  scriptLink: "会运行脚本的网址",
  foreignLink: "指向其他网站的网址",
  deadLink: "打不开的网址",
} as const satisfies Record<SensitiveRule, string>;

export const redactionPage = {
  title: "遮盖不予公开的内容",
  toCase: "返回办件页",
  intro:
    "在页面上拖动画框，或者在下面填写位置。每处都要选择理由。生成的文件由页面图像重新制作，不含原文字、原属性和嵌入内容，原件留在案卷中。",
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  pageImage: (page: number) => `第${page}页页面图像`,
  previous: "上一页",
  next: "下一页",
  reason: "理由",
  words: "其他理由（写入答复）",
  wordsMissing: "选择“其他”时，请写明理由。",
  byNumbers: "填写位置添加",
  left: "距左边（%）",
  top: "距上边（%）",
  width: "宽（%）",
  height: "高（%）",
  add: "添加遮盖",
  addWhole: "遮盖整页",
  wrongNumbers: "请填写0到100之间的数，遮盖框不能超出页面。",
  marks: (count: number) => `已标记 ${count} 处`,
  noMarks: "还没有标记。",
  markName: (page: number, place: string) => `第${page}页 ${place}`,
  nth: (number: number, reason: string) => `第${number}处 ${reason}`,
  remove: "删除",
  removeNamed: (name: string) => `删除${name}`,
  found: "可能需要遮盖",
  foundNone: "没有在文字层中发现身份证号、手机号等内容。扫描件没有文字层，请逐页查看。",
  foundOpen: (count: number) => `还有 ${count} 处没有遮盖`,
  foundDone: "发现的内容都已遮盖。",
  cover: "遮盖这一处",
  coverAll: "全部遮盖",
  noText: "这一页没有文字层（通常是扫描件），无法自动检查，请逐字查看。",
  keep: "保存标记",
  make: "生成遮盖后的文件",
  sure: "已核对，未遮盖的几处可以公开",
  saved: "标记已保存。",
  noMarksToMake: "还没有标记不予公开的内容。整份文件都可以公开的，请在附件中直接作为“答复附件”上传。",
  notSure: "文件中还有疑似个人信息没有遮盖。请先遮盖；确认可以公开的，请勾选“已核对”后再生成。",
  madeName: "区分处理后的文件",
  wrongMarks: "标记没有读懂，没有保存。请刷新页面后重新标记。",
  made: "遮盖后的文件已生成，列入答复附件。",
  openMade: "打开核对",
  failed: "没能在规定时间内生成文件，标记已保存。页数较多的，请拆分后分别处理。",
  changed: "另一位同事刚刚保存了这份文件的标记，您的标记没有保存。请刷新页面后再修改。",
  withheld: "可以写入答复的不予公开的内容",
  insert: "写入答复草稿",
  inserted: "已写入答复草稿的各项处理结果。",
  notPartly: "答复草稿的结果不是“部分公开”，没有写入。请先把答复结果改为部分公开。",
  noDraft: "还没有起草答复。请先起草答复，再写入；也可以复制上面的文字。",
  cannot: {
    encrypted: "文件设有密码，不能遮盖。请取得不加密的版本后重新上传。",
    broken: "文件打不开，不能遮盖。请重新导出或者重新扫描后上传。",
    tooManyPages: "文件超过300页，请拆分后分别处理。",
    type: "这种格式不能直接遮盖。请先在办公软件中导出为PDF，作为“待处理的原件”上传后再处理。",
    failed: "没能在规定时间内打开文件。请稍后再试，或者拆分后上传。",
  },
} as const;

export const textRedactionPage = {
  title: "遮盖文字答复中的内容",
  intro:
    "选中不予公开的文字，选择理由，再按“遮盖所选文字”。答复中只出现遮盖后的文字，原文加密留存，不进入告知书和申请人页面。",
  source: "遮盖前的文字",
  select: "遮盖所选文字",
  nothingSelected: "请先在上面的文字中选中要遮盖的部分。",
  preview: "遮盖后的文字",
  apply: "保存并写入答复",
  applied: "遮盖后的文字已写入答复草稿。",
  noDraft: "还没有起草答复，不能遮盖。请先起草答复并保存。",
  sourceTooLong: "文字不能超过20000字。",
  sourceMissing: "请填写遮盖前的文字。",
  changedSource: "文字改动后，标记的位置可能不再对应，请逐处核对。",
} as const;

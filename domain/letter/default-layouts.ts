import type { LayoutBlock } from "./layout";
import { type LetterName, letterRule } from "./letters";

const body = (text: string): LayoutBlock => ({ role: "body", text });
const when = (section: string, ...blocks: LayoutBlock[]): LayoutBlock => ({ section, blocks });
/** A part of an answer under its heading, printed when it has been written. */
const part = (heading: string, field: string): LayoutBlock =>
  when(field, { role: "heading", text: heading }, body(`{${field}}`));

/** What a list adds in brackets to tell two letters apart is no part of the paper's title. */
const printedTitle = (title: string) => title.replace(/（[^）]*）$/, "");

const head = (name: LetterName): LayoutBlock[] => {
  const { title, numbered } = letterRule(name);
  return [
    { role: "issuer", text: "{机关}" },
    { role: "number", text: numbered ? "{发文字号}" : "申请编号：{编号}" },
    { role: "title", text: printedTitle(title) },
  ];
};
const foot: readonly LayoutBlock[] = [
  { role: "sign", text: "{机关}" },
  { role: "sign", text: "{签发日期}" },
];
const contact = when("电话", { role: "note", text: "联系单位：{机构}　地址：{地址}　电话：{电话}" });
const remedy = part("救济途径", "救济条款");
/** A step of procedure names no remedy. */
const remedyOf = (name: LetterName): readonly LayoutBlock[] =>
  letterRule(name).remedy === "C" ? [] : [remedy];

const to = (text: string): LayoutBlock => ({ role: "to", text });
const OPENING =
  "本机关于{收到日期}收到{称谓}提出的政府信息公开申请（编号：{编号}），申请公开“{申请内容}”。{补正经过}";

const items: readonly LayoutBlock[] = [
  part("各项信息的处理结果", "各项结果"),
  when(
    "不公开项",
    { role: "heading", text: "不予公开的内容（{序号}）" },
    body("{名称}"),
    body("依据：{依据}"),
    body("理由：{理由}"),
  ),
];

/** What comes first depends on how it ends; a part that an officer added beyond these follows. */
const PARTS: Readonly<Record<string, LayoutBlock>> = {
  依据: part("依据", "依据"),
  提供的信息: part("提供的信息", "提供的信息"),
  获取方式: part("获取信息的方式、途径和时间", "获取方式"),
  理由: part("理由", "理由"),
  检索情况: part("检索情况", "检索情况"),
  负责机关: part("负责公开的行政机关", "负责机关"),
  此前答复: part("此前答复的情况", "此前答复"),
  办理渠道: part("办理渠道", "办理渠道"),
};
const LEADING: Partial<Record<LetterName, readonly string[]>> = {
  granted: ["依据", "提供的信息", "获取方式"],
  alreadyPublic: ["依据", "获取方式"],
  partlyGranted: ["提供的信息", "获取方式", "不公开项", "依据", "理由"],
  refused: ["依据", "理由", "办理渠道"],
  inquiryNotice: ["依据", "理由", "办理渠道"],
  notExist: ["检索情况", "依据", "理由"],
  notOurs: ["依据", "理由", "负责机关"],
  needsCreation: ["依据", "理由"],
  stillUnclear: ["依据", "理由"],
  petitionNotice: ["依据", "理由", "办理渠道"],
  duplicateNotice: ["依据", "此前答复", "理由"],
  publishedWork: ["依据", "获取方式"],
  excessiveNotice: ["依据", "理由"],
  reissueNotice: ["依据", "此前答复", "理由"],
};

/** What an answer says between the decision and the remedies. */
export function answerBody(name: LetterName): LayoutBlock[] {
  const leading = LEADING[name] ?? [];
  const order = new Set([...leading, ...Object.keys(PARTS)]);
  const blocks = [...order].flatMap((field): readonly LayoutBlock[] => {
    if (field === "不公开项") return items;
    const block = PARTS[field];
    return block ? [block] : [];
  });
  const attachments = when("附件", body("附件{序号}：{名称}"));
  return [body("{决定}"), ...blocks, ...(order.has("不公开项") ? [] : items), attachments];
}

const answer = (name: LetterName): LayoutBlock[] => [
  ...head(name),
  to("{申请人}："),
  body(`${OPENING}经审查，现答复如下：`),
  ...answerBody(name),
  remedy,
  ...foot,
];

const notice = (name: LetterName, ...said: LayoutBlock[]): LayoutBlock[] => [
  ...head(name),
  to("{申请人}："),
  body(OPENING),
  ...said,
  ...remedyOf(name),
  contact,
  ...foot,
];

const outward = (name: LetterName, receiver: string, ...said: LayoutBlock[]): LayoutBlock[] => [
  ...head(name),
  to(receiver),
  ...said,
  ...remedyOf(name),
  contact,
  ...foot,
];

const form = (
  name: LetterName,
  rows: readonly (readonly string[])[],
  ...said: LayoutBlock[]
): LayoutBlock[] => [...head(name), { table: rows }, ...said, ...foot];

const ASKED = "本机关收到一件政府信息公开申请（编号：{编号}），申请公开“{申请内容}”。";

const STEPS = {
  registrationForm: form("registrationForm", [
    ["申请编号", "{编号}"],
    ["申请人", "{申请人}"],
    ["申请人类型", "{申请人类型}"],
    ["证件", "{证件}"],
    ["联系方式", "{联系方式}"],
    ["申请内容", "{申请内容}"],
    ["申请方式", "{申请方式}"],
    ["载体形式", "{载体形式}"],
    ["获取方式", "{要求的获取方式}"],
    ["收到日期", "{收到日期}"],
    ["登记日期", "{登记日期}"],
    ["答复期限", "{答复期限}"],
  ]),
  receipt: notice(
    "receipt",
    body(
      "本机关已经登记。依照《中华人民共和国政府信息公开条例》第三十三条，本机关不晚于{答复期限}答复。依法需要补正、征求意见或者延期的，另行告知。",
    ),
    body("办理进度可以凭申请编号和提交申请时取得的查询码在本网站查询。"),
  ),
  amendmentNotice: notice(
    "amendmentNotice",
    body("经审查，申请内容不明确。依照《中华人民共和国政府信息公开条例》第三十条，请{称谓}补正下列事项："),
    body("{补正事项}"),
    body(
      "请于{补正期限}前（含当日）提交补正材料。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。",
    ),
    body("对怎样补正有疑问的，可以向本机关政府信息公开工作机构咨询，本机关予以指导和释明。"),
  ),
  reasonNotice: notice(
    "reasonNotice",
    body(
      "{称谓}申请公开政府信息的数量、频次明显超过合理范围。依照《中华人民共和国政府信息公开条例》第三十五条，请{称谓}说明理由。",
    ),
    when("数量频次", body("{数量频次}")),
    body("请于{说明期限}前（含当日）书面说明。理由不合理的，本机关不予处理；理由合理的，本机关依法答复。"),
  ),
  extensionNotice: notice(
    "extensionNotice",
    body(
      "因{延期理由}，不能在法定期限内答复。依照《中华人民共和国政府信息公开条例》第三十三条，经本机关政府信息公开工作机构负责人同意，答复期限延长{延长天数}个工作日，延长至{延期至}。",
    ),
  ),
  delayNotice: notice(
    "delayNotice",
    body(
      "{称谓}说明的理由合理，但本机关无法在法定期限内答复。依照《中华人民共和国政府信息公开条例》第三十五条，本机关确定延迟至{延迟至}前答复。",
    ),
  ),
  thirdPartyConsultation: outward(
    "thirdPartyConsultation",
    "{第三方}：",
    body(ASKED),
    body(
      "上述信息涉及您（您单位）的合法权益。依照《中华人民共和国政府信息公开条例》第十五条、第三十二条，现征求您（您单位）的意见。",
    ),
    when("征求意见内容", body("{征求意见内容}")),
    body(
      "请自收到本征求意见书之日起15个工作日内书面提出是否同意公开的意见；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照条例的规定决定是否公开。",
    ),
  ),
  thirdPartyReplyForm: form(
    "thirdPartyReplyForm",
    [
      ["申请编号", "{编号}"],
      ["涉及的信息", "{申请内容}"],
      ["被征求意见的一方", "{第三方}"],
      ["意见", "□ 同意公开　　□ 部分同意公开　　□ 不同意公开"],
      ["不同意公开的内容和理由", ""],
      ["签名或者盖章", ""],
      ["日期", "　　　　年　　月　　日"],
    ],
    { role: "note", text: "请自收到征求意见书之日起15个工作日内填写并送回本机关。" },
    contact,
  ),
  consultationNotice: notice(
    "consultationNotice",
    body(
      "{称谓}申请公开的信息涉及第三方合法权益。依照《中华人民共和国政府信息公开条例》第三十二条，本机关已经书面征求第三方的意见。依照第三十三条，征求意见所需时间不计算在答复期限内。",
    ),
  ),
  coMakerConsultation: outward(
    "coMakerConsultation",
    "{接收机关}：",
    body(ASKED),
    body(
      "上述信息由本机关牵头、与贵机关共同制作。依照《中华人民共和国政府信息公开条例》第三十四条，现征求贵机关的意见。",
    ),
    when("征求意见内容", body("{征求意见内容}")),
    body("请自收到本函之日起15个工作日内提出意见，逾期未提出意见的，视为同意公开。"),
  ),
  assistanceLetter: outward(
    "assistanceLetter",
    "{接收机关}：",
    body(ASKED),
    body("为依法办理，请贵机关协助下列事项："),
    body("{协办事项}"),
  ),
  transferNotice: notice(
    "transferNotice",
    body(
      "经审查，{称谓}申请公开的信息由{接收机关}负责公开，本机关已经将申请转至{接收机关}办理，由该机关答复。",
    ),
    body("转办不影响答复期限的计算。"),
  ),
  thirdPartyDecision: outward(
    "thirdPartyDecision",
    "{第三方}：",
    body(ASKED),
    body(
      "本机关征求了您（您单位）的意见。经审查，不公开可能对公共利益造成重大影响，依照《中华人民共和国政府信息公开条例》第三十二条，本机关决定予以公开。决定公开的内容和理由如下：",
    ),
    body("{公开决定}"),
  ),
  feeNotice: notice(
    "feeNotice",
    body(
      "{称谓}申请公开政府信息的数量、频次明显超过合理范围。依照《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本机关决定收取信息处理费。",
    ),
    body("收费标准：{收费标准}"),
    body("费用数额：{费用数额}"),
    body("缴纳方式：{缴纳方式}"),
    body(
      "请自收到本通知书次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该申请。答复期限从完成缴费次日起重新计算。",
    ),
  ),
  lapsedAmendment: notice(
    "lapsedAmendment",
    body(
      "本机关告知{称谓}补正后，{称谓}在补正期限内没有补正，也没有说明正当理由。依照《中华人民共和国政府信息公开条例》第三十条，视为放弃申请，本机关不再处理该申请。",
    ),
  ),
  lapsedFee: notice(
    "lapsedFee",
    body(
      "{称谓}没有在收费通知规定的期限内缴纳费用。依照《政府信息公开信息处理费管理办法》第六条，视为放弃申请，本机关不再处理该申请。",
    ),
  ),
  withdrawalNotice: notice(
    "withdrawalNotice",
    body("{撤回日期}，{称谓}撤回了申请，本机关终止办理。仍需要该信息的，可以重新提出申请。"),
  ),
  deliveryReceipt: form("deliveryReceipt", [
    ["申请编号", "{编号}"],
    ["受送达人", "{申请人}"],
    ["申请内容", "{申请内容}"],
    ["送达的文书", "{送达文书}"],
    ["送达方式", "{送达方式}"],
    ["送达日期", "{送达日期}"],
    ["受送达人签名或者盖章", ""],
    ["送达人", ""],
    ["备注", ""],
  ]),
  recordCorrection: [
    ...head("recordCorrection"),
    to("{申请人}："),
    body(
      "本机关于{收到日期}收到{称谓}提出的更正政府信息的申请（编号：{编号}），涉及“{申请内容}”。依照《中华人民共和国政府信息公开条例》第四十一条，现答复如下：",
    ),
    body("{更正内容}"),
    remedy,
    ...foot,
  ],
  correction: [
    ...head("correction"),
    to("{申请人}："),
    body(
      "本机关就{称谓}提出的政府信息公开申请（编号：{编号}，申请公开“{申请内容}”）发出了{原文书}，现更正如下：",
    ),
    body("{更正内容}"),
    body("{原文书}的其他内容不变。本告知书与原文书一并使用。"),
    remedy,
    ...foot,
  ],
} as const satisfies Partial<Record<LetterName, readonly LayoutBlock[]>>;

/** How the house sets a letter until an office uploads a template of its own. */
export function defaultLayout(name: LetterName): readonly LayoutBlock[] {
  return name in STEPS ? STEPS[name as keyof typeof STEPS] : answer(name);
}

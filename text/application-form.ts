import type { ProblemParams } from "@/domain/entry/entry-schema";
import type { ApplicationField } from "@/domain/info-request/application/application-fields";
import type { ApplicationProblem } from "@/domain/info-request/application/application-form";
import type { ApplicationReason } from "@/domain/info-request/application/application-readers";
import type { ApplicationWarning } from "@/domain/info-request/application/application-warnings";
import type { ApplicantType, Carrier, Delivery } from "@/domain/info-request/application/channels";
import { APPLICANT_TYPE_LABELS } from "./info-request";

/** Labels of the application form, for the citizen and for the intake desk. */
export const APPLICATION_FIELD_LABELS: Readonly<Record<ApplicationField, string>> = {
  subject: "信息名称",
  documentNumber: "文号",
  description: "所需信息描述",
  agency: "受理机关",
  applicantType: "申请人类型",
  name: "姓名",
  idKind: "证件类型",
  idNumber: "证件号码",
  guardianName: "监护人姓名",
  guardianAgrees: "监护人确认",
  organisationName: "单位名称",
  creditCode: "统一社会信用代码",
  legalRepresentative: "法定代表人或者负责人",
  contactName: "联系人",
  phone: "联系电话",
  email: "电子邮箱",
  address: "通信地址",
  postalCode: "邮政编码",
  carrier: "载体形式",
  delivery: "获取信息的方式",
  acceptOther: "其他提供方式",
  needsHelp: "阅读和沟通帮助",
  helpNote: "需要怎样的帮助",
};

export const APPLICATION_FIELD_HINTS: Readonly<Partial<Record<ApplicationField, string>>> = {
  subject: "写名称、文号或者一句话说明都可以，例如“荔城街2009年绿线控制范围图”。一份申请只写一项信息。",
  documentNumber: "知道文号的填上，例如“增府办〔2026〕16号”，查找会快得多。",
  description:
    "可以写时间、地点、项目、文种等，写得越具体，越容易找到。请不要在这里写身份证号、电话等个人信息。",
  idNumber: "居民身份证为18位，末位是字母X的，大小写都可以。",
  guardianName: "申请人未满14周岁，由监护人提交。",
  organisationName: "请写全称，与登记证书一致。",
  creditCode: "18位，在营业执照或者登记证书上。",
  phone: "手机，或者带区号的固定电话，例如 020-82631000。",
  email: "用电子邮件接收答复的必须填写。",
  address: "可以分行写，请写到门牌号。",
  helpNote: "例如：需要大字版、语音说明、手语翻译，或者由工作人员代为填写。",
};

export const APPLICANT_TYPE_HINTS: Readonly<Record<ApplicantType, string>> = {
  person: "公民个人。香港、澳门、台湾居民和外国人也可以申请",
  business: "公司、个体工商户、农民专业合作社等",
  research: "研究院所、高等学校等",
  nonprofit: "社会团体、基金会、社会服务机构等",
  legalService: "律师事务所、公证处、基层法律服务所等",
  otherOrg: "村（居）民委员会、业主委员会和其他组织",
};

/** 公民 is what the form calls the natural person of the yearly figures. */
export const APPLICANT_CHOICES: Readonly<Record<ApplicantType, string>> = {
  ...APPLICANT_TYPE_LABELS,
  person: "公民（自然人）",
};

export const CARRIER_HINTS: Readonly<Record<Carrier, string>> = {
  electronic: "文件、图片等电子数据",
  paper: "打印或者复印的纸质件",
};

export const DELIVERY_HINTS: Readonly<Record<Delivery, string>> = {
  online: "凭编号和查询码在本网站查看、下载",
  email: "发送到您填写的电子邮箱",
  post: "寄到您填写的通信地址",
  pickup: "到受理机关领取，带上身份证明",
  inspect: "到受理机关查看原件，可以抄录",
  fax: "发送到您填写的固定电话",
};

/** Fields that offer a list: one chooses, where elsewhere one types. */
const CHOSEN: ReadonlySet<ApplicationField> = new Set([
  "agency",
  "applicantType",
  "idKind",
  "carrier",
  "delivery",
]);

type Say = (label: string, params: ProblemParams, isChosen: boolean) => string;

const SENTENCES: Readonly<Record<ApplicationReason, Say>> = {
  missing: (label, _params, isChosen) => `请${isChosen ? "选择" : "输入"}${label}`,
  short: (label) => `${label}太短，请写得具体一些`,
  long: (label, { limit, length }) => `${label}不能超过${limit}个字，当前${length}个字`,
  choice: (label) => `请选择${label}`,
  illegal: (label) => `${label}：输入含有非法字符，已经去掉，请核对`,
  privateUse: (label) => `${label}含有系统无法识别的字（自造字），请改用标准汉字，或者在“所需信息描述”中说明`,
  twice: (label) => `${label}重复提交了，请核对后只保留一项`,
  characters: (label) => `${label}含有不允许的字符，只能用文字、间隔号“·”和空格`,
  shape: (label) => `${label}的格式不正确，请核对`,
  length18: () => "请输入18位身份证号码",
  region: () => "身份证号码的地区代码不正确，请核对前两位",
  birthDate: () => "身份证号码中的出生日期不存在，请核对第7位到第14位",
  birthInFuture: () => "出生日期不能晚于今天，请核对证件号码的第7位到第14位",
  checkDigit: () => "身份证号码校验位不正确，请核对：第18位和前17位对不上，可能有一位输错了",
  kindDiffers: () => "这个号码和所选的证件类型不一致，请核对证件类型",
  mobile: () => "手机号应为11位，以13-19开头",
  guardian: () => "未满14周岁需由监护人提交，请由监护人勾选确认",
  forEmail: () => "您选择了用电子邮件接收答复，请输入电子邮箱",
  forFax: () => "您选择了用传真接收答复，请输入能接收传真的固定电话，例如 020-82631000",
};

/** Sentences that say it better than the general one. */
const OWN_SENTENCES: Readonly<Record<string, (params: ProblemParams) => string>> = {
  "subject.short": () => "请填写您要的信息名称，至少 4 个字",
  "description.long": ({ limit, length }) => `所需信息描述不能超过${limit}字，当前${length}字`,
  "idNumber.shape": () => "证件号码的格式和所选的证件类型不一致，请核对",
  "creditCode.shape": () => "统一社会信用代码应为18位，由数字和大写字母组成（没有字母 I、O、S、V、Z）",
  "creditCode.checkDigit": () => "统一社会信用代码校验位不正确，请核对",
  "guardianName.guardian": () => "未满14周岁需由监护人提交，请输入监护人姓名",
  "phone.shape": () => "请输入11位手机号，或者带区号的固定电话，例如 020-82631000",
  "email.shape": () => "邮箱格式不正确，例如 name@example.cn",
  "postalCode.shape": () => "邮政编码应为6位数字",
  "applicantType.missing": () => "请选择您是以什么身份申请",
  "agency.missing": () => "请选择受理机关；不确定的，可以选“我不确定，请帮我判断”",
};

/** The sentence beside a field of the application form. */
export function applicationProblemText({ field, reason, params }: ApplicationProblem): string {
  const own = OWN_SENTENCES[`${field}.${reason}`];
  return own?.(params) ?? SENTENCES[reason](APPLICATION_FIELD_LABELS[field], params, CHOSEN.has(field));
}

export const APPLICATION_WARNINGS: Readonly<Record<ApplicationWarning, string>> = {
  idNumberInText:
    "描述中疑似含有身份证号，建议删除。身份证号只需填在“证件号码”一栏，那里是加密保存的。确实需要保留的，可以直接提交。",
  paperOnline:
    "您选择了纸质文本，又选择了网上查看或者电子邮件。这两种方式只能提供电子文本；需要纸质件的，请把获取信息的方式改为邮寄或者当面领取。",
};

/** What the form says beside its labels. */
export const applicationForm = {
  notSure: "我不确定，请帮我判断",
  notSureHint: (cityAgency: string) => `由${cityAgency}接收，并帮您判断该由哪个机关办理`,
  likelyAgencies: "根据您写的内容，可能是",
  likelyBecause: (word: string) => `您提到了“${word}”`,
  agencyLevels: { city: "市政府", department: "市政府各部门", town: "镇政府和街道办事处" },
  agencyThemes: (themes: readonly string[]) => `管：${themes.join("、")}`,
  chooseAgency: "请选择",
  personPart: "公民填写",
  organisationPart: "法人或者其他组织填写",
  contactPart: "联系方式",
  acceptOther: "不能按我选的方式提供时，可以用其他方式提供",
  needsHelp: "我阅读有困难，或者有视力、听力障碍，需要帮助",
  guardianAgrees: "我是申请人的监护人，由我提交这份申请，并同意为办理申请处理申请人的个人信息",
  yes: "是",
  no: "否",
  notFilled: "未填写",
} as const;

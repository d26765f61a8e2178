import type { AccountField } from "@/domain/access/account-form";
import type { GrantRefusal } from "@/domain/access/grants";
import type { Role } from "@/domain/access/roles";
import { entryProblems } from "./admin";

export const accountFields = {
  username: {
    label: "用户名",
    hint: "登录时输入，3至32个字符：小写字母开头，可以用数字、点和连字符，例如 zhang.wei",
  },
  name: { label: "姓名" },
  agencyCode: { label: "所在机关", hint: "监督员和三个管理员岗位不属于某一机关，请选“全站”" },
} satisfies Record<AccountField, { label: string; hint?: string }>;

/** What is wrong with the entries of a new account, by message key. */
export const accountProblems = {
  ...entryProblems,
  shape: "用户名的写法有误：3至32个字符，小写字母开头，只用小写字母、数字、点和连字符",
  usernameTaken: "这个用户名已经有人使用，请换一个",
  unknownAgency: "没有这个机关，请重新选择",
};

/** What a role does, in the sentence that the security administrator decides by. */
export const roleDuties = {
  intake: "确认收到、登记、分派申请，代填口头申请",
  handler: "承办申请：告知补正、征求意见、起草答复、发出答复",
  reviewer: "审核并签发答复，分派申请，审核信息稿",
  secrecyReviewer: "对拟公开的信息作保密审查",
  editor: "起草、修改拟发布的信息",
  publisher: "发布、撤下信息",
  supervisor: "查看各机关的办理和发布数字，不看申请人和申请内容",
  systemAdmin: "设置网站、机关、栏目，建立账号",
  securityAdmin: "授予、收回角色，停用账号，解除锁定",
  auditor: "查询、核验审计记录",
} satisfies Record<Role, string>;

export const roleGroups = {
  business: "业务岗位（属于所在机关）",
  wholeSite: "全站岗位",
  administrators: "三个管理员岗位（互相独立，不能兼任）",
} as const;

/** Why a change to an account was refused. */
export const accountRefusals = {
  ownAccount: "不能修改本人的账号。请由另一位安全管理员办理。",
  administratorsTogether: "三员角色不可兼任：系统管理员、安全管理员、审计员不能由同一人担任。",
  administratorWithBusiness: "管理员岗位不能与业务岗位兼任，请只保留其中一种。",
  needsAgency: "这个账号不属于任何机关，不能授予业务岗位。请系统管理员为此人另建属于机关的账号。",
  headNotReviewer: "工作机构负责人须同时担任审核员（条例第三十三条的延期由负责人同意）。",
  lastSystemAdmin: "至少保留一名系统管理员。",
  lastSecurityAdmin: "至少保留一名安全管理员。",
  lastAuditor: "至少保留一名审计员。",
  administratorPassword:
    "管理员账号的密码不能在这里重新发放，以免一人掌握两个岗位。请运维人员在服务器上按《运维手册》办理。",
  noSuchAccount: "没有这个账号。没有做任何改动，请返回列表重新选择。",
  changedMeanwhile:
    "这个账号刚刚被另一位安全管理员修改过，您的修改没有保存。请刷新页面，对照最新情况后再改。",
  alreadyProposed: "已经提请过授予此人安全管理员，请等待另一位安全管理员确认。",
  ownProposal: "提请人不能自己确认，请由另一位安全管理员确认。",
} satisfies Record<
  GrantRefusal | "noSuchAccount" | "changedMeanwhile" | "alreadyProposed" | "ownProposal",
  string
>;

export const staffPage = {
  title: "账号",
  lead: "账号建立后没有任何角色，由安全管理员授权后才能办理业务。人员调到其他机关的，停用原账号，另建新账号。",
  add: "建立账号",
  addTitle: "建立账号",
  wholeSite: "全站",
  back: "返回账号列表",
  created: (username: string, name: string) => `已建立账号 ${username}（${name}）。`,
  shownOnce: "初始密码只显示这一次，请当面交给本人。72小时内有效，只能登录一次，登录后须立即设置自己的密码。",
  words: "姓名或者用户名",
  agency: "机关",
  anyAgency: "全部机关",
  search: "查找",
  caption: "账号，按机关排列",
  name: "姓名",
  username: "用户名",
  roles: "角色",
  state: "状态",
  lastLogin: "最近登录",
  never: "从未登录",
  noRole: "未授权",
  none: "没有符合条件的账号。",
  enabled: "正常",
  disabled: "已停用",
  locked: (until: string) => `锁定至 ${until}`,
  firstPassword: "待设密码",
  head: "工作机构负责人",
} as const;

export const grantsPage = {
  title: "授权",
  lead: "选择账号，授予或者收回角色。收回角色后，此人在各处的登录立即失效；新授予的角色在其下一次操作时生效。",
  own: "本人账号",
  ownNote: "这是您本人的账号。授权、停用须由另一位安全管理员办理。",
  accountTitle: (name: string) => `授权：${name}`,
  roles: "角色",
  headOfOffice: "工作机构负责人",
  headHint: "经其同意才能延期答复（条例第三十三条），须同时是审核员",
  save: "保存授权",
  granted: "授权已保存。",
  proposed: "已提请授予安全管理员。须由另一位安全管理员确认后生效。",
  proposals: "提请授予安全管理员，等待确认",
  proposal: (who: string, by: string, when: string) => `${by}于${when}提请授予${who}安全管理员`,
  confirm: "确认授予",
  drop: "撤销提请",
  confirmed: "已确认授予安全管理员。",
  dropped: "已撤销提请。",
  waitForOther: "须由另一位安全管理员确认。",
  disable: "停用账号",
  disableLead: "停用后此人在各处的登录立即失效，不能再登录；办过的事项和记录保留。",
  disabled: "账号已停用，登录已全部失效。",
  enable: "恢复账号",
  enableLead: "恢复后此人可以用原来的密码和角色登录。",
  enabled: "账号已恢复。",
  unlock: "解除锁定",
  unlockLead: "连续输错密码被锁定的，核实是本人后可以提前解除。",
  unlocked: "锁定已解除。",
  reissue: "重新发放初始密码",
  reissueLead: "本人忘记密码的，核实身份后发放。原密码立即作废，登录全部失效。",
  reissued: "已重新发放初始密码。",
  otherMatters: "账号处置",
  back: "返回授权列表",
} as const;

import type { Area } from "@/domain/access/areas";
import type { Role } from "@/domain/access/roles";

/** The names of the areas, as the bar at the top of every staff page shows them. */
export const areaNames = {
  "/desk": "办理台",
  "/publishing": "发布台",
  "/oversight": "监督",
  "/admin": "系统管理",
  "/audit": "审计",
} satisfies Record<Area, string>;

export const roleNames = {
  intake: "受理员",
  handler: "承办人",
  reviewer: "审核员",
  secrecyReviewer: "保密审查员",
  editor: "编辑",
  publisher: "发布员",
  supervisor: "监督员",
  systemAdmin: "系统管理员",
  securityAdmin: "安全管理员",
  auditor: "审计员",
} satisfies Record<Role, string>;

/** The frame of every staff page. */
export const staffFrame = {
  skipToMain: "跳到正文",
  section: "政府信息公开",
  workplace: "工作平台",
  areas: "工作区",
  account: "当前账号",
  headOfOffice: "工作机构负责人",
  changePassword: "修改密码",
  logOut: "退出登录",
  noArea: "您的账号还没有分配角色，暂时不能使用任何工作区。请联系安全管理员授权。",
};

/** What every staff form says of itself. */
export const staffForms = {
  problemsTitle: (count: number) => `有 ${count} 处需要修改`,
  refusalTitle: "没有办理",
  pending: "正在提交…",
  /** A field was wrong in a way that the form itself does not allow: somebody changed it by hand, or it is an old page. */
  unknownProblem: "这一项的内容无法识别，请刷新页面后重新填写",
};

/** Signed in, but not allowed here. */
export const forbiddenText = {
  title: "您没有权限打开这个页面",
  why: (roles: string) => `您的角色是${roles || "（尚未分配）"}，不能使用这个页面。没有做任何改动。`,
  signedOut: "请先登录工作平台。",
  next: "确实需要使用的，请联系本单位的安全管理员调整角色。",
  goTo: (area: string) => `去${area}`,
  logIn: "登录工作平台",
};

/** Something broke on our side. */
export const errorText = {
  title: "这个页面没有打开",
  what: "服务器在准备这个页面时出了错，已经记录下来。",
  typed: "刚才提交的内容可能没有保存，请返回上一页核对，需要的先复制留存。",
  number: (digest: string) => `报修时请提供编号：${digest}`,
  again: "再试一次",
};

/** Said to somebody who has not touched the page for a while. */
export const idle = {
  warning: "您已经有一段时间没有操作，两分半钟后将自动退出登录。按任意键或者点击“继续使用”即可保持登录。",
  ended: "登录已经超时。本页填写的内容还在，请在新窗口重新登录后回到这里提交；提交前请不要刷新本页。",
  stay: "继续使用",
  logIn: "在新窗口重新登录",
};

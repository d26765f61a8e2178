/** Why nobody was logged in; the first three lines never say whether the account exists. */
const refusals = {
  empty: "请填写用户名和密码",
  wrong: "用户名或密码不正确",
  locked: "登录失败次数过多，请稍后再试或联系安全管理员",
  tooMany: "从这个网络登录失败的次数过多，请稍后再试或联系安全管理员",
};
export type LoginRefusal = keyof typeof refusals;

export const login = {
  title: "工作人员登录",
  errorPrefix: "错误：",
  username: "用户名",
  password: "密码",
  submit: "登录工作平台",
  forgotten: "忘记密码或者账号被锁定的，请联系本单位的安全管理员。",
  onlyStaff: "本页仅供工作人员使用。申请公开政府信息、查询办理进度不需要账号。",
  backToSite: "返回政府信息公开",
  apply: "申请公开政府信息",
  demonstrationAccounts:
    "这是演示站点。各角色的演示账号和随机密码在首次启动时显示，也保存在数据文件夹的 demo-accounts.json 里。",
  loggedOut: "您已退出登录。",
  /** The sentence about a refusal; with the minutes where a lock has an end. */
  refusal: (why: LoginRefusal, minutes: number | null) =>
    why === "locked" && minutes ? `登录失败次数过多，请${minutes}分钟后再试或联系安全管理员` : refusals[why],
};

/** True for a reason that an address may name. */
export function isLoginRefusal(text: unknown): text is LoginRefusal {
  return typeof text === "string" && Object.hasOwn(refusals, text);
}

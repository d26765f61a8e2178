/** One's own account: the first page of a new account, and the page that changes the password. */
export const accountText = {
  title: "我的账号",
  username: "用户名",
  name: "姓名",
  agency: "所在机关",
  wholeSite: "全站",
  roles: "角色",
  noRole: "尚未分配",
  passwordTitle: "修改密码",
  firstPasswordTitle: "请先设置自己的密码",
  firstPassword: "现在的密码是系统生成的初始密码，只能用来打开本页。设置自己的密码后，就可以使用工作平台。",
  rules:
    "至少 12 个字符，包含大写字母、小写字母、数字、符号中的三种；或者用 20 个字符以上的一句话。不能包含用户名、姓名、单位名称和常见的词，也不能与最近用过的 5 个密码相同。",
  current: "现在的密码",
  fresh: "新密码",
  again: "再输入一次新密码",
  submit: "保存新密码",
  otherSessions: "保存后，这个账号在其他设备上的登录会立即失效。",
  changed: "密码已修改，其他设备上的登录已失效。",
};

/** What can be wrong with a password, by message key. */
export const passwordProblems = {
  "current.missing": "请填写现在的密码",
  "current.wrong": "现在的密码不正确",
  "fresh.missing": "请填写新密码",
  "fresh.tooShort": "新密码太短，至少需要 12 个字符",
  "fresh.tooLong": "新密码太长，最多 128 个字符",
  "fresh.tooSimple": "新密码太简单，请混用三种字符，或者用 20 个字符以上的一句话",
  "fresh.holdsName": "新密码不能包含用户名，倒着写也不行",
  "fresh.tooCommon": "该密码过于常见或者包含单位、姓名，容易被猜中，请换一个",
  "fresh.usedBefore": "新密码不能与最近用过的 5 个密码相同",
  "again.different": "两次输入的新密码不一致",
};
export type PasswordProblem = keyof typeof passwordProblems;

/** What an operator reads at a terminal. */
export const operatorText = {
  demonstrationData: (folder: string) =>
    `${folder} 里是演示数据，带有演示账号，不能作为正式网站启动。请用 DATA_DIR 指定一个新的数据文件夹，或者去掉 DEMO=0。没有做任何改动。`,
  realData: (folder: string) =>
    `${folder} 里是正式网站的数据，不能当作演示站点启动。请设置 DEMO=0 后再启动。没有做任何改动。`,
  clockBehind: (now: string, last: string) =>
    `系统时间异常：现在是 ${now}，而审计记录里最后一笔是 ${last}。按这个时间登记，收到日和期限都会写错，所以没有启动，也没有做任何改动。请校准系统时间后再启动；确认系统时间正确、是此前的时间有误的，请带 ACCEPT_CLOCK=1 启动。`,
  resetUsage: "用法：npx node scripts/reset-password.mjs 用户名",
  noStore: (folder: string) => `${folder} 里没有数据库，没有做任何改动。请核对 DATA_DIR。`,
  noAccount: (username: string) => `没有用户名为“${username}”的账号，没有做任何改动。`,
  reset: (username: string, password: string, isDisabled: boolean) => [
    `已为 ${username} 发放新的初始密码（只显示这一次）：${password}`,
    "72小时内有效，只能登录一次，登录后须立即设置自己的密码。原密码和全部登录已经失效，本次操作已记入审计记录。",
    ...(isDisabled ? ["注意：这个账号处于停用状态，须由安全管理员恢复后才能登录。"] : []),
  ],
};

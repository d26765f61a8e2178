interface Shown {
  username: string;
  name: string;
  agency: string | null;
  password: string;
}

interface Place {
  address: string;
  demonstration: boolean;
  /** Where the demonstration accounts are kept. */
  file: string;
}

/** Columns that line up in a terminal, where a Han character takes two places. */
function padded(text: string, places: number): string {
  const width = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
  return text + " ".repeat(Math.max(1, places - width));
}

const row = ({ username, name, agency, password }: Shown) =>
  `  ${padded(username, 16)}${padded(password, 22)}${padded(name, 10)}${agency ?? "全站"}`;

/** What stands on the terminal when the portal is up. */
export function firstRunText(accounts: readonly Shown[], { address, demonstration, file }: Place): string[] {
  const ready = `政府信息公开平台已启动：${address}`;
  if (accounts.length === 0) return ["", ready, ""];
  const shown = accounts.map(row);
  return demonstration
    ? ["", `演示账号（密码为随机生成，也保存在 ${file}，仅本机用户可读）：`, ...shown, "", ready, ""]
    : [
        "",
        "已建立三个管理账号。以下一次性密码只显示这一次，首次登录后必须修改：",
        ...shown,
        "",
        ready,
        "请用系统管理员账号登录，完成站点设置。",
        "",
      ];
}

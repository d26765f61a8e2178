const SIGN = /^项目[:：]\s*(.+)$/u;

/** The major project that a publication belongs to, said by a keyword 「项目：石滩镇污水处理厂二期」; null when none is named. */
export function projectOf(keywords: readonly string[]): string | null {
  for (const keyword of keywords) {
    const name = SIGN.exec(keyword)?.[1]?.trim();
    if (name) return name;
  }
  return null;
}

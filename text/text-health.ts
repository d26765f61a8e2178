/** Addresses in public texts and looks through public files, on the page of the site's health. */
export const textHealth = {
  links: "正文里的失效链接",
  linksHow: ({ all, outside, checked }: { all: number; outside: number; checked: number }) => {
    const own = all - outside;
    const looked =
      outside === 0
        ? ""
        : checked === 0
          ? `指向其他网站的${outside}个还没有检查，由运维人员用 LINK_CHECK 开启后，每天检查一次。`
          : `指向其他网站的${outside}个，已检查${checked}个，每天检查一次。`;
    return all === 0
      ? "公开的正文、摘要和原文网址里还没有收集到网址。"
      : `公开的正文、摘要和原文网址里共有${all}个不同的网址。指向本站的${own}个，随时对照本站数据核对。${looked}`;
  },
  noLinks: "没有发现失效的链接。",
  address: "失效的网址",
  ownGone: "本站没有这个页面，或者已经撤下",
  more: "只列出前面的一部分。请先处理这些，其余的随后列出。",
  scans: "没有完成检查的附件",
  scanState: "检查情况",
  notScanned: "还没有检查",
  noScans: (all: number) => (all === 0 ? "公开的信息没有附件。" : `公开的${all}个附件都已检查。`),
} as const;

/** Why an address counts as one that leads nowhere. */
export function deadLinkFault({ isOwn, status }: { isOwn: boolean; status: number | null }): string {
  if (isOwn) return textHealth.ownGone;
  return status === null || status === 0 ? "打不开（没有应答）" : `打不开（HTTP ${status}）`;
}

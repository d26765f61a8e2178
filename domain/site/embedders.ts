const HOST =
  /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+(?::\d{1,5})?$/;

/** The hosts of a typed list, as `www.example.gov.cn *.example.gov.cn`; null when one of them is none. */
export function readEmbedders(text: string): string | null {
  const hosts = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,、;]+/)
    .map((host) => host.replace(/^https?:\/\//, "").replace(/\/$/, ""))
    .filter(Boolean);
  return hosts.every((host) => HOST.test(host)) ? [...new Set(hosts)].join(" ") : null;
}

/** The same as sources of a policy: many a site of a department is still reached without encryption. */
export function embedderSources(embedders: string): string {
  return embedders
    .split(" ")
    .filter(Boolean)
    .flatMap((host) => [`https://${host}`, `http://${host}`])
    .join(" ");
}

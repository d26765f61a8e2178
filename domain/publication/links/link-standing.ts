/** Where an address leads: to this site, to one that is trusted, or to any other. */
export type LinkStanding = "own" | "trusted" | "foreign";

/** Whose sites a text may name without a word of explanation, besides the agencies' own: those of the government. */
export const TRUSTED_BY_DEFAULT = "gov.cn";

/** What the site knows of hosts. */
export interface KnownHosts {
  own: readonly string[];
  /** A host stands for everything below it. */
  trusted: readonly string[];
}

const isBelow = (host: string, of: string) => host === of || host.endsWith(`.${of}`);

/** The host of an address as it is compared; null where there is none. */
export function hostOf(url: string): string | null {
  const host = URL.parse(url)?.hostname.toLowerCase().replace(/\.$/, "");
  return host || null;
}

/** Judges an address by its host. A name in front of `@` misleads the reader, and so such an address is trusted nowhere. */
export function linkStanding(url: string, known: KnownHosts): LinkStanding {
  const parsed = URL.parse(url);
  const host = hostOf(url);
  if (parsed === null || host === null || parsed.username !== "" || parsed.password !== "") return "foreign";
  if (known.own.includes(host)) return "own";
  return known.trusted.some((one) => isBelow(host, one)) ? "trusted" : "foreign";
}

export const LINK_TARGETS = ["publication", "file", "column", "agency", "page"] as const;
/** What an address of this site names; `page` is any other page, which does not go away. */
export type LinkTarget = (typeof LINK_TARGETS)[number];

const TARGETS: readonly (readonly [LinkTarget, RegExp])[] = [
  ["publication", /^\/(?:hant\/)?p\/([^/.]+)(?:[./].*)?$/],
  ["file", /^\/(?:hant\/)?f\/([0-9a-f]{64})(?:\/.*)?$/i],
  ["agency", /^\/(?:hant\/)?agencies\/([^/]+)\/?$/],
  [
    "column",
    /^\/(?:hant\/)?catalogue\/(?!(?:by|export|budgets|emergency|major-projects|normative-documents)(?:\/|$))([^/]+)\/?$/,
  ],
];

/** What an address of this site names, so that it can be looked up without asking anybody. */
export function ownTarget(url: string): { target: LinkTarget; key: string } {
  const path = URL.parse(url)?.pathname ?? "/";
  for (const [target, pattern] of TARGETS) {
    const key = pattern.exec(path)?.[1];
    if (key !== undefined) return { target, key: target === "file" ? key.toLowerCase() : key };
  }
  return { target: "page", key: path };
}

const NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** The hosts of a typed list, parted by blanks; null when one of them is none. An ending alone, as `cn`, would trust everybody. */
export function readTrustedHosts(typed: string): string | null {
  const hosts = typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,、;，；]+/)
    .map((host) =>
      host
        .replace(/^https?:\/\//, "")
        .replace(/^\*?\./, "")
        .replace(/[/.]+$/, ""),
    )
    .filter(Boolean);
  const isHost = (host: string) =>
    NAME.test(host) && !/^(?:com|net|org|edu)\.cn$/.test(host) && !/^[\d.]+$/.test(host);
  return hosts.every(isHost) ? [...new Set(hosts)].join(" ") : null;
}

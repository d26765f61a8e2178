/** What a crawler has of the site: addresses in, text out. */
export type Fetched = (address: string) => Promise<string>;

/**
 * Written only from the description of the platform of Guangdong: SID and TREE stand in the index page, a hundred entries a page, no
 * entries after the last.
 */
export async function crawlGuangdong(site: string, get: Fetched): Promise<Map<number, string>> {
  const index = await get(`${site}/gkmlpt/index`);
  const sid = /SID:\s*'(\d+)'/.exec(index)?.[1] ?? "";
  const tree = JSON.parse(/TREE:\s*(\[.*\]),?\s*$/m.exec(index)?.[1] ?? "[]") as { id: number }[];
  const found = new Map<number, string>();
  for (const { id } of tree) {
    for (let page = 1; ; page += 1) {
      const { articles } = JSON.parse(await get(`${site}/gkmlpt/api/all/${id}?page=${page}&sid=${sid}`)) as {
        articles: { id: number; url: string }[];
      };
      for (const article of articles) found.set(article.id, article.url);
      if (articles.length === 0) break;
    }
  }
  return found;
}

/** Written only from the description of the change feed: start at `since`, drop what is withdrawn, go on with `nextSince` while there is more. */
export async function followChanges(
  site: string,
  get: Fetched,
  held: Map<string, number> = new Map(),
  since = 0,
): Promise<{ held: Map<string, number>; since: number }> {
  for (let from = since; ; ) {
    const { items, nextSince, more } = JSON.parse(await get(`${site}/api/v1/changes?since=${from}`)) as {
      items: { kind: string; id: string; version: number }[];
      nextSince: number;
      more: boolean;
    };
    for (const { kind, id, version } of items) {
      if (kind === "withdrawn") held.delete(id);
      else held.set(id, version);
    }
    if (!more) return { held, since: nextSince };
    from = nextSince;
  }
}

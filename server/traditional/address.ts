const PREFIX = "/hant";

/** A path as asked, apart from the characters it is read in: `/hant/p/x` is `/p/x` in traditional ones. */
export function readingOf(path: string): { path: string; traditional: boolean } {
  const traditional = path === PREFIX || path.startsWith(`${PREFIX}/`);
  return { path: traditional ? path.slice(PREFIX.length) || "/" : path, traditional };
}

/** The address of a page, path or path with query, in traditional characters. */
export function traditionalPath(path: string): `/${string}` {
  return path === "/" || path.startsWith("/?") ? `${PREFIX}${path.slice(1)}` : `${PREFIX}${path}`;
}

/** The same address in simplified characters. */
export function simplifiedPath(path: string): `/${string}` {
  const rest = path.slice(PREFIX.length);
  return rest.startsWith("/") ? (rest as `/${string}`) : `/${rest}`;
}

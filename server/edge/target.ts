export type Target =
  | { fault: "badMessage" | "badAddress" | "notFound" }
  | { path: string; search: string; query: URLSearchParams; moved: string | null };

const CONTROL = /\p{Cc}/u;

/** One path, one reading: whatever Next or a proxy could read in a second way is refused. */
function readPath(raw: string): string | { fault: "badAddress" | "notFound" } {
  let path: string;
  try {
    path = raw.split("/").map(decodeURIComponent).join("/");
  } catch {
    return { fault: "badAddress" };
  }
  const segments = path.split("/");
  const ambiguous =
    segments.length !== raw.split("/").length ||
    path.includes("//") ||
    path.includes("\\") ||
    CONTROL.test(path);
  const dotted = segments.some((part) => part === "." || part === "..");
  const twiceEscaped = /%[0-9a-f]{2}/i.test(path) && !path.startsWith("/f/");
  return ambiguous || dotted || twiceEscaped ? { fault: "notFound" } : path;
}

/** Reads the request target: origin form only, decoded once, one trailing slash answered by a move. */
export function readTarget(url: string): Target {
  if (!url.startsWith("/") || url.includes("#") || CONTROL.test(url)) return { fault: "badMessage" };
  const cut = url.indexOf("?");
  const rawPath = cut < 0 ? url : url.slice(0, cut);
  const search = cut < 0 ? "" : url.slice(cut);
  const path = readPath(rawPath);
  if (typeof path !== "string") return path;
  const moved = rawPath.length > 1 && rawPath.endsWith("/") ? rawPath.slice(0, -1) + search : null;
  return { path, search, query: new URLSearchParams(search), moved };
}

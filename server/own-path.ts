/** Backslashes, control characters and a second slash are read by some browsers as another host. */
const PLAIN = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u;

/** A path of this site to go on to, or null: what a link asks for may never lead to another origin (UR-014). */
export function ownPath(asked: string | null | undefined): `/${string}` | null {
  if (!asked || asked.length > 500 || !PLAIN.test(asked)) return null;
  const here = "http://own.invalid";
  const url = URL.parse(asked, here);
  if (url?.origin !== here || url.pathname.includes("//")) return null;
  return `${url.pathname as `/${string}`}${url.search}`;
}

/** The page of a link; anything that is no token leads where nothing is. */
export function pageOf(token: string): `/${string}` {
  return /^[\w-]{1,64}$/.test(token) ? `/third/${token}` : "/third/unknown";
}

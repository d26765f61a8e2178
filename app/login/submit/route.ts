import { type Call, publicHandler, seeOther } from "@/server/handlers";
import { logIn } from "@/server/login";
import { sealedCookie, setCookie } from "@/server/private-cookie";
import { LOGIN_COOKIE } from "../typed";

/** A field sent twice is no field. */
function only(entries: readonly (readonly [string, string])[], name: string): string | undefined {
  const values = entries.flatMap(([field, value]) => (field === name ? [value] : []));
  return values.length === 1 ? values[0] : undefined;
}

const address = (call: Call) => call.headers.get("x-real-ip") ?? "";

/** The target of the login form: a session cookie and the way on, or back to the form with one sentence. */
export const POST = publicHandler(async (entries, call) => {
  const next = only(entries, "next");
  const username = only(entries, "username") ?? "";
  const result = await logIn({ username, password: only(entries, "password") ?? "", next }, address(call));
  if ("to" in result) return seeOther(result.to, [...result.cookies, setCookie(LOGIN_COOKIE, "", 0)]);

  const until = "until" in result ? result.until : null;
  const typed = sealedCookie(LOGIN_COOKIE, { username: username.slice(0, 64), until }, call.at);
  const way = new URLSearchParams({ why: result.refused, ...(next && { next }) });
  return seeOther(`/login?${way}`, [typed]);
});

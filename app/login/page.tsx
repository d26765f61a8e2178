import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { siteSettings } from "@/db/queries/settings";
import { homeOf } from "@/domain/access/areas";
import { now } from "@/server/clock";
import { env } from "@/server/env";
import { cookieName } from "@/server/private-cookie";
import { signedIn } from "@/server/session";
import { isLoginRefusal, login } from "@/text/login";
import { site } from "@/text/site";
import { LOGIN_COOKIE, typedBefore } from "./typed";

interface Asked {
  why?: string | string[];
  next?: string | string[];
  out?: string | string[];
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const account = await signedIn();
  if (account) redirect(homeOf(account.roles) ?? "/account");
  const { why, next, out } = await searchParams;
  const settings = await siteSettings();
  const at = now();
  const typed = typedBefore((await cookies()).get(cookieName(LOGIN_COOKIE))?.value, at);
  const minutes = typed.until && typed.until > at ? Math.ceil((typed.until - at) / 60_000) : null;
  const problem = isLoginRefusal(why) ? login.refusal(why, minutes) : undefined;
  const title = `${problem ? login.errorPrefix : ""}${login.title}_${settings.siteName}`;
  return (
    <div className="flex min-h-dvh flex-col border-t-4 border-gov bg-surface">
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      {env().demonstration ? (
        <p className="bg-tag-fix-bg px-4 py-1 text-center text-sm text-tag-fix">{site.demonstration}</p>
      ) : null}
      <main className="mx-auto w-full max-w-lg px-4 py-10 md:py-16">
        <p className="font-title text-xl font-bold text-navy">
          {settings.siteName}
          <span className="inline-block"> · {site.section}</span>
        </p>
        <div className="mt-6 border-t-2 border-navy bg-canvas px-6 py-7 md:px-10">
          <h1 className="text-2xl font-semibold">{login.title}</h1>
          {problem ? (
            <div role="alert" className="mt-4">
              <Notice tone="danger" title={problem} />
            </div>
          ) : null}
          {out !== undefined && !problem ? (
            <div role="status" className="mt-4">
              <Notice tone="ok" title={login.loggedOut} />
            </div>
          ) : null}
          <form action="/login/submit" method="post">
            {typeof next === "string" ? <input type="hidden" name="next" value={next} /> : null}
            <TextField
              name="username"
              label={login.username}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
              defaultValue={problem ? typed.username : ""}
            />
            <TextField
              name="password"
              label={login.password}
              type="password"
              autoComplete="current-password"
              maxLength={512}
            />
            <Button type="submit" className="mt-7 w-full">
              {login.submit}
            </Button>
          </form>
          <p className="mt-5 text-sm text-ink-2">{login.forgotten}</p>
        </div>
        {env().demonstration ? (
          <p className="mt-5 text-sm text-ink-2">{login.demonstrationAccounts}</p>
        ) : null}
        <p className="mt-5 text-sm text-ink-2">{login.onlyStaff}</p>
        <p className="mt-2 flex flex-wrap gap-x-6 text-sm">
          <a href="/" className="py-1">
            {login.backToSite}
          </a>
          <a href="/apply" className="py-1">
            {login.apply}
          </a>
        </p>
      </main>
    </div>
  );
}

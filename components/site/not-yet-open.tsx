import { notYetOpen } from "@/text/admin";

/** What the public reads on the home page until an administrator has finished set-up. */
export function NotYetOpen() {
  return (
    <div className="max-w-read py-10">
      <h1 className="text-2xl font-semibold">{notYetOpen.title}</h1>
      {notYetOpen.paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-4">
          {paragraph}
        </p>
      ))}
      <p className="mt-8 border-t border-line pt-4 text-sm text-ink-2">
        {notYetOpen.staff} <a href="/login">{notYetOpen.login}</a>
      </p>
    </div>
  );
}

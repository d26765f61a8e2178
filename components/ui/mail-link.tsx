/** An e-mail address that opens a new message, with what the message is about when that is known. */
export function MailLink({ address, subject, body }: { address: string; subject?: string; body?: string }) {
  const given = Object.entries({ subject, body }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  const cut = address.indexOf("@");
  const [name, domain] = [address.slice(0, Math.max(cut, 0)), address.slice(Math.max(cut, 0))];
  return (
    <a
      href={`mailto:${encodeURI(address)}${query === "" ? "" : `?${query}`}`}
      className="inline-block py-0.5 [overflow-wrap:normal]"
    >
      {name}
      <wbr />
      {domain}
    </a>
  );
}

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const LONGEST = 254;

/**
 * Reads an e-mail address; null when it is none. Folded once, before it is looked at, so that mail goes to the very address that is
 * shown; a quoted local part, which parsers read in different ways, is none.
 */
export function readEmail(typed: string): string | null {
  const address = typed.normalize("NFKC").trim();
  if (address.length > LONGEST || /[\p{Cc}\p{Cf}\p{Z}]/u.test(address)) return null;
  const [local = "", domain = "", ...rest] = address.split("@");
  const labels = domain.split(".");
  const isAddress =
    rest.length === 0 &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /[A-Za-z]{2,}/.test(labels.at(-1) ?? "");
  return isAddress ? `${local}@${domain.toLowerCase()}` : null;
}

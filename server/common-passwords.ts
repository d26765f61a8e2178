/** What people begin with when a password has to be made up: words of every list of leaked passwords, and of this trade. */
const WORDS = [
  ..."administrator admin sysadmin secadmin auditor manager root user guest test demo temp login welcome hello".split(
    " ",
  ),
  ..."password passwd pass changeme default secret letmein iloveyou monkey dragon master sunshine football".split(
    " ",
  ),
  ..."system server service portal office computer internet windows huawei lenovo china beijing".split(" "),
  ..."qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsxedc qazwsx 1qaz2wsx 1qaz 2wsx 3edc abcd abc".split(
    " ",
  ),
  ..."zfxxgk xxgk zwgk zhengfu zhengwu gongkai xinxi guanliyuan guanli mima nihao woaini zhongguo mingchuang gov".split(
    " ",
  ),
  ..."政府信息公开 信息公开 政务公开 管理员 政府 密码 明窗".split(" "),
].toSorted((a, b) => b.length - a.length);

/** Digits and signs that stand for letters: P@ssw0rd. */
const DISGUISES: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};
const RUN =
  /(?:0123|1234|2345|3456|4567|5678|6789|7890|9876|8765|7654|6543|5432|4321|3210|123|321|520|1314|888|666|168)\d*/g;
const YEAR = /(?:19|20)\d\d/g;
/** Characters that somebody has to guess beyond the words, years and runs that everybody tries first. */
const LEAST_OWN = 6;

const undisguised = (text: string) => text.replace(/[@4310!$57]/g, (sign) => DISGUISES[sign] ?? sign);

/** How much of a password is left when what everybody tries first is taken out; a repeated character counts once. */
function ownCharacters(text: string, words: readonly string[]): number {
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), text);
  return rest
    .replace(YEAR, "")
    .replace(RUN, "")
    .replace(/(.)\1+/gu, "$1").length;
}

/** True when a password is a common word, the unit's or the person's name with little added; case and disguises do not help. */
export function isCommonPassword(password: string, contextWords: readonly string[]): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  const context = contextWords
    .map((word) => word.normalize("NFKC").toLowerCase())
    .filter((word) => word.length > 1);
  const words = [...context, ...WORDS];
  return [text, undisguised(text)].some((version) => ownCharacters(version, words) < LEAST_OWN);
}

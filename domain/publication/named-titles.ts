const IN_BRACKETS = /《([^《》]{2,120})》/gu;
const PRINTED = /关于(?:印发|发布|公布|转发)(?!《)(.{4,120}?)的(?:通知|公告|通告|决定)$/u;
const SHORTEST = 8;

/**
 * What a title calls a document by: the words in 《》, what a notice prints (关于印发……的通知), and the title itself. Shorter names
 * (《规定》) would name half the catalogue.
 */
export function namesIn(title: string): string[] {
  const bracketed = Array.from(title.matchAll(IN_BRACKETS), ([, name = ""]) => name);
  const printed = PRINTED.exec(title)?.[1] ?? "";
  return [...new Set([...bracketed, printed, title])].filter((name) => name.length >= SHORTEST);
}

/** True for an explanation of another document (政策解读). */
export function isExplanation(title: string): boolean {
  return /解读|图解|问答/u.test(title);
}

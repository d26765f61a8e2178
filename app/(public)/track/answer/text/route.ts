import { letterRule } from "@/domain/letter/letters";
import { publicReader, seeOther } from "@/server/handlers";
import { letterText } from "@/text/letter-text";
import { openedLetter } from "../opened-letter";

export const GET = publicReader(async () => {
  const letter = (await openedLetter())?.letter;
  if (!letter) return seeOther("/track/case");
  const name = encodeURIComponent(`${letterRule(letter.letter).title}${letter.number ?? ""}.txt`);
  return new Response(`\uFEFF${letterText(letter.blocks)}`, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="answer.txt"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
});

import { trackedLetters } from "@/db/queries/letters";
import { letterRule } from "@/domain/letter/letters";
import { dayInFull } from "@/text/dates";
import { letterList } from "@/text/letters";

/** The letters that went to the applicant, each with its page and its files. */
export async function Letters({ infoRequestId }: { infoRequestId: string }) {
  const letters = await trackedLetters(infoRequestId);
  if (letters.length === 0) return null;
  return (
    <section className="mt-10 max-w-read">
      <h2 className="text-xl font-semibold">{letterList.forApplicant}</h2>
      <ul className="mt-2 border-t-2 border-navy">
        {letters.map(({ id, letter, number, on }) => {
          const { title } = letterRule(letter);
          return (
            <li key={id} className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line py-3">
              <a href={`/track/letter/${id}`} className="basis-full sm:basis-auto">
                {title}
              </a>
              <span className="text-ink-2">
                {number ? `${number}，` : ""}
                {dayInFull(on)}
              </span>
              <span className="flex gap-4 sm:ml-auto">
                <a href={`/track/letter/${id}/docx`} aria-label={letterList.fileOf(letterList.word, title)}>
                  {letterList.word}
                </a>
                <a href={`/track/letter/${id}/pdf`} aria-label={letterList.fileOf(letterList.pdf, title)}>
                  {letterList.pdf}
                </a>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import type { TrackedInfoRequest } from "@/db/queries/tracked-info-request";
import { publicStory } from "@/domain/info-request/history/public-story";
import { storyWords } from "@/text/case-story";

/** The story of a case as its applicant reads it, newest step last. */
export function storyEntries({ history, texts, agencyNames, agency }: TrackedInfoRequest) {
  return publicStory(history).map(({ seq, event, wasOn }) => {
    const name = (id: string) => agencyNames.get(id) ?? agency.name;
    const { title, detail } = storyWords(event, name, texts.get(seq));
    return { key: String(seq), on: event.on, title, detail, ...(wasOn && { wasOn }) };
  });
}

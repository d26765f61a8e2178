import { DESK_VIEWS, type DeskView } from "@/domain/publication/workflow";
import { addressWith, choiceParam, pageParam, type QueryParams, textParam } from "@/server/query-params";

export interface DeskAsked {
  stage: DeskView;
  words: string;
  page: number;
}

/** What the address of the list asks for; anything unknown is what waits for the reader. */
export function deskAsked(params: QueryParams): DeskAsked {
  const { chosen } = choiceParam(params, "stage", DESK_VIEWS);
  return { stage: chosen ?? "mine", words: textParam(params, "q").slice(0, 100), page: pageParam(params) };
}

/** The address of one page of the list. */
export function deskAddress({ stage, words, page }: Partial<DeskAsked>): string {
  return addressWith("/publishing", { stage, q: words, page });
}

import { openReadingStore } from "@/db/open-store";
import { nearTitles } from "@/db/search/near-titles";
import { openExactSearch } from "@/db/search/search-exactly";
import { openQuickSearch } from "@/db/search/search-publications";
import { answerWith, given } from "../threads/answer";
import type { Question } from "./questions";

/** A thread that answers searches over a connection of its own, so that a hot word never holds up the thread that serves. */
openReadingStore(given<{ file: string }>().file);
const search = { quick: openQuickSearch(), exact: openExactSearch(), near: nearTitles };

answerWith(({ kind, search: asked, today }: Question) => search[kind](asked, today));

import type { Staff } from "@/domain/access/actor";
import type { SourceText } from "@/domain/publication/recognise/source-text";
import { now } from "@/server/clock";
import { type KeptSource, keptSource } from "@/server/files/kept-source";

/** A file that this editor read in and has not confirmed; null for any other, and when its day is over. */
export async function openedSource(staff: Staff, id: string): Promise<KeptSource<SourceText> | null> {
  return keptSource<SourceText>({ kind: "wordSource", staffId: staff.id, id }, now());
}

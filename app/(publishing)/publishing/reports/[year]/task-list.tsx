import type { ReactNode } from "react";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import { emptyParts } from "@/domain/annual-report/report-obstacle";
import { SECTION_TWO_FIGURES } from "@/domain/annual-report/section-two";
import type { OwnReport } from "@/server/annual-report/own-report";
import { SECTION_TITLES, type SectionName, reportDesk as words } from "@/text/report-desk";
import { WRITTEN_SECTIONS, type WrittenSection } from "../sections";

type State = keyof typeof words.states;
const TONES: Readonly<Record<State, Tone>> = {
  notBegun: "wait",
  doing: "doing",
  ready: "open",
  wrong: "overdue",
  waiting: "none",
};

const stateOf = (done: number, all: number): State =>
  done === 0 ? "notBegun" : done < all ? "doing" : "ready";

interface Task {
  section: SectionName;
  href: string;
  state: State;
  note: ReactNode;
}

function tasksOf({ live, ownMissing }: OwnReport, base: string, isOver: boolean): Task[] {
  const empty = emptyParts(live.parts);
  const written = (section: WrittenSection): Task => {
    const parts = WRITTEN_SECTIONS[section];
    const done = parts.filter((part) => !empty.includes(part)).length;
    const lacksFees = section === "six" && done > 0 && !live.parts.other.includes("信息处理费");
    const note = words.ofParts(done, parts.length);
    return {
      section,
      href: `${base}/text/${section}`,
      state: stateOf(done, parts.length),
      note: lacksFees ? `${note}；${words.noFeeSentence}` : note,
    };
  };
  const counted = (section: SectionName, codes: readonly string[]): Task => {
    const failing = live.identities.filter(({ code, holds }) => !holds && codes.includes(code)).length;
    return {
      section,
      href: `${base}/tables`,
      state: failing > 0 ? "wrong" : isOver ? "ready" : "doing",
      note: failing > 0 ? words.failing(failing) : isOver ? words.byLedger : words.running,
    };
  };
  const all = SECTION_TWO_FIGURES.length;
  const entered = all - ownMissing.length;
  return [
    written("one"),
    {
      section: "two",
      href: `${base}/figures`,
      state: stateOf(entered, all),
      note: words.ofFigures(entered, all),
    },
    counted("three", ["R1", "R2", "R3", "R4", "R9"]),
    counted("four", ["R5"]),
    written("five"),
    written("six"),
  ];
}

/** The six parts of the report, each with how far it has come. */
export function TaskList({ own, base, isOver }: { own: OwnReport; base: string; isOver: boolean }) {
  const { taskHeads } = words;
  return (
    <Table
      caption={words.tasks}
      heads={[
        { label: taskHeads.section },
        { label: taskHeads.state },
        { label: taskHeads.note, wide: true },
      ]}
    >
      {tasksOf(own, base, isOver).map(({ section, href, state, note }) => (
        <Row key={section}>
          <RowHead>
            <a href={href}>{SECTION_TITLES[section]}</a>
            <span className="block text-sm text-ink-2 md:hidden">{note}</span>
          </RowHead>
          <Cell line>
            <Tag tone={TONES[state]}>{words.states[state]}</Tag>
          </Cell>
          <Cell wide>{note}</Cell>
        </Row>
      ))}
    </Table>
  );
}

"use client";

import { redo, undo } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from "@tiptap/pm/tables";
import type { Editor } from "@tiptap/react";
import { type ReactNode, useState } from "react";
import { pageEditor } from "@/text/publication-editor";
import { insertTable, type kindAt, LINE_KINDS, type LineKind, setKind } from "./typing";

const { kinds, buttons } = pageEditor;
const TABLE_COMMANDS = [
  ["addRow", addRowAfter],
  ["addColumn", addColumnAfter],
  ["deleteRow", deleteRow],
  ["deleteColumn", deleteColumn],
  ["deleteTable", deleteTable],
] as const satisfies readonly (readonly [keyof typeof buttons, Command])[];

const TOOL = "min-h-9 rounded-sm border border-line-strong bg-canvas px-2.5 text-sm hover:bg-surface";

function Tool({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={TOOL} onClick={onClick}>
      {children}
    </button>
  );
}

/** What can be made of the block in which the cursor stands; every tool is a plain button or list. */
export function EditorToolbar({
  editor,
  kind,
  inTable,
}: {
  editor: Editor;
  kind: ReturnType<typeof kindAt>;
  inTable: boolean;
}) {
  const [problem, setProblem] = useState("");
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const choose = (chosen: LineKind) => {
    const outcome = setKind(editor.state, editor.view.dispatch, chosen);
    setProblem(outcome === "needsLabel" ? pageEditor.needsLabel : "");
    if (outcome === "done") editor.view.focus();
  };
  const isFixed = kind === "table" || kind === "caption";
  return (
    <fieldset className="sticky top-0 z-10 border-b border-line-strong bg-surface px-2 py-2">
      <legend className="sr-only">{pageEditor.toolbar}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex items-center gap-2 text-sm">
          <label htmlFor="block-kind">{pageEditor.kind}</label>
          <select
            id="block-kind"
            className={TOOL}
            value={kind}
            disabled={isFixed}
            onChange={(event) => choose(event.target.value as LineKind)}
          >
            {isFixed ? <option value={kind}>{kinds[kind]}</option> : null}
            {LINE_KINDS.map((one) => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
        </span>
        {inTable ? (
          TABLE_COMMANDS.map(([name, command]) => (
            <Tool key={name} onClick={run(command)}>
              {buttons[name]}
            </Tool>
          ))
        ) : (
          <Tool onClick={run(insertTable)}>{buttons.insertTable}</Tool>
        )}
        <Tool onClick={run(undo)}>{buttons.undo}</Tool>
        <Tool onClick={run(redo)}>{buttons.redo}</Tool>
      </div>
      <p role="status" className="text-sm text-warn">
        {problem}
      </p>
    </fieldset>
  );
}

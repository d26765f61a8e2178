"use client";

import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type RefObject, useEffect, useState } from "react";
import { bodyOfPage, type EditorPage, pageOfBody } from "@/domain/publication/editor-body";
import type { PasteRemoval } from "@/domain/publication/paste/paste-removals";
import { pageEditor } from "@/text/publication-editor";
import { PasteReport } from "./paste-report";
import { takeIn } from "./pasting";
import { closedSchema } from "./schema";
import { EditorToolbar } from "./toolbar";
import { isTable, kindAt } from "./typing";

/** Long enough not to work at every key, short enough to be done before somebody saves. */
const WRITE_AFTER_MS = 300;

interface Props {
  /** Where the stored text stands; it is what is sent. */
  source: RefObject<HTMLTextAreaElement | null>;
  id: string;
  describedBy: string | undefined;
  isWrong: boolean;
}

/** Writes into the hidden field, and lets whoever listens to the form know. */
function write(field: HTMLTextAreaElement, editor: Editor): void {
  const body = bodyOfPage(editor.getJSON() as EditorPage);
  if (field.value === body) return;
  field.value = body;
  field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "page" }));
}

/** Keeps the field and the page the same, whichever of the two is changed. */
function useSource(editor: Editor, source: Props["source"]): void {
  useEffect(() => {
    const field = source.current;
    const { form = null } = field ?? {};
    if (!field) return;
    let timer = 0;
    const now = () => {
      if (timer === 0) return;
      window.clearTimeout(timer);
      timer = 0;
      write(field, editor);
    };
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(now, WRITE_AFTER_MS);
    };
    const fromOutside = (event: Event) => {
      if (event instanceof CustomEvent) return;
      editor.commands.setContent(pageOfBody(field.value), { emitUpdate: false });
    };
    editor.on("update", soon);
    editor.on("blur", now);
    field.addEventListener("input", fromOutside);
    form?.addEventListener("submit", now, true);
    return () => {
      now();
      editor.off("update", soon);
      editor.off("blur", now);
      field.removeEventListener("input", fromOutside);
      form?.removeEventListener("submit", now, true);
    };
  }, [editor, source]);
}

/** The text as it will look, written block by block. */
export default function PageEditor({ source, id, describedBy, isWrong }: Props) {
  const [removals, setRemovals] = useState<readonly PasteRemoval[]>([]);
  const editor = useEditor({
    extensions: closedSchema(pageEditor.labels),
    content: pageOfBody(source.current?.value ?? ""),
    injectCSS: false,
    // It is only ever drawn in a browser: nothing has to wait for that.
    immediatelyRender: true,
    editorProps: {
      attributes: {
        id,
        class: "content gw gw-editing",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": pageEditor.name,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(isWrong && { "aria-invalid": "true" }),
      },
      handlePaste: (view, event) => takeIn(view, event.clipboardData, setRemovals),
      handleDrop: (view, event, _slice, moved) => !moved && takeIn(view, event.dataTransfer, setRemovals),
    },
  });
  useSource(editor, source);
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ kind: kindAt(now.state), inTable: isTable(now.state) }),
  });
  return (
    <div className="border border-line-strong">
      <EditorToolbar editor={editor} kind={at.kind} inTable={at.inTable} />
      <PasteReport removals={removals} onClose={() => setRemovals([])} />
      <div className="max-h-[70vh] min-h-96 overflow-y-auto px-3 py-4 md:px-8">
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

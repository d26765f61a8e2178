"use client";

import { Component, type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { useFieldState } from "@/components/desk-ui/form-context";
import type PageEditor from "@/components/publishing/editor/page-editor";
import { Button } from "@/components/ui/button";
import { fieldIds, TextArea } from "@/components/ui/field";
import { pageEditor } from "@/text/publication-editor";

/** When the editor fails, the field below it is there as ever. */
class Fallback extends Component<{ onFail: () => void; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override componentDidCatch() {
    this.props.onFail();
  }
  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}

type Shown = "source" | "page" | "failed";

/** The editor arrives after the page: until then, and where it does not arrive, the text is written as it is stored. */
function usePageEditor(onMissing: () => void) {
  const [Loaded, setLoaded] = useState<ComponentType<Parameters<typeof PageEditor>[0]> | null>(null);
  const missing = useRef(onMissing);
  useEffect(() => {
    let isGone = false;
    import("@/components/publishing/editor/page-editor").then(
      (module) => {
        if (!isGone) setLoaded(() => module.default);
      },
      () => missing.current(),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return Loaded;
}

/** The text of a publication: a page to write on, or its source, as the writer likes; what is sent is always the source. */
export function BodyField({ name, label, initial }: { name: string; label: string; initial: string }) {
  const { id, value, problem } = useFieldState(name, initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState<Shown>("page");
  const fail = () => setShown("failed");
  const Page = usePageEditor(fail);
  const isPage = Page !== null && shown === "page";
  const sourceId = isPage ? `${id}-source` : id;
  return (
    <div>
      <div className="mt-5 flex flex-wrap items-end justify-between gap-2">
        <p className="font-semibold" aria-hidden={!isPage}>
          {isPage ? label : null}
        </p>
        {Page !== null && shown !== "failed" ? (
          <Button
            type="button"
            kind="quiet"
            size="staff"
            onClick={() => setShown(isPage ? "source" : "page")}
          >
            {isPage ? pageEditor.toSource : pageEditor.toPage}
          </Button>
        ) : null}
      </div>
      {shown === "failed" ? <p className="text-warn">{pageEditor.failed}</p> : null}
      {isPage ? (
        <>
          {problem ? (
            <p id={fieldIds(id).problem} className="font-semibold text-gov">
              {problem}
            </p>
          ) : null}
          <Fallback onFail={fail}>
            <Page
              source={field}
              id={id}
              describedBy={problem ? fieldIds(id).problem : undefined}
              isWrong={problem !== undefined}
            />
          </Fallback>
        </>
      ) : null}
      <div hidden={isPage} className="font-mono">
        <TextArea
          ref={field}
          name={name}
          id={sourceId}
          label={isPage ? pageEditor.source : label}
          problem={isPage ? undefined : problem}
          defaultValue={value}
          rows={24}
        />
      </div>
    </div>
  );
}

"use client";

import { type ComponentProps, use, useSyncExternalStore } from "react";
import { FormStateContext, useFieldState } from "@/components/desk-ui/form-context";
import { PlainRelations } from "@/components/publishing/editor/plain-relations";
import { RelationField } from "@/components/publishing/editor/relation-field";

const never = () => () => undefined;

/** The related texts inside the editor's form, with what is wrong with them; as plain boxes until the script has arrived. */
export function RelationsInForm(props: Omit<ComponentProps<typeof RelationField>, "problem">) {
  const { problem } = useFieldState("relations", undefined);
  const { lookedUp } = use(FormStateContext).state;
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isAlive ? (
    <RelationField {...props} problem={problem} />
  ) : (
    <PlainRelations {...props} problem={problem} lookedUp={lookedUp} />
  );
}

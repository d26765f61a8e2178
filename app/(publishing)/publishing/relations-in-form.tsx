"use client";

import type { ComponentProps } from "react";
import { useFieldState } from "@/components/desk-ui/form-context";
import { RelationField } from "@/components/publishing/editor/relation-field";

/** The related texts inside the editor's form, with what is wrong with them. */
export function RelationsInForm(props: Omit<ComponentProps<typeof RelationField>, "problem">) {
  const { problem } = useFieldState("relations", undefined);
  return <RelationField {...props} problem={problem} />;
}

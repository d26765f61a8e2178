"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import type { AnswerItem } from "@/domain/letter/items";
import { answerItems as words } from "@/text/answer-items";

const NOTHING: AnswerItem = { name: "", result: "provided", ground: "", reason: "" };
const ROWS_FIRST = 2;

/** Each piece of an answer in part with its result; `typed` is what an attempt that failed held. */
export function AnswerItems({
  items,
  grounds,
  typed,
}: {
  items: readonly AnswerItem[];
  /** Grounds that the law knows. */
  grounds: readonly { value: string; label: string }[];
  typed: Readonly<Record<string, string>> | undefined;
}) {
  const held = Object.keys(typed ?? {}).filter((name) => /^item-\d+-name$/.test(name)).length;
  const [count, setCount] = useState(Math.max(items.length, held, ROWS_FIRST));
  const rows = Array.from({ length: count }, (_, at) => ({ at, item: items[at] ?? NOTHING }));
  return (
    <section aria-labelledby="answer-items" className="mt-6 border-t-2 border-navy pt-3">
      <h2 id="answer-items" className="font-semibold">
        {words.title}
      </h2>
      <p className="text-sm text-ink-3">{words.hint}</p>
      {rows.map(({ at, item }) => {
        const value = (part: keyof AnswerItem) => typed?.[`item-${at}-${part}`] ?? item[part];
        const ground = value("ground");
        const known = grounds.some((one) => one.value === ground) || ground === "";
        return (
          <fieldset key={at} className="mt-4 border border-line px-4 pb-4">
            <legend className="px-1 font-semibold">{words.item(at + 1)}</legend>
            <TextArea name={`item-${at}-name`} label={words.name} rows={2} defaultValue={value("name")} />
            <div className="gap-x-6 md:grid md:grid-cols-2">
              <SelectField
                key={`result|${value("result")}`}
                name={`item-${at}-result`}
                label={words.result}
                defaultValue={value("result")}
                options={[
                  { value: "provided", label: words.provided },
                  { value: "withheld", label: words.withheld },
                ]}
              />
              <SelectField
                key={`ground|${ground}`}
                name={`item-${at}-ground`}
                label={words.ground}
                defaultValue={ground}
                options={[
                  { value: "", label: words.pickGround },
                  ...(known ? [] : [{ value: ground, label: ground }]),
                  ...grounds,
                ]}
              />
            </div>
            <TextArea
              name={`item-${at}-reason`}
              label={words.reason}
              hint={words.reasonHint}
              rows={3}
              defaultValue={value("reason")}
            />
          </fieldset>
        );
      })}
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="button" size="staff" kind="secondary" onClick={() => setCount(count + 1)}>
          {words.more}
        </Button>
        <span className="text-sm text-ink-3">{words.empty}</span>
      </p>
    </section>
  );
}

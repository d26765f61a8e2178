import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { RECKONED_CHANNELS, type ReckonedField, type Reckoning } from "@/domain/info-request/clock/reckoning";
import { reckonedFields, reckoningProblems, deadlinePage as words } from "@/text/deadline";

/** The days that the calculator asks for; what was typed stands there again. */
export function ReckoningForm({ reckoning }: { reckoning: Reckoning }) {
  const { values, problems, channel } = reckoning;
  const field = (name: ReckonedField, hint: string) => {
    const problem = problems[name];
    return (
      <TextField
        name={name}
        label={reckonedFields[name]}
        hint={hint}
        width="medium"
        autoComplete="off"
        inputMode={name === "extensionDays" ? "numeric" : "text"}
        optional={name !== "receivedOn"}
        defaultValue={values[name] ?? ""}
        problem={problem && reckoningProblems[problem]}
      />
    );
  };
  const hasMore = Object.keys(values).some((name) => name !== "receivedOn");
  return (
    <form action="/deadline" method="get" className="no-print mt-8 max-w-read" noValidate>
      <SelectField
        name="channel"
        label={words.channel}
        hint={words.channelHint}
        options={RECKONED_CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
        defaultValue={channel}
      />
      {field("receivedOn", words.dayHint)}
      <details className="mt-6" open={hasMore}>
        <summary className="py-2.5 text-link">{words.more}</summary>
        {field("amendmentAskedOn", words.dayHint)}
        {field("amendedOn", words.amendedHint)}
        {field("thirdPartyFrom", words.dayHint)}
        {field("thirdPartyTo", words.thirdPartyHint)}
        {field("extensionDays", words.extensionHint)}
      </details>
      <Button type="submit" className="mt-6">
        {words.submit}
      </Button>
    </form>
  );
}

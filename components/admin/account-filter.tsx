import { Button } from "@/components/ui/button";
import { staffPage } from "@/text/admin-accounts";

const CONTROL = "min-h-9 rounded-sm border border-line-strong bg-canvas px-2.5";

/** Looks for accounts by name and agency; the address says what was asked. */
export function AccountFilter({
  action,
  words,
  agency,
  agencies,
}: {
  action: string;
  words: string;
  agency: string;
  agencies: readonly { code: string; name: string }[];
}) {
  return (
    <search>
      <form action={action} className="my-4 flex flex-wrap items-end gap-x-4 gap-y-3">
        <p className="w-full sm:w-auto">
          <label htmlFor="words" className="block font-semibold">
            {staffPage.words}
          </label>
          <input id="words" name="words" defaultValue={words} className={`${CONTROL} w-full sm:w-52`} />
        </p>
        <p className="w-full sm:w-auto">
          <label htmlFor="agency" className="block font-semibold">
            {staffPage.agency}
          </label>
          <select id="agency" name="agency" defaultValue={agency} className={`${CONTROL} w-full sm:w-72`}>
            <option value="">{staffPage.anyAgency}</option>
            {agencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <Button type="submit" kind="secondary" size="staff">
          {staffPage.search}
        </Button>
      </form>
    </search>
  );
}

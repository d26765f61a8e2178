import { SelectField, TextField } from "@/components/desk-ui/fields";
import { ShownOnce } from "@/components/desk-ui/shown-once";
import { accountFields, staffPage } from "@/text/admin-accounts";

/** The fields of a new account, and its first password once it is made. */
export function AccountEntries({
  agencies,
  initialAgency,
}: {
  agencies: readonly { code: string; name: string }[];
  initialAgency: string;
}) {
  return (
    <>
      <ShownOnce name="password" note={staffPage.shownOnce} />
      <TextField name="name" {...accountFields.name} width="medium" autoComplete="off" />
      <TextField
        name="username"
        {...accountFields.username}
        width="medium"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SelectField
        name="agencyCode"
        {...accountFields.agencyCode}
        initial={initialAgency}
        options={[
          { value: "", label: staffPage.wholeSite },
          ...agencies.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
    </>
  );
}

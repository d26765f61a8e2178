import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField } from "@/components/desk-ui/fields";
import { requireStaff } from "@/server/session";
import { settingsPage } from "@/text/desk-queue";
import { type Asked, one } from "../asked";
import { DeskFrame } from "../desk-frame";
import { frameFacts } from "../frame-facts";
import { PlainPage } from "../plain-page";
import { saveDeskSettings } from "./actions";

export const metadata: Metadata = { title: settingsPage.title, robots: "noindex" };

/** How the desk is for this officer. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff("infoRequest.read");
  const { settings } = await frameFacts();
  const isSaved = one((await searchParams).done) === "saved";
  return (
    <DeskFrame staff={staff} view={null} current="/desk/settings">
      <PlainPage title={settingsPage.title} done={isSaved ? settingsPage.saved : null}>
        <ActionForm action={saveDeskSettings} submit={settingsPage.save} className="max-w-xl">
          <ChoiceField
            name="keys"
            label={settingsPage.keys}
            hint={settingsPage.keysHint}
            initial={settings.hasShortcuts ? "on" : "off"}
            choices={[
              { value: "on", label: settingsPage.on },
              { value: "off", label: settingsPage.off },
            ]}
          />
          <ChoiceField
            name="density"
            label={settingsPage.density}
            initial={settings.density}
            choices={[
              { value: "comfortable", label: settingsPage.comfortable },
              { value: "compact", label: settingsPage.compact },
            ]}
          />
        </ActionForm>
      </PlainPage>
    </DeskFrame>
  );
}

import type { Metadata } from "next";
import { newId } from "@/db/new-id";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { intakePage as words } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { type Asked, one } from "../asked";
import { DeskFrame } from "../desk-frame";
import { IntakeForm } from "./intake-form";

interface Props {
  searchParams: Promise<Asked>;
}

const isStackAsked = (asked: Asked) => one(asked.stack) === "1";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const title = isStackAsked(await searchParams) ? words.stackTitle : words.title;
  return { title: `${title}_${areaNames["/desk"]}`, robots: "noindex" };
}

export default async function IntakePage({ searchParams }: Props) {
  await requireStaff("infoRequest.register");
  const staff = await requireStaff("infoRequest.read");
  const isStack = isStackAsked(await searchParams);
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-4 md:px-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h1 className="text-xl font-semibold">{isStack ? words.stackTitle : words.title}</h1>
          <p>
            {isStack ? (
              <a href="/desk/intake">{words.toSingle}</a>
            ) : (
              <a href="/desk/intake?stack=1">{words.toStack}</a>
            )}
          </p>
        </div>
        <p className="mt-1 text-ink-2">{words.lead}</p>
        <p className="text-ink-2">{words.gapsNote}</p>
        <IntakeForm key={String(isStack)} today={today()} formKey={newId()} isStack={isStack} />
      </div>
    </DeskFrame>
  );
}

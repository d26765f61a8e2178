import type { ReactNode } from "react";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import type { Staff } from "@/domain/access/actor";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { type RegisterPage, registerMenu, registers } from "@/text/registers";
import { DeskFrame } from "./desk-frame";

/** A page of one of the desk's registers; what the form before it has done is said on top. */
export async function RegisterFrame({
  staff,
  register,
  title,
  lead,
  params = {},
  done = {},
  isPart = false,
  children,
}: {
  staff: Staff<"infoRequest.read">;
  register: RegisterPage;
  title: string;
  lead?: ReactNode;
  params?: QueryParams;
  /** Sentences by the value of `?done=`. */
  done?: Readonly<Record<string, string>>;
  /** Below the register itself: leads back to it. */
  isPart?: boolean;
  children: ReactNode;
}) {
  const { chosen } = choiceParam(params, "done", Object.keys(done));
  return (
    <DeskFrame staff={staff} view={null} current={register}>
      {isPart ? (
        <p className="px-4 pt-4 md:px-6">
          <a href={register}>{registers.back(registerMenu.pages[register])}</a>
        </p>
      ) : null}
      <PageBody title={title} lead={lead}>
        {chosen ? (
          <div role="status" className="mt-4 max-w-read">
            <Notice tone="ok" title={done[chosen]} />
          </div>
        ) : null}
        {children}
      </PageBody>
    </DeskFrame>
  );
}

/** What stands where a row of a register is not there or is another agency's. */
export async function RegisterMissing({
  staff,
  register,
}: {
  staff: Staff<"infoRequest.read">;
  register: RegisterPage;
}) {
  return (
    <RegisterFrame staff={staff} register={register} title={registers.notFound} isPart>
      <p className="mt-3 text-base">{registers.notFoundWhy}</p>
    </RegisterFrame>
  );
}

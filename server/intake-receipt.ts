import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, openCookie, sealedCookie } from "./private-cookie";

const NAME = "intake-receipt";

const receipt = z.object({
  kind: z.enum(["taken", "stack", "reissued"]),
  /** A case, or for a stack the batch. */
  id: z.string(),
  code: z.string(),
});
export type IntakeReceipt = z.infer<typeof receipt>;

/** Keeps number and code for the receipt page of this browser, sealed and for a quarter of an hour; the code is nowhere else. */
export async function keepReceipt(kept: IntakeReceipt, at: number): Promise<void> {
  const [pair = "", ...attributes] = sealedCookie(NAME, kept, at).split("; ");
  const cut = pair.indexOf("=");
  const maxAge = Number(attributes.find((one) => one.startsWith("Max-Age="))?.slice(8) ?? 0);
  const secure = attributes.includes("Secure");
  (await cookies()).set(pair.slice(0, cut), pair.slice(cut + 1), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    maxAge,
    secure,
  });
}

/** What the last save at this desk left to be printed; null when it is over. */
export async function keptReceipt(at: number): Promise<IntakeReceipt | null> {
  const sealed = (await cookies()).get(cookieName(NAME))?.value;
  const parsed = receipt.safeParse(openCookie(NAME, sealed, at));
  return parsed.success ? parsed.data : null;
}

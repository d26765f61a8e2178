import { notFound } from "next/navigation";
import { isStaffPath } from "@/server/edge/addresses";

/** Keeps the public's 「找不到」 to public addresses: a staff answer streams past the edge, so Next itself must say 404. */
export default async function MissingLayout({ children, params }: LayoutProps<"/[...missing]">) {
  const { missing } = await params;
  if (isStaffPath(`/${missing.join("/")}`)) notFound();
  return children;
}

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { displayPreferences } from "@/server/preferences";
import { reading } from "@/server/reading";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#12305b" };
export const metadata: Metadata = {
  formatDetection: { telephone: false },
  icons: { icon: "/favicon.svg" },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { mode, size, contrast, theme } = displayPreferences(await cookies());
  const { traditional } = await reading();
  return (
    <html
      lang={traditional ? "zh-Hant" : "zh-CN"}
      data-mode={mode}
      data-size={size}
      data-contrast={contrast}
      data-theme={theme}
    >
      <body>{children}</body>
    </html>
  );
}

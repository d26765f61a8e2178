import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The edge compresses once, after it has rewritten the page.
  compress: false,
  // The optimizer has had remote-code advisories and nothing here needs it.
  images: { unoptimized: true },
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "drizzle-orm",
    "pino",
    "qrcode",
    "pdfkit",
    "docx",
    "docxtemplater",
    "pizzip",
  ],
  turbopack: { root: import.meta.dirname },
  experimental: {
    serverActions: { bodySizeLimit: "6mb" },
    authInterrupts: true,
    // A development page would wait for the rest of an action's answer, which it asks for by a header that the edge lets no visitor speak.
    reactDebugChannel: false,
  },
};

export default config;

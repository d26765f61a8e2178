const READ = ["GET", "HEAD"];

/** What stands at an address decides what may be sent there and how its answer travels. */
const KINDS = {
  page: { methods: READ, isPrivate: false, isStaff: false },
  privatePage: { methods: READ, isPrivate: true, isStaff: false },
  form: { methods: ["POST"], isPrivate: true, isStaff: false },
  upload: { methods: ["POST"], isPrivate: true, isStaff: false },
  file: { methods: READ, isPrivate: false, isStaff: false },
  privateFile: { methods: READ, isPrivate: true, isStaff: false },
  asset: { methods: READ, isPrivate: false, isStaff: false },
  health: { methods: READ, isPrivate: true, isStaff: false },
  openApi: { methods: [...READ, "OPTIONS"], isPrivate: false, isStaff: false },
  /** As `openApi`, but larger than memory should hold. */
  openFile: { methods: [...READ, "OPTIONS"], isPrivate: false, isStaff: false },
  /** A protocol whose readers may post what they ask; nothing is ever changed by it. */
  protocol: { methods: [...READ, "POST"], isPrivate: false, isStaff: false },
  /** A list that other sites show in a frame; which ones, the list itself says. */
  embed: { methods: READ, isPrivate: false, isStaff: false },
  login: { methods: READ, isPrivate: true, isStaff: true },
  staffPage: { methods: [...READ, "POST"], isPrivate: true, isStaff: true },
  staffUpload: { methods: ["POST"], isPrivate: true, isStaff: true },
  /** A form of the publishing desk with attachments. */
  draftFiles: { methods: ["POST"], isPrivate: true, isStaff: true },
  /** One attachment in pieces, which goes on where the line broke. */
  draftUpload: { methods: [...READ, "POST", "PATCH", "DELETE"], isPrivate: true, isStaff: true },
  /** Where a page of the desk posts what is being typed. */
  staffText: { methods: ["POST"], isPrivate: true, isStaff: true },
  staffFile: { methods: READ, isPrivate: true, isStaff: true },
  staffForm: { methods: ["POST"], isPrivate: true, isStaff: true },
} as const;

export type AddressKind = keyof typeof KINDS;

/** True for what programs of any site may read: it answers in JSON whatever happens. */
export function isOpen(address: Pick<Address, "kind"> | null): boolean {
  return address?.kind === "openApi" || address?.kind === "openFile";
}

export interface Address {
  kind: AddressKind;
  /** The pattern, which is what a log may show; a URL can hold a token. */
  route: string;
  methods: readonly string[];
  isPrivate: boolean;
  isStaff: boolean;
}

/** `[name]` is one segment, `[...rest]` any number of them. The first match wins. */
const TABLE: readonly (readonly [AddressKind, readonly string[]])[] = [
  ["form", ["/apply/save", "/apply/submit", "/apply/discard", "/track/open", "/track/act", "/track/leave"]],
  ["form", ["/preferences"]],
  ["form", ["/apply/batch/save", "/apply/batch/submit", "/apply/batch/discard", "/apply/batch/open"]],
  ["privatePage", ["/apply/batch/d/[token]", "/apply/batch/receipt", "/apply/batch/cases"]],
  ["privateFile", ["/apply/batch/calendar"]],
  ["file", ["/apply/batch/template"]],
  ["page", ["/apply/batch"]],
  ["form", ["/third/open"]],
  ["privateFile", ["/track/answer/text", "/track/calendar", "/track/download"]],
  ["upload", ["/apply/files", "/track/files", "/third/reply"]],
  ["privateFile", ["/track/file/[id]", "/track/letter/[id]/[format]"]],
  ["privatePage", ["/apply/d/[token]", "/track", "/track/[...page]", "/third/[token]"]],
  ["privatePage", ["/preview/[token]"]],
  ["privateFile", ["/cal/[token]"]],
  ["login", ["/login"]],
  ["staffForm", ["/login/submit", "/logout"]],
  ["staffUpload", ["/publishing/import/upload", "/publishing/reports/import/upload"]],
  ["staffUpload", ["/publishing/from-word/upload", "/publishing/from-sheet/upload"]],
  ["health", ["/api/health"]],
  ["openFile", ["/api/v1/archive"]],
  ["openApi", ["/api/v1/[...resource]", "/gkmlpt/api/[...list]"]],
  ["asset", ["/_next/static/[...file]", "/enhance.js", "/favicon.ico", "/favicon.svg", "/icon.svg"]],
  ["asset", ["/apple-icon.png", "/manifest.webmanifest", "/robots.txt", "/.well-known/security.txt"]],
  ["file", ["/catalogue/export", "/catalogue/budgets/table"]],
  ["protocol", ["/oai"]],
  ["embed", ["/embed/list"]],
  ["openApi", ["/embed/list.json"]],
  ["page", ["/open/embed"]],
  ["file", ["/feeds/search.[format]", "/sitemaps/[file]", "/oai/gov_xxgk.xsd", "/catalog.ttl"]],
  ["file", ["/f/[sha]/[name]", "/sitemap.xml", "/feeds/[...feed]", "/catalog.jsonld"]],
  ["file", ["/alerts/cap/[id]", "/d/[code]"]],
  ["page", ["/p/[id]/files/[file]"]],
  ["file", ["/reports/[agency]/2010/[file]"]],
  ["file", ["/search/suggest", "/search/export"]],
  ["file", ["/gazette/[year]/[month]/issue.pdf", "/guide/booklet.pdf"]],
  ["file", ["/reports/[agency]/[year]/[file]"]],
  ["page", ["/p/[id]/versions", "/p/[id]/versions/[version]"]],
  ["page", ["/", "/search", "/catalogue", "/catalogue/[column]", "/p/[id]", "/agencies", "/agencies/[code]"]],
  ["file", ["/reports/site/[year]/report.xlsx", "/reports/site/[year]/report.json"]],
  ["page", ["/reports/site/[year]"]],
  ["page", ["/guide", "/rules", "/reports", "/reports/[agency]/[year]", "/apply", "/deadline", "/open"]],
  ["page", ["/open/api"]],
  [
    "page",
    [
      "/disclosure-log",
      "/disclosure-log/[id]",
      "/consult",
      "/consult/[id]",
      "/drafts",
      "/drafts/[id]",
      "/alerts",
      "/places",
    ],
  ],
  ["page", ["/recent", "/gazette", "/gazette/[year]/[month]", "/catalogue/by/[way]"]],
  ["page", ["/sites", "/help", "/privacy", "/accessibility", "/kiosk"]],
  ["page", ["/screen/[id]", "/report-error", "/gkmlpt/[...page]"]],
];

const STAFF = /^\/(desk|publishing|oversight|admin|audit|setup|account)(?=\/|$)/;
/** Where the desk and the templates' administration send forms with files: every address below them that ends so. */
const STAFF_UPLOAD = /^\/(?:desk|admin\/letter-templates)\/(?:.+\/)?files$/;
const STAFF_TEXT = /^\/publishing\/[^/]+\/autosave$/;
/** A file of a case, or a page of one as a picture: looked at, never run. */
const STAFF_FILE = /^\/desk\/.+\/(?:files|pages)\/[^/]+$/;
const DRAFT_FILES = /^\/publishing\/[^/]+\/files\/add$/;
const DRAFT_UPLOAD = /^\/publishing\/[^/]+\/files\/uploads(?:\/[^/]+)?$/;
/** The bytes of a draft's file, or of one that an earlier version carried. */
const DRAFT_FILE = /^\/publishing\/[^/]+\/files\/[0-9a-f]{64}\/[^/]+$/;
const PUBLICATION_FILE = /^\/p\/([^/.]+)\.(json|md|docx|pdf|xml)$/;
/** Next's own doors beside the page; source maps; files that begin with a dot. */
const NOWHERE = [
  /^\/_next(?!\/static\/)/,
  /^\/api(\/|$)/,
  /^\/(?!f\/).*\.map$/,
  /\.rsc$/,
  /\.segments?\//,
  /\/\.(?!well-known\/)/,
];
/** What the development server needs for hot reload and its error overlay. */
const DEVELOPMENT = /^\/(_next\/|__next)/;

const literally = (text: string) => text.replace(/[.*+?^${}()|\\]/g, "\\$&");
const matcher = (pattern: string) =>
  new RegExp(
    `^${literally(pattern)
      .replace(/\[\\\.\\\.\\\.[\w-]+\]/g, ".+")
      .replace(/\[[\w-]+\]/g, "[^/]+")}$`,
  );

const ROUTES = TABLE.flatMap(([kind, patterns]) =>
  patterns.map((route) => ({ kind, route, matches: matcher(route) })),
);

const address = (kind: AddressKind, route: string): Address => ({ kind, route, ...KINDS[kind] });

/** A staff route without its ids: words of the interface stay, everything else could be somebody's. */
function staffRoute(path: string): string {
  const segments = path.split("/").map((part) => (/^[a-z-]{0,24}$/.test(part) ? part : "[id]"));
  return segments.join("/");
}

/** True below one of the staff side's doors, whether anything stands there or not. */
export function isStaffPath(path: string): boolean {
  return STAFF.test(path);
}

/** What stands at a decoded path; null where nothing ever does. An unknown path is a page: Next says 「找不到」. */
export function addressOf(path: string, dev: boolean): Address | null {
  if (dev && DEVELOPMENT.test(path)) return { ...address("asset", "/_next"), methods: [...READ, "POST"] };
  if (PUBLICATION_FILE.test(path)) return address("file", "/p/[id].[format]");
  const known = ROUTES.find(({ matches }) => matches.test(path));
  const isNowhere = NOWHERE.some((pattern) => pattern.test(path));
  if (isNowhere && (!known || (known.kind === "asset" && path.endsWith(".map")))) return null;
  if (known) return address(known.kind, known.route);
  if (STAFF_UPLOAD.test(path)) return address("staffUpload", staffRoute(path));
  if (DRAFT_FILES.test(path)) return address("draftFiles", staffRoute(path));
  if (DRAFT_UPLOAD.test(path)) return address("draftUpload", staffRoute(path));
  if (STAFF_TEXT.test(path)) return address("staffText", staffRoute(path));
  if (STAFF_FILE.test(path) || DRAFT_FILE.test(path)) return address("staffFile", staffRoute(path));
  if (isStaffPath(path)) return address("staffPage", staffRoute(path));
  // The format handler has one public address, with the dot.
  if (/^\/p\/[^/]+\/[^/]+$/.test(path)) return null;
  return address("page", "/*");
}

/** A decoded path, escaped in one way only: what was judged is what Next reads. */
function escaped(path: string): string {
  return path
    .split("/")
    .map((part) => encodeURI(part).replace(/[?#]/g, encodeURIComponent))
    .join("/");
}

/** The URL path that Next serves for a public one: `/p/ID.pdf` is the handler `/p/[id]/[format]`. */
export function innerPath(path: string): string {
  return escaped(path.replace(PUBLICATION_FILE, "/p/$1/$2"));
}

import { join } from "node:path";
import sharp from "sharp";
import { pdfForTest, zipForTest } from "../../files-for-tests";

const FONT = join(
  process.cwd(),
  "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
);
const OFFICE = "application/vnd.openxmlformats-officedocument";
export const DOCX = `${OFFICE}.wordprocessingml.document`;
export const XLSX = `${OFFICE}.spreadsheetml.sheet`;
export const PPTX = `${OFFICE}.presentationml.presentation`;
export const PDF = "application/pdf";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const esc = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
type Part = { name: string; data: string | Uint8Array };
const xml = (name: string, data: string): Part => ({ name, data: HEAD + data });
const rel = (id: string, kind: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}" ${more}/>`;
const rels = (name: string, ...all: string[]) =>
  xml(
    name,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`,
  );
const types = (...overrides: [string, string][]) =>
  xml(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${OFFICE}.${type}+xml"/>`)
      .join("")}</Types>`,
  );
const core = (creator: string) =>
  xml(
    "docProps/core.xml",
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${esc(creator)}</dc:creator><cp:revision>4</cp:revision></cp:coreProperties>`,
  );

/** The relation by which a real file would name a part, so that nothing is thrown away only because nothing names it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/threadedComment/, "threadedComment"],
  [/comment/, "comments"],
  [/header/, "header"],
  [/footer/, "footer"],
  [/footnotes/, "footnotes"],
  [/settings/, "settings"],
  [/theme/, "theme"],
  [/customXml/, "customXml"],
  [/embeddings/, "package"],
  [/externalLink/, "externalLink"],
  [/pivotCache/, "pivotCacheDefinition"],
  [/chart/, "chart"],
  [/media/, "image"],
];
const named = (parts: readonly Part[]) =>
  parts.flatMap(({ name }, at) => {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    return kind && !name.endsWith(".rels") ? [rel(`rIdP${at}`, kind, `/${name}`)] : [];
  });

/** What stands where in a Word file of a test. */
export interface PlantedWord {
  body?: string;
  more?: string;
  parts?: Part[];
  relations?: string[];
  creator?: string;
  bare?: boolean;
}

const W = 'xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:v="v"';
const para = (inner: string) => `<w:p>${inner}</w:p>`;
const run = (text: string, properties = "") =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${esc(text)}</w:t></w:r>`;

/** A Word file with what a test puts into it. */
export function wordFile({
  body = "",
  more = "",
  parts = [],
  relations = [],
  creator = "",
  bare = false,
}: PlantedWord = {}): Buffer {
  return zipForTest([
    types(["word/document.xml", "wordprocessingml.document.main"]),
    rels(
      "_rels/.rels",
      rel("rId1", "officeDocument", "word/document.xml"),
      ...(creator ? [rel("rId2", "core-properties", "docProps/core.xml")] : []),
      ...parts
        .filter(({ name }) => name === "docProps/custom.xml")
        .map(({ name }) => rel("rId3", "custom-properties", name)),
    ),
    xml(
      "word/document.xml",
      `<w:document ${W}><w:body>${bare ? "" : para(run("关于某事的通知"))}${body ? para(run(body)) : ""}${more}</w:body></w:document>`,
    ),
    rels("word/_rels/document.xml.rels", ...relations, ...named(parts)),
    ...(creator ? [core(creator)] : []),
    ...parts,
  ]);
}

export const S = 'xmlns="s" xmlns:r="r"';
/** A workbook of two sheets; the second may be hidden. */
export function workbookFile({
  cells = "",
  second = "",
  state = "",
  columns = "",
  parts = [],
  relations = [],
  shared = [],
  more = "",
  names = "",
  sheetRels = [],
  creator = "",
}: {
  cells?: string;
  second?: string;
  state?: string;
  columns?: string;
  parts?: Part[];
  relations?: string[];
  shared?: string[];
  more?: string;
  names?: string;
  sheetRels?: string[];
  creator?: string;
}): Buffer {
  const sheet = (rows: string, cols = "") =>
    `<worksheet ${S}>${cols}<sheetData>${rows}</sheetData></worksheet>`;
  return zipForTest([
    types(
      ["xl/workbook.xml", "spreadsheetml.sheet.main"],
      ["xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"],
      ["xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"],
      ["xl/sharedStrings.xml", "spreadsheetml.sharedStrings"],
    ),
    rels(
      "_rels/.rels",
      rel("rId1", "officeDocument", "xl/workbook.xml"),
      ...(creator ? [rel("rId2", "core-properties", "docProps/core.xml")] : []),
    ),
    xml(
      "xl/workbook.xml",
      `<workbook ${S}><sheets><sheet name="公示" sheetId="1" r:id="rId1"/><sheet name="Sheet2" sheetId="2" ${state} r:id="rId2"/></sheets>${names}</workbook>`,
    ),
    rels(
      "xl/_rels/workbook.xml.rels",
      rel("rId1", "worksheet", "worksheets/sheet1.xml"),
      rel("rId2", "worksheet", "worksheets/sheet2.xml"),
      rel("rId3", "sharedStrings", "sharedStrings.xml"),
      ...relations,
    ),
    xml(
      "xl/worksheets/sheet1.xml",
      `<worksheet ${S}>${columns}<sheetData>${cells}</sheetData>${more}</worksheet>`,
    ),
    rels("xl/worksheets/_rels/sheet1.xml.rels", ...sheetRels, ...named(parts)),
    xml("xl/worksheets/sheet2.xml", sheet(second)),
    xml(
      "xl/sharedStrings.xml",
      `<sst ${S}>${shared.map((text) => `<si><t>${esc(text)}</t></si>`).join("")}</sst>`,
    ),
    ...(creator ? [core(creator)] : []),
    ...parts,
  ]);
}

export const inline = (cell: string, text: string) =>
  `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${esc(text)}</t></is></c>`;
export const row = (number: number, cells: string, more = "") => `<row r="${number}" ${more}>${cells}</row>`;

/** Slides with what a test puts on, below and beside them. */
export function slidesFile({
  text = "",
  show = "",
  notes = "",
  comment = "",
  alt = "",
  more = [] as Part[],
}): Buffer {
  const t = (one: string) => `<p:txBody><a:p><a:r><a:t>${esc(one)}</a:t></a:r></a:p></p:txBody>`;
  return zipForTest([
    types(["ppt/presentation.xml", "presentationml.presentation.main"]),
    xml(
      "ppt/presentation.xml",
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId1"/><p:sldId id="257" r:id="rId2"/></p:sldIdLst></p:presentation>',
    ),
    rels(
      "ppt/_rels/presentation.xml.rels",
      rel("rId1", "slide", "slides/slide1.xml"),
      rel("rId2", "slide", "slides/slide2.xml"),
    ),
    xml(
      "ppt/slides/slide1.xml",
      `<p:sld xmlns:p="p" xmlns:a="a" ${show}><p:cNvPr descr="${esc(alt)}"/>${t("幻灯片")}${t(text)}</p:sld>`,
    ),
    rels("_rels/.rels", rel("rId1", "officeDocument", "ppt/presentation.xml")),
    rels(
      "ppt/slides/_rels/slide1.xml.rels",
      ...(notes ? [rel("rId1", "notesSlide", "../notesSlides/notesSlide1.xml")] : []),
      ...(comment ? [rel("rId2", "comments", "../comments/comment1.xml")] : []),
    ),
    xml("ppt/slides/slide2.xml", `<p:sld xmlns:p="p" xmlns:a="a">${t("结束")}</p:sld>`),
    ...more,
    ...(notes
      ? [xml("ppt/notesSlides/notesSlide1.xml", `<p:notes xmlns:p="p" xmlns:a="a">${t(notes)}</p:notes>`)]
      : []),
    ...(comment
      ? [
          xml(
            "ppt/comments/comment1.xml",
            `<p:cmLst xmlns:p="p"><p:cm><p:text>${esc(comment)}</p:text></p:cm></p:cmLst>`,
          ),
        ]
      : []),
  ]);
}

/** A PDF with Chinese text and what `draw` adds. */
export const portableFile = (
  text: string,
  draw: (pdf: PDFKit.PDFDocument) => void = () => undefined,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> =>
  pdfForTest((pdf) => {
    pdf.font(FONT).text(text);
    draw(pdf);
  }, options);

/** An OFD with one character in each of its objects, as some writers make it. */
export function ofdFile(text: string, more: Part[] = [], author = ""): Buffer {
  const objects = Array.from(
    text,
    (one) => `<ofd:TextObject><ofd:TextCode>${esc(one)}</ofd:TextCode></ofd:TextObject>`,
  );
  return zipForTest([
    xml(
      "OFD.xml",
      `<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocInfo><ofd:Author>${esc(author)}</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    xml(
      "Doc_0/Document.xml",
      '<ofd:Document xmlns:ofd="o"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
    ),
    xml("Doc_0/Pages/Page_0/Content.xml", `<ofd:Page xmlns:ofd="o">${objects.join("")}</ofd:Page>`),
    ...more,
  ]);
}

const wordPart = (name: string, root: string, text: string): Part =>
  xml(`word/${name}.xml`, `<w:${root} ${W}>${para(run(text))}</w:${root}>`);

/** Every place of a file in which a value can hide from whoever looks at the page: the name of the place, the type, the file with the value in it. */
export const HIDING_PLACES: Readonly<
  Record<string, readonly [string, (value: string) => Buffer | Promise<Buffer>]>
> = {
  "the text of a Word file": [DOCX, (value) => wordFile({ body: value })],
  "runs of a Word file": [
    DOCX,
    (value) => wordFile({ more: para(Array.from(value, (one) => run(one)).join("")) }),
  ],
  "a table of a Word file": [
    DOCX,
    (value) =>
      wordFile({
        more: `<w:tbl><w:tr><w:tc>${para(run("张某"))}</w:tc><w:tc>${para(run(value))}</w:tc></w:tr></w:tbl>`,
      }),
  ],
  "hidden text of a Word file": [DOCX, (value) => wordFile({ more: para(run(value, "<w:vanish/>")) })],
  "white text of a Word file": [
    DOCX,
    (value) => wordFile({ more: para(run(value, '<w:color w:val="FFFFFF"/>')) }),
  ],
  "deleted text of a Word file": [
    DOCX,
    (value) =>
      wordFile({
        more: para(`<w:del w:id="1" w:author="a"><w:r><w:delText>${esc(value)}</w:delText></w:r></w:del>`),
      }),
  ],
  "inserted text of a Word file": [
    DOCX,
    (value) => wordFile({ more: para(`<w:ins w:id="1" w:author="a">${run(value)}</w:ins>`) }),
  ],
  "moved text of a Word file": [
    DOCX,
    (value) => wordFile({ more: para(`<w:moveFrom w:id="1">${run(value)}</w:moveFrom>`) }),
  ],
  "a half that was deleted": [
    DOCX,
    (value) =>
      wordFile({
        more: para(
          `${run(value.slice(0, 4))}<w:del w:id="1"><w:r><w:delText>${esc(value.slice(4))}</w:delText></w:r></w:del><w:ins w:id="2">${run("某")}</w:ins>`,
        ),
      }),
  ],
  "a comment of a Word file": [
    DOCX,
    (value) =>
      wordFile({
        parts: [
          xml(
            "word/comments.xml",
            `<w:comments ${W}><w:comment w:id="0">${para(run(value))}</w:comment></w:comments>`,
          ),
        ],
      }),
  ],
  "a header": [DOCX, (value) => wordFile({ parts: [wordPart("header1", "hdr", value)] })],
  "a footer": [DOCX, (value) => wordFile({ parts: [wordPart("footer2", "ftr", value)] })],
  "a footnote": [DOCX, (value) => wordFile({ parts: [wordPart("footnotes", "footnotes", value)] })],
  "a text box": [
    DOCX,
    (value) =>
      wordFile({
        more: para(
          `<w:r><w:pict><v:textbox><w:txbxContent>${para(run(value))}</w:txbxContent></v:textbox></w:pict></w:r>`,
        ),
      }),
  ],
  "the alternative text of a picture": [
    DOCX,
    (value) => wordFile({ more: para(`<w:r><wp:docPr id="1" name="图" descr="${esc(value)}"/></w:r>`) }),
  ],
  "the target of a link": [
    DOCX,
    (value) =>
      wordFile({
        relations: [rel("rId9", "hyperlink", esc(`mailto:?body=${value}`), 'TargetMode="External"')],
      }),
  ],
  "a field": [
    DOCX,
    (value) => wordFile({ more: para(`<w:r><w:instrText>QUOTE ${esc(value)} </w:instrText></w:r>`) }),
  ],
  "the author of a file": [DOCX, (value) => wordFile({ creator: value })],
  "a custom property": [
    DOCX,
    (value) =>
      wordFile({
        parts: [
          xml(
            "docProps/custom.xml",
            `<Properties><property name="x"><lpwstr>${esc(value)}</lpwstr></property></Properties>`,
          ),
        ],
      }),
  ],
  "custom XML": [
    DOCX,
    (value) => wordFile({ parts: [xml("customXml/item1.xml", `<root><id>${esc(value)}</id></root>`)] }),
  ],
  "a variable of a Word file": [
    DOCX,
    (value) =>
      wordFile({
        parts: [
          xml(
            "word/settings.xml",
            `<w:settings ${W}><w:docVar w:name="x" w:val="${esc(value)}"/></w:settings>`,
          ),
        ],
      }),
  ],
  "an embedded workbook": [
    DOCX,
    (value) =>
      wordFile({
        parts: [
          { name: "word/embeddings/a.xlsx", data: workbookFile({ cells: row(1, inline("A1", value)) }) },
        ],
      }),
  ],
  "an XML remark": [
    DOCX,
    (value) => wordFile({ parts: [xml("word/theme/theme1.xml", `<a><!-- ${value} --></a>`)] }),
  ],
  "a cell": [XLSX, (value) => workbookFile({ cells: row(2, inline("B2", value)) })],
  "a shared text of a cell": [
    XLSX,
    (value) => workbookFile({ cells: row(2, '<c r="B2" t="s"><v>0</v></c>'), shared: [value] }),
  ],
  "a shared text of no cell": [XLSX, (value) => workbookFile({ shared: [value] })],
  "a hidden sheet": [
    XLSX,
    (value) => workbookFile({ second: row(12, inline("B12", value)), state: 'state="hidden"' }),
  ],
  "a very hidden sheet": [
    XLSX,
    (value) => workbookFile({ second: row(12, inline("B12", value)), state: 'state="veryHidden"' }),
  ],
  "a hidden row": [XLSX, (value) => workbookFile({ cells: row(3, inline("A3", value), 'hidden="1"') })],
  "a hidden column": [
    XLSX,
    (value) =>
      workbookFile({
        columns: '<cols><col min="3" max="4" hidden="1"/></cols>',
        cells: row(3, inline("D3", value)),
      }),
  ],
  "a formula": [
    XLSX,
    (value) => workbookFile({ cells: row(1, `<c r="A1" t="str"><f>"${esc(value)}"</f><v>x</v></c>`) }),
  ],
  "a remark of a cell": [
    XLSX,
    (value) =>
      workbookFile({
        parts: [
          xml(
            "xl/comments1.xml",
            `<comments ${S}><commentList><comment ref="C4" authorId="0"><text><r><t>${esc(value)}</t></r></text></comment></commentList></comments>`,
          ),
        ],
      }),
  ],
  "a threaded remark": [
    XLSX,
    (value) =>
      workbookFile({
        parts: [
          xml(
            "xl/threadedComments/threadedComment1.xml",
            `<ThreadedComments><threadedComment ref="C4"><text>${esc(value)}</text></threadedComment></ThreadedComments>`,
          ),
        ],
      }),
  ],
  "a defined name": [
    XLSX,
    (value) =>
      workbookFile({
        names: `<definedNames><definedName name="x">"${esc(value)}"</definedName></definedNames>`,
      }),
  ],
  "a hint for typing": [
    XLSX,
    (value) =>
      workbookFile({ more: `<dataValidations><dataValidation prompt="${esc(value)}"/></dataValidations>` }),
  ],
  "the foot of a sheet": [
    XLSX,
    (value) => workbookFile({ more: `<headerFooter><oddFooter>${esc(value)}</oddFooter></headerFooter>` }),
  ],
  "the cache of a pivot table": [
    XLSX,
    (value) =>
      workbookFile({
        parts: [
          xml(
            "xl/pivotCache/pivotCacheRecords1.xml",
            `<pivotCacheRecords><r><s v="${esc(value)}"/></r></pivotCacheRecords>`,
          ),
        ],
      }),
  ],
  "the cache of an external link": [
    XLSX,
    (value) =>
      workbookFile({
        parts: [
          xml(
            "xl/externalLinks/externalLink1.xml",
            `<externalLink><cell r="A1" t="str"><v>${esc(value)}</v></cell></externalLink>`,
          ),
        ],
      }),
  ],
  "a chart": [
    XLSX,
    (value) =>
      workbookFile({
        parts: [
          xml("xl/charts/chart1.xml", `<c:chart xmlns:c="c"><c:pt><c:v>${esc(value)}</c:v></c:pt></c:chart>`),
        ],
      }),
  ],
  "a slide": [PPTX, (value) => slidesFile({ text: value })],
  "a hidden slide": [PPTX, (value) => slidesFile({ text: value, show: 'show="0"' })],
  "a speaker's note": [PPTX, (value) => slidesFile({ notes: value })],
  "a remark on a slide": [PPTX, (value) => slidesFile({ comment: value })],
  "the alternative text of a slide": [PPTX, (value) => slidesFile({ alt: value })],
  "the text of a PDF": [PDF, (value) => portableFile(value)],
  "text under a black box": [
    PDF,
    (value) =>
      portableFile(value, (pdf) => {
        pdf.rect(0, 0, 600, 800).fill("#000");
      }),
  ],
  "white text of a PDF": [
    PDF,
    (value) =>
      portableFile("公示名单如下", (pdf) => {
        pdf.fillColor("#fff").text(value);
      }),
  ],
  "text outside the page": [
    PDF,
    (value) =>
      portableFile("公示名单如下", (pdf) => {
        pdf.text(value, 10, 2000, { lineBreak: false });
      }),
  ],
  "a remark of a PDF": [
    PDF,
    (value) =>
      portableFile("公示名单如下", (pdf) => {
        pdf.note(10, 10, 90, 90, value);
      }),
  ],
  "a bookmark of a PDF": [
    PDF,
    (value) =>
      portableFile("公示名单如下", (pdf) => {
        pdf.outline.addItem(value);
      }),
  ],
  "the properties of a PDF": [
    PDF,
    (value) => portableFile("公示名单如下", () => undefined, { info: { Keywords: value } }),
  ],
  "the target of a link in a PDF": [
    PDF,
    (value) =>
      portableFile("公示名单如下", (pdf) => {
        pdf.link(0, 0, 9, 9, `https://example.com/?q=${encodeURIComponent(value)}`);
      }),
  ],
  "the name of a file in a PDF": [
    PDF,
    (value) =>
      portableFile("公示名单如下", (pdf) => {
        pdf.file(Buffer.from("x"), { name: `${value}.txt` });
      }),
  ],
  "an OFD": ["application/ofd", (value) => ofdFile(value)],
  "the author of an OFD": ["application/ofd", (value) => ofdFile("公示名单如下", [], value)],
  "a remark in an OFD": [
    "application/ofd",
    (value) =>
      ofdFile("公示名单如下", [
        xml(
          "Doc_0/Annots/Annotations.xml",
          `<ofd:Annotations xmlns:ofd="o"><ofd:Annot><ofd:Remark>${esc(value)}</ofd:Remark></ofd:Annot></ofd:Annotations>`,
        ),
      ]),
  ],
  "a text file": ["text/plain", (value) => Buffer.from(`公示\n${value}\n`)],
  "a table in text": ["text/csv", (value) => Buffer.from(`姓名,号码\n张某,"${value}"\n`)],
  "the text of a web page": [
    "text/html",
    (value) => Buffer.from(`<html><body><p>${esc(value)}</p></body></html>`),
  ],
  "a remark of a web page": [
    "text/html",
    (value) => Buffer.from(`<html><!-- ${value} --><body>公示</body></html>`),
  ],
  "an attribute of a web page": [
    "text/html",
    (value) => Buffer.from(`<html><body><img alt="${esc(value)}"></body></html>`),
  ],
  "an old Word file": [
    "application/msword",
    (value) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(value, "utf16le")]),
  ],
  "a file in an archive": [
    "application/zip",
    (value) => zipForTest([{ name: "名单/a.docx", data: wordFile({ body: value }) }]),
  ],
  "the name of a file in an archive": [
    "application/zip",
    (value) => zipForTest([{ name: `${value}.txt`, data: "x" }]),
  ],
  "what a camera wrote into a picture": [
    "image/jpeg",
    (value) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background: "#888" } })
        .withExif({ IFD0: { ImageDescription: value } })
        .jpeg()
        .toBuffer(),
  ],
};

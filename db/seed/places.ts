import type { PlaceFields } from "@/domain/place/place-form";

export interface DemoPlace extends PlaceFields {
  key: string;
  /** The editor who keeps it in the register. */
  keptBy: "city-editor" | "town-editor";
}

const place = (
  keptBy: DemoPlace["keptBy"],
  key: string,
  kind: PlaceFields["kind"],
  name: string,
  rest: Partial<PlaceFields> = {},
): DemoPlace => ({
  keptBy,
  key,
  kind,
  name,
  address: null,
  openingHours: null,
  phone: null,
  note: null,
  ...rest,
});

const OFFICE_HOURS = "周一至周五8:30—12:00，14:30—17:30（法定节假日除外）";

/** The demonstration's places and media. */
export const DEMO_PLACES: readonly DemoPlace[] = [
  place("city-editor", "archive", "readingRoom", "市档案馆政府信息查阅中心", {
    address: "荔城街府佑路98号市档案馆一楼",
    openingHours: OFFICE_HOURS,
    phone: "020-82630101",
  }),
  place("city-editor", "library", "readingRoom", "市图书馆政府信息查阅点", {
    address: "荔城街民生路12号市图书馆二楼",
    openingHours: "周二至周日9:00—20:00",
    phone: "020-82630102",
  }),
  place("city-editor", "service-hall", "readingPlace", "市政务服务中心办事指南索取点", {
    address: "荔城街景观大道北7号政务服务中心一楼大厅",
    openingHours: OFFICE_HOURS,
    phone: "020-82630103",
  }),
  place("city-editor", "service-touch", "touchScreen", "市政务服务中心触摸屏", {
    address: "荔城街景观大道北7号政务服务中心一楼大厅",
    openingHours: OFFICE_HOURS,
    note: "共4台，可以查询公开目录和办事指南",
  }),
  place("city-editor", "square-screen", "electronicScreen", "增城广场电子屏", {
    address: "荔城街增城广场东侧",
    openingHours: "每天7:00—22:00",
  }),
  place("city-editor", "gualv-screen", "electronicScreen", "挂绿广场电子屏", {
    address: "荔城街挂绿广场北侧",
    openingHours: "每天7:00—22:00",
  }),
  place("city-editor", "daily", "press", "《增城日报》", { note: "每周一至周六出版，第2版刊登政府文件" }),
  place("city-editor", "radio", "broadcast", "增城广播电视台", { note: "每天18:30“政务公开”节目" }),
  place("town-editor", "xintang-board", "noticeBoard", "新塘镇政务公开栏", {
    address: "新塘镇人民政府大门西侧",
    openingHours: "全天",
  }),
];

export interface DemoPlacement {
  publication: string;
  keptBy: DemoPlace["keptBy"];
  places: readonly string[];
  after: number;
  days: number | null;
  note: string | null;
}

/** What was put where: the publication, the places, days after it was published, and for how many days it hung. */
export const DEMO_PLACEMENTS: readonly DemoPlacement[] = [
  {
    publication: "free-senior-high",
    keptBy: "city-editor",
    places: ["square-screen", "gualv-screen"],
    after: 1,
    days: 14,
    note: null,
  },
  {
    publication: "free-senior-high",
    keptBy: "city-editor",
    places: ["daily"],
    after: 2,
    days: null,
    note: "第2版",
  },
  {
    publication: "resident-medical-insurance",
    keptBy: "city-editor",
    places: ["service-hall", "library"],
    after: 3,
    days: null,
    note: null,
  },
  {
    publication: "resident-medical-insurance",
    keptBy: "city-editor",
    places: ["radio"],
    after: 4,
    days: null,
    note: "18:30“政务公开”节目",
  },
];

import type { HolidayNotice } from "../../time/working-days";
import notice2007 from "./2007.json" with { type: "json" };
import notice2008 from "./2008.json" with { type: "json" };
import notice2009 from "./2009.json" with { type: "json" };
import notice2010 from "./2010.json" with { type: "json" };
import notice2011 from "./2011.json" with { type: "json" };
import notice2012 from "./2012.json" with { type: "json" };
import notice2013 from "./2013.json" with { type: "json" };
import notice2014 from "./2014.json" with { type: "json" };
import notice2015 from "./2015.json" with { type: "json" };
import notice2016 from "./2016.json" with { type: "json" };
import notice2017 from "./2017.json" with { type: "json" };
import notice2018 from "./2018.json" with { type: "json" };
import notice2019 from "./2019.json" with { type: "json" };
import notice2020 from "./2020.json" with { type: "json" };
import notice2021 from "./2021.json" with { type: "json" };
import notice2022 from "./2022.json" with { type: "json" };
import notice2023 from "./2023.json" with { type: "json" };
import notice2024 from "./2024.json" with { type: "json" };
import notice2025 from "./2025.json" with { type: "json" };
import notice2026 from "./2026.json" with { type: "json" };

/** The State Council's holiday notices, one for each year; each file names its sources. */
export const HOLIDAY_NOTICES = [
  notice2007,
  notice2008,
  notice2009,
  notice2010,
  notice2011,
  notice2012,
  notice2013,
  notice2014,
  notice2015,
  notice2016,
  notice2017,
  notice2018,
  notice2019,
  notice2020,
  notice2021,
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
] as readonly unknown[] as readonly HolidayNotice[];

import type { SiteFigure } from "@/domain/site-report/site-figures";

/** What was entered for the demonstration's last yearly form of the site, by where the numbers came from; two parts nobody filled in. */
export const DEMO_SITE_FIGURES: Readonly<Record<string, Readonly<Partial<Record<SiteFigure, number>>>>> = {
  "原门户网站统计后台（演示）": { siteVisitors: 61_240, siteViews: 408_862, siteNews: 1_326 },
  "门户网站专栏清单（演示）": { siteTopicsKept: 9, siteTopicsOpened: 2 },
  "政务公开科台账（演示）": {
    siteInterpretationProducts: 6,
    siteMediaComments: 3,
    siteResponses: 4,
    siteMessagePlatform: 1,
    siteMessages: 927,
    siteMessagesClosed: 921,
    siteMessageDays: 3.6,
    siteMessagesPublic: 412,
    siteSurveys: 8,
    siteSurveyOpinions: 215,
    siteSurveyResults: 8,
    siteInterviews: 3,
  },
  "网信部门年度检查通报（演示）": {
    siteSecurityChecks: 4,
    siteSecurityFound: 7,
    siteSecurityMended: 7,
    siteSecurityWatch: 1,
    siteSecurityDrill: 1,
    siteSecurityOfficer: 1,
  },
};

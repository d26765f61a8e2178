-- A frozen report is never changed (条例第五十条: 报告向社会公布): an erratum is another version. The day of publication is set once.
CREATE TRIGGER `annual_report_versions_no_update` BEFORE UPDATE ON `annual_report_versions`
WHEN NOT (OLD.`published_at` IS NULL AND NEW.`published_at` IS NOT NULL AND NEW.`id` IS OLD.`id` AND NEW.`report_id` IS OLD.`report_id`
  AND NEW.`number` IS OLD.`number` AND NEW.`content` IS OLD.`content` AND NEW.`content_hash` IS OLD.`content_hash`
  AND NEW.`erratum` IS OLD.`erratum` AND NEW.`frozen_at` IS OLD.`frozen_at` AND NEW.`frozen_by_id` IS OLD.`frozen_by_id`)
BEGIN SELECT RAISE(ABORT, 'annual_report_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_versions_no_delete` BEFORE DELETE ON `annual_report_versions`
BEGIN SELECT RAISE(ABORT, 'annual_report_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_events_no_update` BEFORE UPDATE ON `annual_report_events`
BEGIN SELECT RAISE(ABORT, 'annual_report_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_events_no_delete` BEFORE DELETE ON `annual_report_events`
BEGIN SELECT RAISE(ABORT, 'annual_report_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `yearly_figures_no_update` BEFORE UPDATE ON `yearly_figures`
BEGIN SELECT RAISE(ABORT, 'yearly_figures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `yearly_figures_no_delete` BEFORE DELETE ON `yearly_figures`
BEGIN SELECT RAISE(ABORT, 'yearly_figures is append-only'); END;

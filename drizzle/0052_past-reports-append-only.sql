-- The words of an old report stay as they were published; another row follows where they were taken down wrongly.
CREATE TRIGGER `legacy_reports_no_update` BEFORE UPDATE ON `legacy_reports`
BEGIN SELECT RAISE(ABORT, 'legacy_reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `legacy_reports_no_delete` BEFORE DELETE ON `legacy_reports`
BEGIN SELECT RAISE(ABORT, 'legacy_reports is append-only'); END;
--> statement-breakpoint
-- What was read in is what the second person sees: only the decision is added, once.
CREATE TRIGGER `annual_report_imports_no_update` BEFORE UPDATE ON `annual_report_imports`
WHEN NOT (OLD.`state` = 'waiting' AND NEW.`state` IN ('confirmed', 'dropped') AND NEW.`id` IS OLD.`id` AND NEW.`agency_id` IS OLD.`agency_id`
  AND NEW.`year` IS OLD.`year` AND NEW.`file_name` IS OLD.`file_name` AND NEW.`file_hash` IS OLD.`file_hash` AND NEW.`content` IS OLD.`content`
  AND NEW.`content_hash` IS OLD.`content_hash` AND NEW.`reason` IS OLD.`reason` AND NEW.`read_by_id` IS OLD.`read_by_id` AND NEW.`read_at` IS OLD.`read_at`)
BEGIN SELECT RAISE(ABORT, 'annual_report_imports is decided once'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_imports_no_delete` BEFORE DELETE ON `annual_report_imports`
BEGIN SELECT RAISE(ABORT, 'annual_report_imports is append-only'); END;

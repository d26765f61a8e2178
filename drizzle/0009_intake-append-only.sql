CREATE TRIGGER `intake_records_keep` BEFORE UPDATE ON `intake_records` BEGIN SELECT RAISE(ABORT, 'what was noted at intake is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `intake_records_stay` BEFORE DELETE ON `intake_records` BEGIN SELECT RAISE(ABORT, 'what was noted at intake is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `case_links_keep` BEFORE UPDATE ON `case_links` BEGIN SELECT RAISE(ABORT, 'what was split or merged is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `case_links_stay` BEFORE DELETE ON `case_links` BEGIN SELECT RAISE(ABORT, 'what was split or merged is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_items_keep` BEFORE UPDATE ON `batch_items` BEGIN SELECT RAISE(ABORT, 'what was handed in together is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_items_stay` BEFORE DELETE ON `batch_items` BEGIN SELECT RAISE(ABORT, 'what was handed in together is append-only'); END;

-- What was found before publishing and what was decided about it is a record like the reviews.
CREATE TRIGGER `publication_scan_files_no_update` BEFORE UPDATE ON `publication_scan_files` BEGIN SELECT RAISE(ABORT, 'publication_scan_files is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_scan_files_no_delete` BEFORE DELETE ON `publication_scan_files` BEGIN SELECT RAISE(ABORT, 'publication_scan_files is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_scan_hits_no_update` BEFORE UPDATE ON `publication_scan_hits` BEGIN SELECT RAISE(ABORT, 'publication_scan_hits is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_scan_hits_no_delete` BEFORE DELETE ON `publication_scan_hits` BEGIN SELECT RAISE(ABORT, 'publication_scan_hits is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_scans_no_update` BEFORE UPDATE ON `publication_scans` BEGIN SELECT RAISE(ABORT, 'publication_scans is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_scans_no_delete` BEFORE DELETE ON `publication_scans` BEGIN SELECT RAISE(ABORT, 'publication_scans is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_hit_decisions_no_update` BEFORE UPDATE ON `publication_hit_decisions` BEGIN SELECT RAISE(ABORT, 'publication_hit_decisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_hit_decisions_no_delete` BEFORE DELETE ON `publication_hit_decisions` BEGIN SELECT RAISE(ABORT, 'publication_hit_decisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_page_checks_no_update` BEFORE UPDATE ON `publication_page_checks` BEGIN SELECT RAISE(ABORT, 'publication_page_checks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_page_checks_no_delete` BEFORE DELETE ON `publication_page_checks` BEGIN SELECT RAISE(ABORT, 'publication_page_checks is append-only'); END;

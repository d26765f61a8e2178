CREATE TRIGGER `consultations_no_update` BEFORE UPDATE ON `consultations` BEGIN SELECT RAISE(ABORT, 'consultations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `consultations_no_delete` BEFORE DELETE ON `consultations` BEGIN SELECT RAISE(ABORT, 'consultations is append-only'); END;
--> statement-breakpoint
-- Counted visits only grow: the book they come from is forgotten, and nothing could count them again.
CREATE TRIGGER `visit_days_only_grow` BEFORE UPDATE ON `visit_days` WHEN NEW.`views` < OLD.`views` BEGIN SELECT RAISE(ABORT, 'visit_days only grow'); END;
--> statement-breakpoint
CREATE TRIGGER `visit_days_no_delete` BEFORE DELETE ON `visit_days` BEGIN SELECT RAISE(ABORT, 'visit_days are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `visit_day_addresses_no_update` BEFORE UPDATE ON `visit_day_addresses` BEGIN SELECT RAISE(ABORT, 'visit_day_addresses is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `visit_day_addresses_no_delete` BEFORE DELETE ON `visit_day_addresses` BEGIN SELECT RAISE(ABORT, 'visit_day_addresses is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `visit_counting_only_forward` BEFORE UPDATE ON `visit_counting` WHEN NEW.`counted_through` < OLD.`counted_through` BEGIN SELECT RAISE(ABORT, 'visits are counted once'); END;
--> statement-breakpoint
CREATE TRIGGER `site_reports_no_update` BEFORE UPDATE ON `site_reports` BEGIN SELECT RAISE(ABORT, 'site_reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `site_reports_no_delete` BEFORE DELETE ON `site_reports` BEGIN SELECT RAISE(ABORT, 'site_reports is append-only'); END;

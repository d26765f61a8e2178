CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_intent` ON `audit_entries` (`intent`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);
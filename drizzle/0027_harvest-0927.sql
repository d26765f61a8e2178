CREATE TABLE `latest_changes` (
	`publication_id` text PRIMARY KEY NOT NULL,
	`first_seq` integer NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`column_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`expires_on` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `latest_changes_first` ON `latest_changes` (`first_seq`,`kind`,`at`);--> statement-breakpoint
CREATE INDEX `latest_changes_at` ON `latest_changes` (`at`,`seq`);--> statement-breakpoint
CREATE INDEX `latest_changes_column` ON `latest_changes` (`column_id`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `latest_changes_agency` ON `latest_changes` (`agency_id`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `latest_changes_kind` ON `latest_changes` (`kind`,`at`);--> statement-breakpoint
CREATE INDEX `latest_changes_expiry` ON `latest_changes` (`expires_on`) WHERE "latest_changes"."expires_on" is not null;
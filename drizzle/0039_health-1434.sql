CREATE TABLE `link_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`url` text NOT NULL,
	`at` integer NOT NULL,
	`ok` integer NOT NULL,
	`status` integer NOT NULL,
	`took_ms` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_checks_of` ON `link_checks` (`agency_id`,`at`);--> statement-breakpoint
CREATE INDEX `link_checks_at` ON `link_checks` (`at`);--> statement-breakpoint
ALTER TABLE `agencies` ADD `website` text;
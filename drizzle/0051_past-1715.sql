CREATE TABLE `annual_report_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text,
	`state` text NOT NULL,
	`read_by_id` text,
	`read_at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`version_id` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`read_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `annual_report_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annual_report_imports_of` ON `annual_report_imports` (`agency_id`,`year`,`state`);--> statement-breakpoint
CREATE TABLE `legacy_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`parts` text NOT NULL,
	`source` text NOT NULL,
	`staff_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legacy_reports_of` ON `legacy_reports` (`agency_id`,`year`,`at`);
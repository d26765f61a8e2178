CREATE TABLE `annual_report_events` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`staff_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `annual_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annual_report_events_of` ON `annual_report_events` (`report_id`,`at`);--> statement-breakpoint
CREATE TABLE `annual_report_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`erratum` text,
	`frozen_at` integer NOT NULL,
	`frozen_by_id` text,
	`published_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `annual_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `annual_report_versions_of` ON `annual_report_versions` (`report_id`,`number`);--> statement-breakpoint
CREATE INDEX `annual_report_versions_public` ON `annual_report_versions` (`published_at`);--> statement-breakpoint
CREATE TABLE `annual_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`origin` text NOT NULL,
	`stage` text NOT NULL,
	`parts` text NOT NULL,
	`writer_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `annual_reports_of` ON `annual_reports` (`agency_id`,`year`);--> statement-breakpoint
CREATE TABLE `yearly_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`figure` text NOT NULL,
	`value` real,
	`source` text NOT NULL,
	`staff_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `yearly_figures_of` ON `yearly_figures` (`agency_id`,`year`,`figure`,`at`);
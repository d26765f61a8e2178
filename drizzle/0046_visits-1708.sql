CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`on_day` text NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`persons` integer NOT NULL,
	`unanswered` integer NOT NULL,
	`source` text,
	`cancels` text,
	`reason` text,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_cancels_unique` ON `consultations` (`cancels`);--> statement-breakpoint
CREATE INDEX `consultations_day` ON `consultations` (`agency_id`,`on_day`,`channel`);--> statement-breakpoint
CREATE INDEX `consultations_all` ON `consultations` (`on_day`,`agency_id`);--> statement-breakpoint
CREATE TABLE `site_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`erratum` text,
	`published_at` integer NOT NULL,
	`published_by_id` text NOT NULL,
	FOREIGN KEY (`published_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `site_reports_of` ON `site_reports` (`year`,`number`);--> statement-breakpoint
CREATE TABLE `visit_counting` (
	`book` text PRIMARY KEY NOT NULL,
	`counted_through` integer NOT NULL,
	`counted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `visit_day_addresses` (
	`on_day` text PRIMARY KEY NOT NULL,
	`addresses` integer NOT NULL,
	`counted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `visit_days` (
	`on_day` text NOT NULL,
	`page` text NOT NULL,
	`column_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`reader` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`on_day`, `page`, `column_id`, `agency_id`, `reader`)
);
--> statement-breakpoint
CREATE INDEX `visit_days_agency` ON `visit_days` (`agency_id`,`on_day`);
CREATE TABLE `publication_hit_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`container` text NOT NULL,
	`value_hash` text NOT NULL,
	`rule` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `publication_hit_decisions_of` ON `publication_hit_decisions` (`draft_id`,`at`);--> statement-breakpoint
CREATE TABLE `publication_page_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`sha256` text NOT NULL,
	`page` integer NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_page_checks_one` ON `publication_page_checks` (`draft_id`,`sha256`,`page`);--> statement-breakpoint
CREATE TABLE `publication_scan_files` (
	`scan_id` text NOT NULL,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`outcome` text NOT NULL,
	`pages` integer,
	`hand_pages` text NOT NULL,
	`findings` text NOT NULL,
	`is_more` integer NOT NULL,
	PRIMARY KEY(`scan_id`, `position`),
	FOREIGN KEY (`scan_id`) REFERENCES `publication_scans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication_scan_hits` (
	`id` text PRIMARY KEY NOT NULL,
	`scan_id` text NOT NULL,
	`rule` text NOT NULL,
	`container` text NOT NULL,
	`field` text,
	`position` integer,
	`place` text,
	`paragraph` integer,
	`sample` text NOT NULL,
	`value_hash` text NOT NULL,
	FOREIGN KEY (`scan_id`) REFERENCES `publication_scans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_scan_hits_of` ON `publication_scan_hits` (`scan_id`);--> statement-breakpoint
CREATE TABLE `publication_scans` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`scanner_version` integer NOT NULL,
	`subject` text NOT NULL,
	`status` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `publication_scans_of` ON `publication_scans` (`draft_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `publication_scans_desk` ON `publication_scans` (`agency_id`,`subject`,`started_at`);
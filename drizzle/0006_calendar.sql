CREATE TABLE `calendar_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`notice` text NOT NULL,
	`title` text NOT NULL,
	`document_number` text,
	`seen_notices` text NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`confirmed_at` integer,
	`holiday_notice_id` text,
	`done_up_to` text,
	`examined` integer DEFAULT 0 NOT NULL,
	`earlier` integer DEFAULT 0 NOT NULL,
	`later` integer DEFAULT 0 NOT NULL,
	`settled` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`proposed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holiday_notice_id`) REFERENCES `holiday_notices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_changes_open` ON `calendar_changes` (`confirmed_at`,`finished_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_changes_notice` ON `calendar_changes` (`holiday_notice_id`);--> statement-breakpoint
CREATE TABLE `case_warnings` (
	`info_request_id` text NOT NULL,
	`step` text NOT NULL,
	`for_day` text NOT NULL,
	`on_day` text NOT NULL,
	`remaining` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`info_request_id`, `step`, `for_day`),
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`by_mail` integer NOT NULL,
	`email` blob,
	`feed_hash` text,
	`feed_made_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_settings_feed_hash_unique` ON `notice_settings` (`feed_hash`);--> statement-breakpoint
CREATE TABLE `staff_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`info_request_id` text,
	`on_day` text NOT NULL,
	`once_key` text NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_notices_once_key_unique` ON `staff_notices` (`once_key`);--> statement-breakpoint
CREATE INDEX `staff_notices_unread` ON `staff_notices` (`staff_id`,`read_at`);--> statement-breakpoint
CREATE INDEX `staff_notices_newest` ON `staff_notices` (`staff_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `staff_notices_age` ON `staff_notices` (`created_at`);--> statement-breakpoint
CREATE TABLE `outbox_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`once_key` text NOT NULL,
	`staff_id` text,
	`applicant_of` text,
	`mail` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`done_at` integer,
	`outcome` text,
	`last_fault` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_mails_once_key_unique` ON `outbox_mails` (`once_key`);--> statement-breakpoint
CREATE INDEX `outbox_mails_due` ON `outbox_mails` (`done_at`,`next_at`);--> statement-breakpoint
ALTER TABLE `holiday_notices` ADD `adjusts` integer DEFAULT false NOT NULL;
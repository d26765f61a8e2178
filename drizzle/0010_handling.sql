CREATE TABLE `assists` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`colleague_id` text,
	`office` text,
	`question` text NOT NULL,
	`due_on` text NOT NULL,
	`asked_at` integer NOT NULL,
	`opinion` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`colleague_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assists_case` ON `assists` (`info_request_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `assists_colleague` ON `assists` (`colleague_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `bulk_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`act` text NOT NULL,
	`cases` text NOT NULL,
	`handler_id` text,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	`undone_at` integer,
	`outcomes` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_search_entries` (
	`rid` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`info_request_id` text NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_search_entries_info_request_id_unique` ON `case_search_entries` (`info_request_id`);--> statement-breakpoint
CREATE TABLE `covers` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`covered_id` text NOT NULL,
	`cover_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`covered_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `covers_covered` ON `covers` (`covered_id`,`from_on`);--> statement-breakpoint
CREATE INDEX `covers_cover` ON `covers` (`cover_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `desk_settings` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`has_shortcuts` integer NOT NULL,
	`density` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `internal_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`other_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `internal_notes_case` ON `internal_notes` (`info_request_id`,`at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`is_shared` integer NOT NULL,
	`is_pinned` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_agency` ON `saved_views` (`agency_id`,`is_shared`);--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`staff_id`,`name`);--> statement-breakpoint
CREATE TABLE `text_module_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`module_id` text NOT NULL,
	`used_count` integer NOT NULL,
	`stale_on` text,
	`stale_note` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `text_module_marks_agency` ON `text_module_marks` (`agency_id`);--> statement-breakpoint
CREATE TABLE `text_modules` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`title` text NOT NULL,
	`part` text NOT NULL,
	`outcomes` text NOT NULL,
	`basis` text NOT NULL,
	`text` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`retired_at` integer,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `text_modules_agency` ON `text_modules` (`agency_id`,`part`);--> statement-breakpoint
CREATE TABLE `transfer_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`from_agency_id` text NOT NULL,
	`to_agency_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer_by` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `transfer_proposals_to` ON `transfer_proposals` (`to_agency_id`,`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `transfer_proposals_from` ON `transfer_proposals` (`from_agency_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `transfer_proposals_case` ON `transfer_proposals` (`info_request_id`,`proposed_at`);--> statement-breakpoint
DROP INDEX `info_requests_queue`;--> statement-breakpoint
DROP INDEX `info_requests_newest`;--> statement-breakpoint
ALTER TABLE `info_requests` ADD `paused_until` text;--> statement-breakpoint
ALTER TABLE `info_requests` ADD `waiting_until` text;--> statement-breakpoint
CREATE INDEX `info_requests_closed` ON `info_requests` (`agency_id`,`closed_on`,`id`,`stage`);--> statement-breakpoint
CREATE INDEX `info_requests_handler` ON `info_requests` (`handler_id`,`stage`);--> statement-breakpoint
CREATE INDEX `info_requests_queue` ON `info_requests` (`agency_id`,`stage`,`due_on`,`clock_state`,`paused_until`,`waiting_until`,`handler_id`,`channel`,`applicant_type`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `info_requests_newest` ON `info_requests` (`agency_id`,`submitted_at`,`id`,`stage`,`handler_id`,`channel`,`applicant_type`,`due_on`);
CREATE TABLE `object_checks` (
	`object_name` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`checked_at` integer NOT NULL,
	`ok_at` integer,
	`fault` text,
	`fault_since` integer
);
--> statement-breakpoint
CREATE INDEX `object_checks_checked` ON `object_checks` (`checked_at`);--> statement-breakpoint
CREATE INDEX `object_checks_fault` ON `object_checks` (`fault`);--> statement-breakpoint
CREATE TABLE `unnamed_objects` (
	`object_name` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `unnamed_objects_since` ON `unnamed_objects` (`since`);--> statement-breakpoint
CREATE TABLE `publication_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`byte_size` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`received` integer NOT NULL,
	`touched_at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_uploads_of` ON `publication_uploads` (`staff_id`,`draft_id`);--> statement-breakpoint
CREATE INDEX `publication_uploads_touched` ON `publication_uploads` (`touched_at`);--> statement-breakpoint
ALTER TABLE `file_texts` ADD `reader_version` integer DEFAULT 1 NOT NULL;
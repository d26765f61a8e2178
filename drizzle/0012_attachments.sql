CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` blob NOT NULL,
	`media_type` text NOT NULL,
	`byte_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`object_name` text NOT NULL,
	`notes` text NOT NULL,
	`at` integer NOT NULL,
	`info_request_id` text NOT NULL,
	`role` text NOT NULL,
	`event_seq` integer,
	`made_by` text,
	`redacted_from` text,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`redacted_from`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_case` ON `attachments` (`info_request_id`,`at`);--> statement-breakpoint
CREATE INDEX `attachments_object` ON `attachments` (`object_name`);--> statement-breakpoint
CREATE TABLE `held_files` (
	`id` text PRIMARY KEY NOT NULL,
	`name` blob NOT NULL,
	`media_type` text NOT NULL,
	`byte_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`object_name` text NOT NULL,
	`notes` text NOT NULL,
	`at` integer NOT NULL,
	`holder_hash` text NOT NULL,
	`field` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `held_files_holder` ON `held_files` (`holder_hash`,`at`);--> statement-breakpoint
CREATE INDEX `held_files_age` ON `held_files` (`at`);--> statement-breakpoint
CREATE INDEX `held_files_object` ON `held_files` (`object_name`);--> statement-breakpoint
CREATE TABLE `redaction_drafts` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	`marks` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `redactions` (
	`result_id` text PRIMARY KEY NOT NULL,
	`original_id` text NOT NULL,
	`marks` text NOT NULL,
	`made_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`result_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `text_redactions` (
	`info_request_id` text NOT NULL,
	`part` text NOT NULL,
	`source` blob NOT NULL,
	`marks` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	PRIMARY KEY(`info_request_id`, `part`),
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);

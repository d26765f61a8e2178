CREATE TABLE `batch_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`sealed` blob NOT NULL,
	`key_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`batch_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_drafts_token_hash_unique` ON `batch_drafts` (`token_hash`);--> statement-breakpoint
CREATE INDEX `batch_drafts_expiry` ON `batch_drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `batch_items` (
	`info_request_id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_items_batch` ON `batch_items` (`batch_id`,`position`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_idempotency_key_unique` ON `batches` (`idempotency_key`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`from_id` text NOT NULL,
	`kind` text NOT NULL,
	`to_id` text NOT NULL,
	PRIMARY KEY(`from_id`, `kind`),
	FOREIGN KEY (`from_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_links_to` ON `case_links` (`to_id`,`kind`);--> statement-breakpoint
CREATE TABLE `intake_records` (
	`info_request_id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`basis` text NOT NULL,
	`oral` integer NOT NULL,
	`arrived_on` text NOT NULL,
	`confirmed_by` text,
	`confirmed_with` text,
	`post_number` blob,
	`key_id` integer NOT NULL,
	`channel_note` text,
	`late_reason` text,
	`gaps` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `preview_links` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`reader` text NOT NULL,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`times_read` integer DEFAULT 0 NOT NULL,
	`last_read_at` integer,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_token_hash_unique` ON `preview_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_links_draft` ON `preview_links` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `rectification_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`rectification_id` text NOT NULL,
	`step` text NOT NULL,
	`due_on` text,
	`staff_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`rectification_id`) REFERENCES `rectifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rectification_steps_of` ON `rectification_steps` (`rectification_id`,`at`);--> statement-breakpoint
CREATE TABLE `rectifications` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`agency_id` text NOT NULL,
	`case_id` text,
	`measure` text NOT NULL,
	`subject` text NOT NULL,
	`demand` text NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `disposal_cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rectifications_case_id_unique` ON `rectifications` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rectifications_number` ON `rectifications` (`year`,`serial`);--> statement-breakpoint
CREATE INDEX `rectifications_agency` ON `rectifications` (`agency_id`,`issued_at`);
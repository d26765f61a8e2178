CREATE TABLE `review_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text,
	`column_id` text,
	`levels` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`column_id`) REFERENCES `columns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `publication_drafts` ADD `review_levels` text DEFAULT '[]' NOT NULL;
CREATE TABLE `publication_draft_files` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`object_name` text NOT NULL,
	`source_sha256` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_draft_files_of` ON `publication_draft_files` (`draft_id`,`position`);--> statement-breakpoint
CREATE INDEX `file_texts_waiting` ON `file_texts` (`status`,`sha256`);
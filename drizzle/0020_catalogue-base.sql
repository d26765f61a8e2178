CREATE TABLE `publication_changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`publication_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_changes_of` ON `publication_changes` (`publication_id`,`seq`);--> statement-breakpoint
CREATE TABLE `file_text_pages` (
	`sha256` text NOT NULL,
	`page` integer NOT NULL,
	`label` text,
	`text` text NOT NULL,
	PRIMARY KEY(`sha256`, `page`),
	FOREIGN KEY (`sha256`) REFERENCES `file_texts`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `file_texts` (
	`sha256` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`page_count` integer,
	`read_at` integer
);
--> statement-breakpoint
CREATE TABLE `publication_files` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`object_name` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_files_of` ON `publication_files` (`publication_id`,`position`);--> statement-breakpoint
CREATE INDEX `publication_files_sha` ON `publication_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `publication_links` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`kind` text NOT NULL,
	`to_id` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_links_one` ON `publication_links` (`from_id`,`kind`,`to_id`);--> statement-breakpoint
CREATE INDEX `publication_links_back` ON `publication_links` (`to_id`);
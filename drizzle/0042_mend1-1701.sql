CREATE TABLE `text_link_checks` (
	`url` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`ok` integer NOT NULL,
	`status` integer NOT NULL,
	`failed_since` integer
);
--> statement-breakpoint
CREATE INDEX `text_link_checks_failed` ON `text_link_checks` (`failed_since`);--> statement-breakpoint
CREATE TABLE `text_link_reads` (
	`publication_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `text_links` (
	`publication_id` text NOT NULL,
	`url` text NOT NULL,
	`target` text,
	`target_key` text,
	PRIMARY KEY(`publication_id`, `url`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `text_links_url` ON `text_links` (`url`);--> statement-breakpoint
CREATE INDEX `text_links_target` ON `text_links` (`target`,`target_key`);
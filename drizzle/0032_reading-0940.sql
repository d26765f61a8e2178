CREATE TABLE `short_links` (
	`code` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `short_links_publication_id_unique` ON `short_links` (`publication_id`);
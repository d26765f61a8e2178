CREATE TABLE `synonym_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`revision` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `synonym_groups_revision_unique` ON `synonym_groups` (`revision`);--> statement-breakpoint
ALTER TABLE `search_entries` ADD `file_types` integer DEFAULT 0 NOT NULL;
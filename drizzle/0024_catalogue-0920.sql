CREATE TABLE `publication_audiences` (
	`publication_id` text NOT NULL,
	`audience` text NOT NULL,
	`published_on` text NOT NULL,
	PRIMARY KEY(`publication_id`, `audience`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_audiences_newest` ON `publication_audiences` (`audience`,`published_on`,`publication_id`);--> statement-breakpoint
DROP INDEX `publications_newest`;--> statement-breakpoint
DROP INDEX `publications_by_column`;--> statement-breakpoint
DROP INDEX `publications_by_agency`;--> statement-breakpoint
ALTER TABLE `publications` ADD `audiences` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `publications_by_theme` ON `publications` (`theme`,`published_on`,`id`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_issue` ON `publications` (`issued_on`,`id`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_newest` ON `publications` (`published_on`,`id`,`column_id`,`agency_id`,`theme`,`genre`,`validity`,`expires_on`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_column` ON `publications` (`column_id`,`published_on`,`id`,`agency_id`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_agency` ON `publications` (`agency_id`,`published_on`,`id`,`column_id`) WHERE "publications"."withdrawn_at" is null;
CREATE TABLE `column_numbers` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`column_id` text NOT NULL,
	FOREIGN KEY (`column_id`) REFERENCES `columns`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `column_numbers_column_id_unique` ON `column_numbers` (`column_id`);--> statement-breakpoint
CREATE TABLE `latest_changes` (
	`publication_id` text PRIMARY KEY NOT NULL,
	`first_seq` integer NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`column_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`expires_on` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `latest_changes_first` ON `latest_changes` (`first_seq`,`kind`,`at`);--> statement-breakpoint
CREATE INDEX `latest_changes_at` ON `latest_changes` (`at`,`seq`);--> statement-breakpoint
CREATE INDEX `latest_changes_column` ON `latest_changes` (`column_id`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `latest_changes_agency` ON `latest_changes` (`agency_id`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `latest_changes_kind` ON `latest_changes` (`kind`,`at`);--> statement-breakpoint
CREATE INDEX `latest_changes_expiry` ON `latest_changes` (`expires_on`) WHERE "latest_changes"."expires_on" is not null;--> statement-breakpoint
CREATE TABLE `publication_audiences` (
	`publication_id` text NOT NULL,
	`audience` text NOT NULL,
	`published_on` text NOT NULL,
	PRIMARY KEY(`publication_id`, `audience`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_audiences_newest` ON `publication_audiences` (`audience`,`published_on`,`publication_id`);--> statement-breakpoint
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
CREATE INDEX `file_texts_waiting` ON `file_texts` (`status`,`sha256`);--> statement-breakpoint
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
CREATE INDEX `publication_links_back` ON `publication_links` (`to_id`);--> statement-breakpoint
CREATE TABLE `short_links` (
	`code` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `short_links_publication_id_unique` ON `short_links` (`publication_id`);--> statement-breakpoint
CREATE TABLE `synonym_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`revision` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `synonym_groups_revision_unique` ON `synonym_groups` (`revision`);--> statement-breakpoint
DROP INDEX `publications_newest`;--> statement-breakpoint
DROP INDEX `publications_by_column`;--> statement-breakpoint
DROP INDEX `publications_by_agency`;--> statement-breakpoint
ALTER TABLE `publications` ADD `audiences` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `publications_by_theme` ON `publications` (`theme`,`published_on`,`id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_issue` ON `publications` (`issued_on`,`id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_newest` ON `publications` (`published_on`,`id`,`column_id`,`agency_id`,`theme`,`genre`,`validity`,`expires_on`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_column` ON `publications` (`column_id`,`published_on`,`id`,`agency_id`,`issued_on`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_agency` ON `publications` (`agency_id`,`published_on`,`id`,`column_id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE `info_requests` ADD `received_by_id` text REFERENCES agencies(id);--> statement-breakpoint
CREATE INDEX `info_requests_report` ON `info_requests` (`received_by_id`,`received_on`,`closed_on`,`applicant_type`,`outcome`,`stage`,`legacy_outcome`);--> statement-breakpoint
ALTER TABLE `search_entries` ADD `file_types` integer DEFAULT 0 NOT NULL;
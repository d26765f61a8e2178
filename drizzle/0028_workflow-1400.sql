ALTER TABLE `columns` ADD `publish_limits` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_notices` ADD `draft_id` text REFERENCES publication_drafts(id);--> statement-breakpoint
ALTER TABLE `publication_drafts` ADD `publish_limit` text;--> statement-breakpoint
ALTER TABLE `publication_drafts` ADD `scheduled_for` integer;--> statement-breakpoint
ALTER TABLE `publication_drafts` ADD `scheduled_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `publication_drafts` ADD `scheduled_hash` text;--> statement-breakpoint
CREATE INDEX `publication_drafts_scheduled` ON `publication_drafts` (`scheduled_for`) WHERE "publication_drafts"."scheduled_for" is not null;
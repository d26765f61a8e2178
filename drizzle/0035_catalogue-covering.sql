DROP INDEX `publications_newest`;--> statement-breakpoint
DROP INDEX `publications_by_column`;--> statement-breakpoint
DROP INDEX `publications_by_agency`;--> statement-breakpoint
DROP INDEX `publications_by_theme`;--> statement-breakpoint
DROP INDEX `publications_by_issue`;--> statement-breakpoint
CREATE INDEX `publications_newest` ON `publications` (`published_on`,`id`,`column_id`,`agency_id`,`theme`,`genre`,`validity`,`expires_on`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_column` ON `publications` (`column_id`,`published_on`,`id`,`agency_id`,`issued_on`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_agency` ON `publications` (`agency_id`,`published_on`,`id`,`column_id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_theme` ON `publications` (`theme`,`published_on`,`id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `publications_by_issue` ON `publications` (`issued_on`,`id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;
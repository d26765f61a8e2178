ALTER TABLE `info_requests` ADD `theme` text;--> statement-breakpoint
CREATE INDEX `info_requests_received` ON `info_requests` (`received_by_id`,`received_on`,`channel`,`applicant_type`,`theme`,`stage`,`outcome`,`legacy_outcome`);--> statement-breakpoint
CREATE INDEX `info_requests_ended` ON `info_requests` (`received_by_id`,`closed_on`,`received_on`,`outcome`,`due_on`,`due_provisional`,`stage`,`legacy_outcome`,`id`);--> statement-breakpoint
CREATE INDEX `archived_cases_fee` ON `archived_cases` (`info_request_id`,`fee_cents`) WHERE fee_cents > 0;--> statement-breakpoint
CREATE INDEX `info_request_events_steps` ON `info_request_events` (`info_request_id`,`kind`) WHERE kind IN ('amendmentAsked', 'extended', 'feeNoticed', 'feePaid', 'feeWaived');--> statement-breakpoint
CREATE INDEX `publications_statistics` ON `publications` (`agency_id`,`published_on`,`column_id`,`issued_on`,`legacy_published`,(body_text <> ''),`id`,`withdrawn_at`) WHERE "publications"."withdrawn_at" is null;
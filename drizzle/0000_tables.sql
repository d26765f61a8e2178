CREATE TABLE `agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`credit_code` text NOT NULL,
	`sign` text NOT NULL,
	`address` text NOT NULL,
	`postal_code` text NOT NULL,
	`phone` text NOT NULL,
	`fax` text NOT NULL,
	`email` text NOT NULL,
	`office_hours` text NOT NULL,
	`disclosure_office` text NOT NULL,
	`themes` text NOT NULL,
	`review_organ` text NOT NULL,
	`court` text NOT NULL,
	`case_prefix` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_code_unique` ON `agencies` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_name_unique` ON `agencies` (`name`);--> statement-breakpoint
CREATE INDEX `agencies_parent` ON `agencies` (`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `application_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`sealed` blob NOT NULL,
	`key_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`info_request_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_drafts_token_hash_unique` ON `application_drafts` (`token_hash`);--> statement-breakpoint
CREATE INDEX `application_drafts_expiry` ON `application_drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `columns` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`statutory_item` text,
	`owner_agency_id` text,
	`update_days` integer,
	`description` text NOT NULL,
	`column_type` text NOT NULL,
	`empty_note` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `columns_code_unique` ON `columns` (`code`);--> statement-breakpoint
CREATE INDEX `columns_parent` ON `columns` (`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text,
	`intent` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`fields` text NOT NULL,
	`key_id` integer NOT NULL,
	`previous` text NOT NULL,
	`hmac` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_object` ON `audit_entries` (`object_kind`,`object_id`,`seq`);--> statement-breakpoint
CREATE TABLE `counters` (
	`kind` text NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`kind`, `agency_id`, `year`)
);
--> statement-breakpoint
CREATE TABLE `holiday_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`sources` text NOT NULL,
	`days_off` text NOT NULL,
	`weekends_worked` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `holiday_notices_year` ON `holiday_notices` (`year`,`created_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`done_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`queue`,`done_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`outcome` text NOT NULL,
	`outcome_reason` text,
	`parts` text NOT NULL,
	`letter_number` text,
	`drafted_by` text NOT NULL,
	`signed_by` text,
	`updated_at` integer NOT NULL,
	`signed_at` integer,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_info_request_id_unique` ON `answers` (`info_request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `answers_letter_number_unique` ON `answers` (`letter_number`);--> statement-breakpoint
CREATE INDEX `answers_drafted_by` ON `answers` (`drafted_by`);--> statement-breakpoint
CREATE TABLE `applicants` (
	`info_request_id` text PRIMARY KEY NOT NULL,
	`applicant_type` text NOT NULL,
	`id_kind` text,
	`name` blob,
	`id_number` blob,
	`organisation_name` blob,
	`credit_code` blob,
	`legal_representative` blob,
	`contact_name` blob,
	`phone` blob,
	`email` blob,
	`address` blob,
	`postal_code` blob,
	`key_id` integer NOT NULL,
	`id_number_index` text,
	`phone_index` text,
	`email_index` text,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `applicants_id_number` ON `applicants` (`id_number_index`);--> statement-breakpoint
CREATE INDEX `applicants_phone` ON `applicants` (`phone_index`);--> statement-breakpoint
CREATE INDEX `applicants_email` ON `applicants` (`email_index`);--> statement-breakpoint
CREATE TABLE `info_request_events` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	`event` text NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `info_request_events_seq` ON `info_request_events` (`info_request_id`,`seq`);--> statement-breakpoint
CREATE TABLE `info_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`agency_id` text NOT NULL,
	`channel` text NOT NULL,
	`letter_kind` text,
	`applicant_type` text NOT NULL,
	`subject` text NOT NULL,
	`description` text NOT NULL,
	`document_number` text,
	`carrier` text NOT NULL,
	`delivery` text NOT NULL,
	`accept_other` integer NOT NULL,
	`needs_help` integer NOT NULL,
	`help_note` text,
	`submitted_at` integer NOT NULL,
	`tracking_hash` text NOT NULL,
	`tracking_key_id` integer NOT NULL,
	`idempotency_key` text NOT NULL,
	`demonstration` integer NOT NULL,
	`legacy_outcome` text,
	`external_id` text,
	`stage` text NOT NULL,
	`received_on` text,
	`due_on` text,
	`due_provisional` integer NOT NULL,
	`clock_state` text NOT NULL,
	`handler_id` text,
	`outcome` text,
	`closed_on` text,
	`last_event_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `info_requests_number_unique` ON `info_requests` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `info_requests_idempotency_key_unique` ON `info_requests` (`idempotency_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `info_requests_external_id_unique` ON `info_requests` (`external_id`);--> statement-breakpoint
CREATE INDEX `info_requests_queue` ON `info_requests` (`agency_id`,`stage`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `info_requests_newest` ON `info_requests` (`agency_id`,`submitted_at`,`id`);--> statement-breakpoint
CREATE TABLE `publication_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`column_id` text NOT NULL,
	`stage` text NOT NULL,
	`title` text NOT NULL,
	`fields` text NOT NULL,
	`content_hash` text NOT NULL,
	`author_id` text,
	`external_id` text,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`column_id`) REFERENCES `columns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_drafts_external_id_unique` ON `publication_drafts` (`external_id`);--> statement-breakpoint
CREATE INDEX `publication_drafts_desk` ON `publication_drafts` (`agency_id`,`stage`,`updated_at`);--> statement-breakpoint
CREATE TABLE `publication_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`kind` text NOT NULL,
	`content_hash` text NOT NULL,
	`staff_id` text,
	`authorised_by` text,
	`opinion` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_reviews_draft` ON `publication_reviews` (`draft_id`,`at`);--> statement-breakpoint
CREATE TABLE `publication_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`version` integer NOT NULL,
	`published_at` integer NOT NULL,
	`content_hash` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_versions_one` ON `publication_versions` (`publication_id`,`version`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`index_prefix` text NOT NULL,
	`index_year` integer NOT NULL,
	`index_serial` integer NOT NULL,
	`index_number` text NOT NULL,
	`agency_id` text NOT NULL,
	`column_id` text NOT NULL,
	`title` text NOT NULL,
	`document_number` text,
	`document_number_key` text,
	`genre` text NOT NULL,
	`theme` text,
	`issued_on` text,
	`effective_on` text,
	`expires_on` text,
	`validity` text NOT NULL,
	`disclosure_kind` text NOT NULL,
	`summary` text,
	`keywords` text NOT NULL,
	`body` text NOT NULL,
	`body_text` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_on` text NOT NULL,
	`legacy_published` integer NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`content_hash` text NOT NULL,
	`demonstration` integer NOT NULL,
	`external_id` text,
	`source_url` text,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`column_id`) REFERENCES `columns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_index_number_unique` ON `publications` (`index_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `publications_external_id_unique` ON `publications` (`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `publications_serial` ON `publications` (`agency_id`,`index_year`,`index_serial`);--> statement-breakpoint
CREATE INDEX `publications_newest` ON `publications` (`published_on`,`id`);--> statement-breakpoint
CREATE INDEX `publications_by_column` ON `publications` (`column_id`,`published_on`,`id`);--> statement-breakpoint
CREATE INDEX `publications_by_agency` ON `publications` (`agency_id`,`published_on`,`id`);--> statement-breakpoint
CREATE INDEX `publications_document_number` ON `publications` (`document_number_key`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`rid` integer PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`column_id` text NOT NULL,
	`year` integer NOT NULL,
	`published_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_publication_id_unique` ON `search_entries` (`publication_id`);--> statement-breakpoint
CREATE INDEX `search_entries_agency` ON `search_entries` (`agency_id`,`rid`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`agency_id` text,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`head_of_office` integer NOT NULL,
	`demonstration` integer NOT NULL,
	`disabled_at` integer,
	`failed_logins` integer DEFAULT 0 NOT NULL,
	`first_failure_at` integer,
	`locked_until` integer,
	`lockouts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username_unique` ON `staff` (`username`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`sid_hash` text NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_sessions_sid_hash_unique` ON `staff_sessions` (`sid_hash`);--> statement-breakpoint
CREATE INDEX `staff_sessions_staff` ON `staff_sessions` (`staff_id`,`created_at`);
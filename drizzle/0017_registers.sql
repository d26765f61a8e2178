CREATE TABLE `archived_cases` (
	`info_request_id` text PRIMARY KEY NOT NULL,
	`asked_hash` text NOT NULL,
	`row_hash` text NOT NULL,
	`events` integer NOT NULL,
	`theme` text,
	`fee_cents` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`received_on` text NOT NULL,
	`channel` text NOT NULL,
	`name` blob,
	`contact` blob,
	`key_id` integer NOT NULL,
	`about` text NOT NULL,
	`info_request_id` text,
	`handler_id` text,
	`closed_on` text,
	`result` text,
	`result_note` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `complaints_register` ON `complaints` (`agency_id`,`received_on`,`id`);--> statement-breakpoint
CREATE INDEX `complaints_case` ON `complaints` (`info_request_id`);--> statement-breakpoint
CREATE TABLE `log_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`rid` integer NOT NULL,
	`agency_id` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`outcome` text NOT NULL,
	`answered_on` text NOT NULL,
	`year` integer NOT NULL,
	`published_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_entries_rid_unique` ON `log_entries` (`rid`);--> statement-breakpoint
CREATE INDEX `log_entries_agency` ON `log_entries` (`agency_id`,`year`,`rid`);--> statement-breakpoint
CREATE TABLE `log_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`stage` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`outcome` text NOT NULL,
	`answered_on` text NOT NULL,
	`proposed_by` text NOT NULL,
	`decided_by` text,
	`note` text NOT NULL,
	`entry_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_proposals_info_request_id_unique` ON `log_proposals` (`info_request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `log_proposals_entry_id_unique` ON `log_proposals` (`entry_id`);--> statement-breakpoint
CREATE INDEX `log_proposals_desk` ON `log_proposals` (`agency_id`,`stage`,`updated_at`);--> statement-breakpoint
CREATE TABLE `proactive_task_cases` (
	`task_id` text NOT NULL,
	`info_request_id` text NOT NULL,
	PRIMARY KEY(`task_id`, `info_request_id`),
	FOREIGN KEY (`task_id`) REFERENCES `proactive_tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proactive_task_cases_case` ON `proactive_task_cases` (`info_request_id`);--> statement-breakpoint
CREATE TABLE `proactive_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`reason` text NOT NULL,
	`subject` text NOT NULL,
	`mark` text NOT NULL,
	`weight` integer NOT NULL,
	`stage` text NOT NULL,
	`note` text NOT NULL,
	`decided_by` text,
	`draft_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proactive_tasks_mark_unique` ON `proactive_tasks` (`mark`);--> statement-breakpoint
CREATE INDEX `proactive_tasks_desk` ON `proactive_tasks` (`agency_id`,`stage`,`created_at`);--> statement-breakpoint
CREATE TABLE `search_misses` (
	`words` text NOT NULL,
	`on_day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`words`, `on_day`)
);
--> statement-breakpoint
CREATE INDEX `search_misses_day` ON `search_misses` (`on_day`);--> statement-breakpoint
CREATE TABLE `re_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`round` integer NOT NULL,
	`due_on` text NOT NULL,
	`concluded_on` text,
	`conclusion` text,
	`note` text NOT NULL,
	`staff_id` text,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `re_reviews_round` ON `re_reviews` (`info_request_id`,`round`);--> statement-breakpoint
CREATE INDEX `re_reviews_due` ON `re_reviews` (`agency_id`,`concluded_on`,`due_on`);--> statement-breakpoint
CREATE TABLE `remedies` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`kind` text NOT NULL,
	`filed_on` text NOT NULL,
	`organ` text NOT NULL,
	`case_number` text,
	`review_id` text,
	`procedure` text,
	`notice_on` text,
	`closed_on` text,
	`result` text,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`lock_version` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `remedies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `remedies_case` ON `remedies` (`info_request_id`);--> statement-breakpoint
CREATE INDEX `remedies_filed` ON `remedies` (`filed_on`,`id`);--> statement-breakpoint
CREATE INDEX `remedies_closed` ON `remedies` (`closed_on`);
CREATE TABLE `disposal_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`withdrawal_id` text NOT NULL,
	`ground` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawal_id`) REFERENCES `publication_withdrawals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disposal_cases_withdrawal_id_unique` ON `disposal_cases` (`withdrawal_id`);--> statement-breakpoint
CREATE INDEX `disposal_cases_publication` ON `disposal_cases` (`publication_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `disposal_cases_opened` ON `disposal_cases` (`opened_at`);--> statement-breakpoint
CREATE TABLE `disposal_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`surface` text NOT NULL,
	`address` text NOT NULL,
	`status` integer NOT NULL,
	`is_clean` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `disposal_cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disposal_checks_of` ON `disposal_checks` (`case_id`,`surface`,`at`);--> statement-breakpoint
CREATE TABLE `disposal_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`step` text NOT NULL,
	`staff_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `disposal_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disposal_events_of` ON `disposal_events` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`route` text NOT NULL,
	`kind` text,
	`visited` text,
	`reader` text NOT NULL,
	`mark` text NOT NULL,
	`status` integer NOT NULL,
	`times` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `visits_at` ON `visits` (`at`);--> statement-breakpoint
CREATE INDEX `visits_visited` ON `visits` (`visited`,`at`) WHERE "visits"."visited" is not null;--> statement-breakpoint
CREATE TABLE `correction_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`note` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_notes_of` ON `correction_notes` (`draft_id`,`content_hash`,`at`);--> statement-breakpoint
CREATE TABLE `publication_corrections` (
	`publication_id` text NOT NULL,
	`version` integer NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`publication_id`, `version`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication_successors` (
	`withdrawn_id` text PRIMARY KEY NOT NULL,
	`successor_id` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`withdrawn_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication_withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`reason` text NOT NULL,
	`explanation` text NOT NULL,
	`ground` text NOT NULL,
	`penalty_changed_on` text,
	`shows_title` integer NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_withdrawals_of` ON `publication_withdrawals` (`publication_id`,`at`);
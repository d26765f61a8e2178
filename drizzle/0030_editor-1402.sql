CREATE TABLE `draft_autosaves` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`entries` text NOT NULL,
	`seen` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_autosaves_one` ON `draft_autosaves` (`draft_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `draft_autosaves_age` ON `draft_autosaves` (`saved_at`);--> statement-breakpoint
CREATE TABLE `draft_states` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`version` integer NOT NULL,
	`fields` text NOT NULL,
	`content_hash` text NOT NULL,
	`staff_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_states_one` ON `draft_states` (`draft_id`,`version`);--> statement-breakpoint
CREATE TABLE `due_successions` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `due_successions_one` ON `due_successions` (`from_id`);--> statement-breakpoint
CREATE INDEX `due_successions_day` ON `due_successions` (`on`);
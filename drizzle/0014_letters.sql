CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`letter` text NOT NULL,
	`agency_id` text,
	`version` integer NOT NULL,
	`file` blob,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`effective_on` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_templates_letter` ON `letter_templates` (`letter`,`agency_id`,`version`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`letter` text NOT NULL,
	`receiver` text NOT NULL,
	`number` text,
	`serial` integer,
	`event_seq` integer,
	`on_day` text NOT NULL,
	`remedy` text NOT NULL,
	`template_id` text,
	`corrects_id` text,
	`values` blob NOT NULL,
	`words` blob NOT NULL,
	`key_id` integer NOT NULL,
	`issued_by` text,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `letter_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_number_unique` ON `letters` (`number`);--> statement-breakpoint
CREATE INDEX `letters_case` ON `letters` (`info_request_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `letters_template` ON `letters` (`template_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_event` ON `letters` (`info_request_id`,`event_seq`,`letter`);--> statement-breakpoint
ALTER TABLE `answers` ADD `items` text DEFAULT '[]' NOT NULL;
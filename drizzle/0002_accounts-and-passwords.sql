CREATE TABLE `grant_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`roles` text NOT NULL,
	`head_of_office` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grant_proposals_open` ON `grant_proposals` (`staff_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `staff_passwords` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_passwords_staff` ON `staff_passwords` (`staff_id`,`replaced_at`);--> statement-breakpoint
ALTER TABLE `staff` ADD `password_set_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `password_used_at` integer;
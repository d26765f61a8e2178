CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`publication_id` text NOT NULL,
	`placed_on` text NOT NULL,
	`removed_on` text,
	`note` text,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placements_at` ON `placements` (`place_id`,`placed_on`);--> statement-breakpoint
CREATE INDEX `placements_of` ON `placements` (`publication_id`,`placed_on`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text,
	`opening_hours` text,
	`phone` text,
	`note` text,
	`closed_at` integer,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_of` ON `places` (`agency_id`,`kind`);
CREATE TABLE `alert_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`alert_id` text NOT NULL,
	`seq` integer NOT NULL,
	`action` text NOT NULL,
	`kind` text NOT NULL,
	`colour` text NOT NULL,
	`situation` text NOT NULL,
	`advice` text NOT NULL,
	`areas` text NOT NULL,
	`valid_until` integer NOT NULL,
	`content_hash` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_messages_seq` ON `alert_messages` (`alert_id`,`seq`);--> statement-breakpoint
CREATE TABLE `alert_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`decision` text NOT NULL,
	`content_hash` text NOT NULL,
	`staff_id` text NOT NULL,
	`way` text NOT NULL,
	`on_duty` integer NOT NULL,
	`opinion` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `alert_messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_reviews_message` ON `alert_reviews` (`message_id`);--> statement-breakpoint
CREATE TABLE `alert_sightings` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`channel` text NOT NULL,
	`seen` integer NOT NULL,
	`detail` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `alert_messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alert_sightings_message` ON `alert_sightings` (`message_id`,`channel`,`at`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`current_message_id` text,
	`holds_until` integer,
	`first_sent_at` integer,
	`sent_at` integer,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alerts_in_force` ON `alerts` (`holds_until`);--> statement-breakpoint
CREATE INDEX `alerts_latest` ON `alerts` (`sent_at`);--> statement-breakpoint
CREATE INDEX `alerts_desk` ON `alerts` (`agency_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `duty_shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duty_shifts_agency` ON `duty_shifts` (`agency_id`,`until_at`);
CREATE TABLE `column_aliases` (
	`code` text PRIMARY KEY NOT NULL,
	`column_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`column_id`) REFERENCES `columns`(`id`) ON UPDATE no action ON DELETE no action
);

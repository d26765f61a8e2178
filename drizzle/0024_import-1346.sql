CREATE TABLE `publication_import_mappings` (
	`agency_id` text NOT NULL,
	`head_set` text NOT NULL,
	`fields` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`agency_id`, `head_set`),
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication_import_rows` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text,
	`title` text NOT NULL,
	`verdict` text,
	`outcome` text,
	`findings` text NOT NULL,
	`notes` text NOT NULL,
	`draft_id` text,
	`submitted` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `publication_imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_id`) REFERENCES `publication_drafts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_import_rows_verdict` ON `publication_import_rows` (`import_id`,`verdict`,`line`);--> statement-breakpoint
CREATE INDEX `publication_import_rows_outcome` ON `publication_import_rows` (`import_id`,`outcome`,`line`);--> statement-breakpoint
CREATE TABLE `publication_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`sheets` text NOT NULL,
	`sheet` text,
	`heads` text NOT NULL,
	`columns` text NOT NULL,
	`table_object` text,
	`table_sha256` text,
	`zip_object` text,
	`zip_sha256` text,
	`zip_files` text NOT NULL,
	`unused_files` text NOT NULL,
	`row_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_imports_desk` ON `publication_imports` (`agency_id`,`created_at`);
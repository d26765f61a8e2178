CREATE TABLE `search_changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rid` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_entries_next` (
	`rid` integer PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`column_id` text NOT NULL,
	`year` integer NOT NULL,
	`published_on` text NOT NULL,
	`theme` text,
	`genre` text NOT NULL,
	`validity` text NOT NULL,
	`issued_on` text,
	`expires_on` text
);
--> statement-breakpoint
INSERT INTO `search_entries_next`
	SELECT e.rid, e.publication_id, e.agency_id, e.column_id, e.year, e.published_on,
		iif(instr(p.theme, char(92)) > 0, substr(p.theme, 1, instr(p.theme, char(92)) - 1), p.theme),
		p.genre, p.validity, p.issued_on, p.expires_on
	FROM search_entries e JOIN publications p ON p.id = e.publication_id;
--> statement-breakpoint
DROP TABLE `search_entries`;
--> statement-breakpoint
ALTER TABLE `search_entries_next` RENAME TO `search_entries`;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_publication_id_unique` ON `search_entries` (`publication_id`);
--> statement-breakpoint
CREATE INDEX `search_entries_agency` ON `search_entries` (`agency_id`,`rid`);

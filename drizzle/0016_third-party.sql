CREATE TABLE `third_party_links` (
	`id` text PRIMARY KEY NOT NULL,
	`info_request_id` text NOT NULL,
	`consultation` integer NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`key_id` integer NOT NULL,
	`name` blob NOT NULL,
	`contact` blob,
	`asked` blob NOT NULL,
	`extract` blob,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`opened_at` integer,
	`replied_at` integer,
	`reply_seq` integer,
	`signer` blob,
	FOREIGN KEY (`info_request_id`) REFERENCES `info_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `third_party_links_token_hash_unique` ON `third_party_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `third_party_links_case` ON `third_party_links` (`info_request_id`,`created_at`);
CREATE VIRTUAL TABLE `search_body` USING fts5(t, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_title` USING fts5(t, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='1');
--> statement-breakpoint
CREATE TRIGGER `audit_entries_keep` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_stay` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `info_request_events_keep` BEFORE UPDATE ON `info_request_events` BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `info_request_events_stay` BEFORE DELETE ON `info_request_events` BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_reviews_keep` BEFORE UPDATE ON `publication_reviews` BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_reviews_stay` BEFORE DELETE ON `publication_reviews` BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_versions_keep` BEFORE UPDATE ON `publication_versions` BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;

CREATE VIRTUAL TABLE `search_cases` USING fts5(t, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
CREATE TRIGGER `internal_notes_keep` BEFORE UPDATE ON `internal_notes` BEGIN SELECT RAISE(ABORT, 'internal notes are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `internal_notes_stay` BEFORE DELETE ON `internal_notes` BEGIN SELECT RAISE(ABORT, 'internal notes are append-only'); END;

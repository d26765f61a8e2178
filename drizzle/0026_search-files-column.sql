DROP TABLE `search_body`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_body` USING fts5(t, f, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");

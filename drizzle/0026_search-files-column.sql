DROP TABLE `search_body`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_body` USING fts5(t, f, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
-- Sixteen segments of one size were merged at once, inside whichever write came last: after 256 publications the whole index.
-- With more patience the merging is done in small steps (automerge), and at night.
INSERT INTO `search_body`(`search_body`, `rank`) VALUES ('crisismerge', 64);
--> statement-breakpoint
INSERT INTO `search_title`(`search_title`, `rank`) VALUES ('crisismerge', 64);

-- Whole numbers of the columns, for systems that know no other ids: those there are in their order, later ones as they come.
INSERT INTO `column_numbers` (`column_id`) SELECT `id` FROM `columns` ORDER BY `position`, `id`;
--> statement-breakpoint
CREATE TRIGGER `columns_number` AFTER INSERT ON `columns` BEGIN INSERT INTO `column_numbers` (`column_id`) VALUES (NEW.`id`); END;
--> statement-breakpoint
CREATE TRIGGER `column_numbers_no_update` BEFORE UPDATE ON `column_numbers` BEGIN SELECT RAISE(ABORT, 'column_numbers never change'); END;
--> statement-breakpoint
-- Lists and counts of the interface read these alone: the rows themselves carry whole texts.
CREATE INDEX `publications_open_newest` ON `publications` (`published_on`, `id`, `agency_id`, `column_id`, `theme`, `genre`, `validity`, `expires_on`, `year`) WHERE `withdrawn_at` IS NULL;
--> statement-breakpoint
CREATE INDEX `publications_open_issued` ON `publications` (coalesce(`issued_on`, ''), `id`) WHERE `withdrawn_at` IS NULL;
--> statement-breakpoint
CREATE INDEX `publications_open_column` ON `publications` (`column_id`, `published_on`, `id`) WHERE `withdrawn_at` IS NULL;
--> statement-breakpoint
CREATE INDEX `publications_open_agency` ON `publications` (`agency_id`, `published_on`, `id`) WHERE `withdrawn_at` IS NULL;

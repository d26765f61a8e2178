-- Whole numbers of the columns, for systems that know no other ids: those there are in their order, later ones as they come.
INSERT INTO `column_numbers` (`column_id`) SELECT `id` FROM `columns` ORDER BY `position`, `id`;
--> statement-breakpoint
CREATE TRIGGER `columns_number` AFTER INSERT ON `columns` BEGIN INSERT INTO `column_numbers` (`column_id`) VALUES (NEW.`id`); END;
--> statement-breakpoint
CREATE TRIGGER `column_numbers_no_update` BEFORE UPDATE ON `column_numbers` BEGIN SELECT RAISE(ABORT, 'column_numbers never change'); END;

CREATE TRIGGER `letters_keep` BEFORE UPDATE ON `letters` BEGIN SELECT RAISE(ABORT, 'a letter that was issued is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letters_stay` BEFORE DELETE ON `letters` BEGIN SELECT RAISE(ABORT, 'a letter that was issued is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_templates_keep` BEFORE UPDATE ON `letter_templates` BEGIN SELECT RAISE(ABORT, 'versions of a template are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_templates_stay` BEFORE DELETE ON `letter_templates` BEGIN SELECT RAISE(ABORT, 'versions of a template are append-only'); END;

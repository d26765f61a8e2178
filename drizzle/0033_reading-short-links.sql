-- What is public already gets a short address too; the second and third turn are for those whose first draw was taken.
INSERT OR IGNORE INTO `short_links` (`code`, `publication_id`)
SELECT substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1), `id`
  FROM `publications` WHERE NOT EXISTS (SELECT 1 FROM `short_links` WHERE `publication_id` = `publications`.`id`);
--> statement-breakpoint
INSERT OR IGNORE INTO `short_links` (`code`, `publication_id`)
SELECT substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1), `id`
  FROM `publications` WHERE NOT EXISTS (SELECT 1 FROM `short_links` WHERE `publication_id` = `publications`.`id`);
--> statement-breakpoint
INSERT OR IGNORE INTO `short_links` (`code`, `publication_id`)
SELECT substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + abs(random() % 30), 1), `id`
  FROM `publications` WHERE NOT EXISTS (SELECT 1 FROM `short_links` WHERE `publication_id` = `publications`.`id`);
--> statement-breakpoint
CREATE TRIGGER `short_links_no_update` BEFORE UPDATE ON `short_links` BEGIN SELECT RAISE(ABORT, 'a short address is given once'); END;
--> statement-breakpoint
CREATE TRIGGER `short_links_no_delete` BEFORE DELETE ON `short_links` BEGIN SELECT RAISE(ABORT, 'a short address is given once'); END;

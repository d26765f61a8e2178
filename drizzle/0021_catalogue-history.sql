-- What is public already becomes the beginning of its own history.
INSERT INTO `publication_changes` (`publication_id`, `kind`, `at`, `version`, `reason`)
SELECT `publication_id`, CASE WHEN `version` = 1 THEN 'published' ELSE 'changed' END, `published_at`, `version`, NULL
  FROM `publication_versions`
UNION ALL
SELECT `id`, 'withdrawn', `withdrawn_at`, `version`, `withdrawn_reason` FROM `publications` WHERE `withdrawn_at` IS NOT NULL
 ORDER BY 3, 4;
--> statement-breakpoint
CREATE TRIGGER `publication_changes_no_update` BEFORE UPDATE ON `publication_changes` BEGIN SELECT RAISE(ABORT, 'publication_changes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_changes_no_delete` BEFORE DELETE ON `publication_changes` BEGIN SELECT RAISE(ABORT, 'publication_changes is append-only'); END;

--> statement-breakpoint
-- A case bears the number of the agency that received it; no two agencies share a prefix. Where a prefix was changed since, the agency that holds it is the best that is known.
UPDATE `info_requests` SET `received_by_id` = coalesce(
  (SELECT `id` FROM `agencies` WHERE substr(`info_requests`.`number`, 1, length(`case_prefix`) + 1) = `case_prefix` || '-' ORDER BY length(`case_prefix`) DESC LIMIT 1),
  `agency_id`);

--> statement-breakpoint
DROP TABLE `search_body`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_body` USING fts5(t, f, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
-- Sixteen segments of one size were merged at once, inside whichever write came last: after 256 publications the whole index.
-- With more patience the merging is done in small steps (automerge), and at night.
INSERT INTO `search_body`(`search_body`, `rank`) VALUES ('crisismerge', 64);
--> statement-breakpoint
INSERT INTO `search_title`(`search_title`, `rank`) VALUES ('crisismerge', 64);

--> statement-breakpoint
-- What has already happened.
INSERT INTO `latest_changes` (`publication_id`, `first_seq`, `seq`, `kind`, `at`, `column_id`, `agency_id`, `expires_on`)
SELECT c.`publication_id`, (SELECT min(f.`seq`) FROM `publication_changes` f WHERE f.`publication_id` = c.`publication_id`),
       c.`seq`, c.`kind`, c.`at`, p.`column_id`, p.`agency_id`, p.`expires_on`
  FROM `publication_changes` c JOIN `publications` p ON p.`id` = c.`publication_id`
 WHERE c.`seq` = (SELECT max(l.`seq`) FROM `publication_changes` l WHERE l.`publication_id` = c.`publication_id`);
--> statement-breakpoint
-- Whole numbers of the columns, for systems that know no other ids: those there are in their order, later ones as they come.
INSERT INTO `column_numbers` (`column_id`) SELECT `id` FROM `columns` ORDER BY `position`, `id`;
--> statement-breakpoint
CREATE TRIGGER `column_numbers_no_update` BEFORE UPDATE ON `column_numbers` BEGIN SELECT RAISE(ABORT, 'column_numbers never change'); END;

--> statement-breakpoint
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

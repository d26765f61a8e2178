-- What has already happened.
INSERT INTO `latest_changes` (`publication_id`, `first_seq`, `seq`, `kind`, `at`, `column_id`, `agency_id`, `expires_on`)
SELECT c.`publication_id`, (SELECT min(f.`seq`) FROM `publication_changes` f WHERE f.`publication_id` = c.`publication_id`),
       c.`seq`, c.`kind`, c.`at`, p.`column_id`, p.`agency_id`, p.`expires_on`
  FROM `publication_changes` c JOIN `publications` p ON p.`id` = c.`publication_id`
 WHERE c.`seq` = (SELECT max(l.`seq`) FROM `publication_changes` l WHERE l.`publication_id` = c.`publication_id`);
--> statement-breakpoint
-- The publication's own row is written before its change, in the same transaction.
CREATE TRIGGER `publication_changes_latest` AFTER INSERT ON `publication_changes` BEGIN
INSERT INTO `latest_changes` (`publication_id`, `first_seq`, `seq`, `kind`, `at`, `column_id`, `agency_id`, `expires_on`)
SELECT NEW.`publication_id`, NEW.`seq`, NEW.`seq`, NEW.`kind`, NEW.`at`, p.`column_id`, p.`agency_id`, p.`expires_on`
  FROM `publications` p WHERE p.`id` = NEW.`publication_id`
    ON CONFLICT (`publication_id`) DO UPDATE SET `seq` = excluded.`seq`, `kind` = excluded.`kind`, `at` = excluded.`at`,
       `column_id` = excluded.`column_id`, `agency_id` = excluded.`agency_id`, `expires_on` = excluded.`expires_on`;
END;

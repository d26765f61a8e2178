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

-- A text that another replaces, repeals or amends becomes a version of its own (《政府信息公开条例》第十七条 examines words, and not one of them is
-- another). Only this is let through beside what was cleared: the version before with another validity, everything else as it was, and a line
-- of the record for exactly these bytes (PS-009).
DROP TRIGGER `publications_change_only_cleared`;
--> statement-breakpoint
CREATE TRIGGER `publications_change_only_cleared` BEFORE UPDATE OF `content_hash` ON `publications`
WHEN NEW.`content_hash` IS NOT OLD.`content_hash`
  AND NOT EXISTS (SELECT 1 FROM `publication_clearances` c WHERE c.`draft_id` = NEW.`id` AND c.`content_hash` = NEW.`content_hash`)
  AND NOT (NEW.`version` = OLD.`version` + 1 AND NEW.`validity` IN ('amended', 'repealed') AND NEW.`validity` IS NOT OLD.`validity`
    AND OLD.`withdrawn_at` IS NULL AND NEW.`withdrawn_at` IS NULL
    AND NEW.`agency_id` IS OLD.`agency_id` AND NEW.`column_id` IS OLD.`column_id` AND NEW.`title` IS OLD.`title`
    AND NEW.`document_number` IS OLD.`document_number` AND NEW.`document_number_key` IS OLD.`document_number_key`
    AND NEW.`genre` IS OLD.`genre` AND NEW.`theme` IS OLD.`theme` AND NEW.`issued_on` IS OLD.`issued_on`
    AND NEW.`effective_on` IS OLD.`effective_on` AND NEW.`expires_on` IS OLD.`expires_on`
    AND NEW.`disclosure_kind` IS OLD.`disclosure_kind` AND NEW.`summary` IS OLD.`summary` AND NEW.`keywords` IS OLD.`keywords`
    AND NEW.`audiences` IS OLD.`audiences` AND NEW.`body` IS OLD.`body` AND NEW.`body_text` IS OLD.`body_text`
    AND NEW.`source_url` IS OLD.`source_url`
    AND EXISTS (SELECT 1 FROM `publication_reviews` r WHERE r.`draft_id` = NEW.`id` AND r.`kind` = 'validityChanged' AND r.`content_hash` = NEW.`content_hash`))
BEGIN SELECT RAISE(ABORT, 'no secrecy review cleared this text'); END;
--> statement-breakpoint
DROP TRIGGER `publication_versions_only_cleared`;
--> statement-breakpoint
CREATE TRIGGER `publication_versions_only_cleared` BEFORE INSERT ON `publication_versions`
WHEN NOT EXISTS (SELECT 1 FROM `publication_clearances` c WHERE c.`draft_id` = NEW.`publication_id` AND c.`content_hash` = NEW.`content_hash` AND c.`at` <= NEW.`published_at` + 60000)
  AND NOT EXISTS (SELECT 1 FROM `publication_versions` p JOIN `publication_reviews` r ON r.`draft_id` = p.`publication_id`
     WHERE p.`publication_id` = NEW.`publication_id` AND p.`version` = NEW.`version` - 1
       AND r.`kind` = 'validityChanged' AND r.`content_hash` = NEW.`content_hash` AND abs(r.`at` - NEW.`published_at`) <= 60000
       AND NEW.`content` ->> '$.validity' IN ('amended', 'repealed') AND NEW.`content` ->> '$.validity' IS NOT p.`content` ->> '$.validity'
       AND json_remove(NEW.`content`, '$.validity') IS json_remove(p.`content`, '$.validity'))
BEGIN SELECT RAISE(ABORT, 'no secrecy review cleared this text'); END;
--> statement-breakpoint
DROP TRIGGER `publication_versions_true_date`;
--> statement-breakpoint
CREATE TRIGGER `publication_versions_true_date` BEFORE INSERT ON `publication_versions`
WHEN NOT EXISTS (SELECT 1 FROM `publication_reviews` r WHERE r.`draft_id` = NEW.`publication_id` AND r.`kind` IN ('published', 'archiveImport', 'validityChanged') AND r.`content_hash` = NEW.`content_hash` AND abs(r.`at` - NEW.`published_at`) <= 60000)
BEGIN SELECT RAISE(ABORT, 'the date of a publication is the time of publishing'); END;

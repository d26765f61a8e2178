-- What the public reads changes only as a new version, and only with the hash of what was cleared: a version that rises over the same hash would
-- otherwise carry other words past 《政府信息公开条例》第十七条 (PS-010).
DROP TRIGGER `publications_words_with_version`;
--> statement-breakpoint
CREATE TRIGGER `publications_words_with_version` BEFORE UPDATE ON `publications`
WHEN (NEW.`version` = OLD.`version` OR NEW.`content_hash` IS OLD.`content_hash`)
  AND (NEW.`title` IS NOT OLD.`title` OR NEW.`body` IS NOT OLD.`body` OR NEW.`body_text` IS NOT OLD.`body_text`
  OR NEW.`summary` IS NOT OLD.`summary` OR NEW.`document_number` IS NOT OLD.`document_number`
  OR NEW.`document_number_key` IS NOT OLD.`document_number_key` OR NEW.`issued_on` IS NOT OLD.`issued_on`
  OR NEW.`effective_on` IS NOT OLD.`effective_on` OR NEW.`expires_on` IS NOT OLD.`expires_on` OR NEW.`genre` IS NOT OLD.`genre`
  OR NEW.`theme` IS NOT OLD.`theme` OR NEW.`keywords` IS NOT OLD.`keywords` OR NEW.`audiences` IS NOT OLD.`audiences`
  OR NEW.`disclosure_kind` IS NOT OLD.`disclosure_kind` OR NEW.`source_url` IS NOT OLD.`source_url`)
BEGIN SELECT RAISE(ABORT, 'what the public reads changes only as a new version'); END;
--> statement-breakpoint
-- A file comes before the public only with the text that it was cleared with: as the draft carries it under the very hash that the public has, in
-- the minute in which somebody published (PS-011).
CREATE TRIGGER `publication_files_only_cleared` BEFORE INSERT ON `publication_files`
WHEN NOT EXISTS (SELECT 1 FROM `publications` p JOIN `publication_drafts` d ON d.`id` = p.`id` AND d.`content_hash` = p.`content_hash`
    JOIN `publication_draft_files` f ON f.`draft_id` = d.`id` AND f.`sha256` = NEW.`sha256` AND f.`name` = NEW.`name` AND f.`position` = NEW.`position`
      AND f.`object_name` = NEW.`object_name` AND f.`media_type` = NEW.`media_type`
    JOIN `publication_clearances` c ON c.`draft_id` = p.`id` AND c.`content_hash` = p.`content_hash`
    JOIN `publication_reviews` r ON r.`draft_id` = p.`id` AND r.`kind` IN ('published', 'archiveImport') AND r.`content_hash` = p.`content_hash`
      AND abs(r.`at` - NEW.`added_at`) <= 60000
   WHERE p.`id` = NEW.`publication_id` AND NEW.`removed_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'a file of the public stands there only with what was cleared'); END;
--> statement-breakpoint
-- The bytes behind a name never change; a file that leaves does so with a published version, and does not come back by itself.
CREATE TRIGGER `publication_files_keep_bytes` BEFORE UPDATE ON `publication_files`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`publication_id` IS NOT OLD.`publication_id` OR NEW.`name` IS NOT OLD.`name` OR NEW.`media_type` IS NOT OLD.`media_type`
  OR NEW.`byte_size` IS NOT OLD.`byte_size` OR NEW.`sha256` IS NOT OLD.`sha256` OR NEW.`object_name` IS NOT OLD.`object_name`
  OR NEW.`added_at` IS NOT OLD.`added_at` OR (OLD.`removed_at` IS NOT NULL AND NEW.`removed_at` IS NOT OLD.`removed_at`)
  OR (NEW.`removed_at` IS NOT NULL AND OLD.`removed_at` IS NULL
    AND NOT EXISTS (SELECT 1 FROM `publications` p JOIN `publication_reviews` r ON r.`draft_id` = p.`id` AND r.`kind` IN ('published', 'archiveImport')
        AND r.`content_hash` = p.`content_hash` AND abs(r.`at` - NEW.`removed_at`) <= 60000
       WHERE p.`id` = NEW.`publication_id`))
  OR (NEW.`position` IS NOT OLD.`position`
    AND NOT EXISTS (SELECT 1 FROM `publications` p JOIN `publication_drafts` d ON d.`id` = p.`id` AND d.`content_hash` = p.`content_hash`
        JOIN `publication_draft_files` f ON f.`draft_id` = d.`id` AND f.`sha256` = NEW.`sha256` AND f.`name` = NEW.`name` AND f.`position` = NEW.`position`
       WHERE p.`id` = NEW.`publication_id`))
BEGIN SELECT RAISE(ABORT, 'a file of the public stands there only with what was cleared'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_files_stay` BEFORE DELETE ON `publication_files` BEGIN SELECT RAISE(ABORT, 'a file of the public is taken away, never deleted'); END;

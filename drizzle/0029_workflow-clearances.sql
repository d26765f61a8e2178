-- Who may say that these bytes may be public: an examiner who wrote none of them and whose word still stands, or whoever answers for an archive.
CREATE VIEW `publication_clearances` AS
SELECT r.`draft_id`, r.`content_hash`, r.`at` FROM `publication_reviews` r JOIN `publication_drafts` d ON d.`id` = r.`draft_id`
 WHERE (r.`kind` = 'archiveImport' AND r.`authorised_by` IS NOT NULL)
    OR (r.`kind` = 'cleared' AND r.`staff_id` IS NOT NULL AND r.`staff_id` IS NOT d.`author_id` AND NOT EXISTS (
         SELECT 1 FROM `publication_reviews` o WHERE o.`draft_id` = r.`draft_id`
            AND ((o.`kind` IN ('edited', 'submitted') AND o.`staff_id` = r.`staff_id`)
              OR (o.`kind` IN ('edited', 'submitted', 'sentBack') AND o.`at` > r.`at`))));
--> statement-breakpoint
-- 条例第十七条: nothing comes before the public, and no other bytes take its place, without a clearance of exactly them (PS-009).
CREATE TRIGGER `publications_only_cleared` BEFORE INSERT ON `publications`
WHEN NOT EXISTS (SELECT 1 FROM `publication_clearances` c WHERE c.`draft_id` = NEW.`id` AND c.`content_hash` = NEW.`content_hash` AND c.`at` <= NEW.`published_at` + 60000)
BEGIN SELECT RAISE(ABORT, 'no secrecy review cleared this text'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_change_only_cleared` BEFORE UPDATE OF `content_hash` ON `publications`
WHEN NEW.`content_hash` IS NOT OLD.`content_hash` AND NOT EXISTS (SELECT 1 FROM `publication_clearances` c WHERE c.`draft_id` = NEW.`id` AND c.`content_hash` = NEW.`content_hash`)
BEGIN SELECT RAISE(ABORT, 'no secrecy review cleared this text'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_versions_only_cleared` BEFORE INSERT ON `publication_versions`
WHEN NOT EXISTS (SELECT 1 FROM `publication_clearances` c WHERE c.`draft_id` = NEW.`publication_id` AND c.`content_hash` = NEW.`content_hash` AND c.`at` <= NEW.`published_at` + 60000)
BEGIN SELECT RAISE(ABORT, 'no secrecy review cleared this text'); END;
--> statement-breakpoint
-- What the public reads changes only as a new version.
CREATE TRIGGER `publications_words_with_version` BEFORE UPDATE OF `title`, `body`, `body_text`, `summary`, `document_number`, `issued_on` ON `publications`
WHEN NEW.`version` = OLD.`version` AND (NEW.`title` IS NOT OLD.`title` OR NEW.`body` IS NOT OLD.`body` OR NEW.`body_text` IS NOT OLD.`body_text`
  OR NEW.`summary` IS NOT OLD.`summary` OR NEW.`document_number` IS NOT OLD.`document_number` OR NEW.`issued_on` IS NOT OLD.`issued_on`)
BEGIN SELECT RAISE(ABORT, 'what the public reads changes only as a new version'); END;
--> statement-breakpoint
-- 国办秘函〔2019〕19号: a forged date of publication is a veto item. It is the time at which the record says that somebody published, within a minute,
-- never before the clearance, and it never changes; the day is that time's day in Beijing, or an archive's own.
CREATE TRIGGER `publications_true_date` BEFORE INSERT ON `publications`
WHEN NOT EXISTS (SELECT 1 FROM `publication_reviews` r WHERE r.`draft_id` = NEW.`id` AND r.`kind` IN ('published', 'archiveImport') AND r.`content_hash` = NEW.`content_hash` AND abs(r.`at` - NEW.`published_at`) <= 60000)
  OR CASE WHEN NEW.`legacy_published`
       THEN NOT EXISTS (SELECT 1 FROM `publication_reviews` r WHERE r.`draft_id` = NEW.`id` AND r.`kind` = 'archiveImport')
       ELSE NEW.`published_on` IS NOT date(NEW.`published_at` / 1000 + 28800, 'unixepoch') END
BEGIN SELECT RAISE(ABORT, 'the date of a publication is the time of publishing'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_versions_true_date` BEFORE INSERT ON `publication_versions`
WHEN NOT EXISTS (SELECT 1 FROM `publication_reviews` r WHERE r.`draft_id` = NEW.`publication_id` AND r.`kind` IN ('published', 'archiveImport') AND r.`content_hash` = NEW.`content_hash` AND abs(r.`at` - NEW.`published_at`) <= 60000)
BEGIN SELECT RAISE(ABORT, 'the date of a publication is the time of publishing'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_keep_date` BEFORE UPDATE OF `published_at`, `published_on`, `year`, `legacy_published`, `index_number` ON `publications`
WHEN NEW.`published_at` IS NOT OLD.`published_at` OR NEW.`published_on` IS NOT OLD.`published_on` OR NEW.`year` IS NOT OLD.`year`
  OR NEW.`legacy_published` IS NOT OLD.`legacy_published` OR NEW.`index_number` IS NOT OLD.`index_number`
BEGIN SELECT RAISE(ABORT, 'the date of a publication never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_stay` BEFORE DELETE ON `publications` BEGIN SELECT RAISE(ABORT, 'a publication is withdrawn, never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_versions_stay` BEFORE DELETE ON `publication_versions` BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;

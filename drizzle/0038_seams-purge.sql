-- What bears the mark of a secret is kept nowhere in this system (保密法第三十一条; PS-006), not even among the states of its draft. Emptying is the one
-- change that a state takes: to what its draft was emptied to, in the same act, told of in the audit log; its number, its time, whose it was and the
-- hash of its bytes stay.
DROP TRIGGER `draft_states_no_update`;
--> statement-breakpoint
CREATE TRIGGER `draft_states_no_update` BEFORE UPDATE ON `draft_states`
WHEN NOT (NEW.`id` IS OLD.`id` AND NEW.`draft_id` IS OLD.`draft_id` AND NEW.`version` IS OLD.`version` AND NEW.`content_hash` IS OLD.`content_hash`
  AND NEW.`staff_id` IS OLD.`staff_id` AND NEW.`at` IS OLD.`at`
  AND EXISTS (SELECT 1 FROM `publication_drafts` d JOIN `audit_entries` a ON a.`object_kind` = 'publicationDraft' AND a.`object_id` = d.`id`
    WHERE d.`id` = OLD.`draft_id` AND a.`intent` = 'draft.purgeSecret' AND a.`at` = d.`updated_at` AND OLD.`at` <= a.`at` AND NEW.`fields` = d.`fields`))
BEGIN SELECT RAISE(ABORT, 'draft_states is append-only'); END;

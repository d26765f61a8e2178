CREATE TRIGGER `draft_states_no_update` BEFORE UPDATE ON `draft_states` BEGIN SELECT RAISE(ABORT, 'draft_states is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `draft_states_no_delete` BEFORE DELETE ON `draft_states` BEGIN SELECT RAISE(ABORT, 'draft_states is append-only'); END;
--> statement-breakpoint
-- What stands in a draft already is the beginning of its own states.
INSERT INTO `draft_states` (`id`, `draft_id`, `version`, `fields`, `content_hash`, `staff_id`, `at`)
SELECT `id`, `id`, `lock_version`, `fields`, `content_hash`, `author_id`, `updated_at` FROM `publication_drafts`;

CREATE TRIGGER `event_texts_keep` BEFORE UPDATE ON `event_texts` BEGIN SELECT RAISE(ABORT, 'what was written to a step is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `event_texts_stay` BEFORE DELETE ON `event_texts` BEGIN SELECT RAISE(ABORT, 'what was written to a step is append-only'); END;

CREATE TRIGGER `attachments_keep` BEFORE UPDATE ON `attachments` BEGIN SELECT RAISE(ABORT, 'the files of a case stay as they are'); END;
--> statement-breakpoint
CREATE TRIGGER `attachments_stay` BEFORE DELETE ON `attachments` BEGIN SELECT RAISE(ABORT, 'the files of a case stay as they are'); END;
--> statement-breakpoint
CREATE TRIGGER `redactions_keep` BEFORE UPDATE ON `redactions` BEGIN SELECT RAISE(ABORT, 'what was withheld and why stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `redactions_stay` BEFORE DELETE ON `redactions` BEGIN SELECT RAISE(ABORT, 'what was withheld and why stays on record'); END;

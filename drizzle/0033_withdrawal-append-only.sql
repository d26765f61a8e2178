-- What happened to a withdrawn publication is evidence: nobody writes over it.
CREATE TRIGGER `publication_withdrawals_no_update` BEFORE UPDATE ON `publication_withdrawals` BEGIN SELECT RAISE(ABORT, 'publication_withdrawals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_withdrawals_no_delete` BEFORE DELETE ON `publication_withdrawals` BEGIN SELECT RAISE(ABORT, 'publication_withdrawals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `correction_notes_no_update` BEFORE UPDATE ON `correction_notes` BEGIN SELECT RAISE(ABORT, 'correction_notes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `correction_notes_no_delete` BEFORE DELETE ON `correction_notes` BEGIN SELECT RAISE(ABORT, 'correction_notes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_corrections_no_update` BEFORE UPDATE ON `publication_corrections` BEGIN SELECT RAISE(ABORT, 'publication_corrections is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publication_corrections_no_delete` BEFORE DELETE ON `publication_corrections` BEGIN SELECT RAISE(ABORT, 'publication_corrections is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `disposal_events_no_update` BEFORE UPDATE ON `disposal_events` BEGIN SELECT RAISE(ABORT, 'disposal_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `disposal_events_no_delete` BEFORE DELETE ON `disposal_events` BEGIN SELECT RAISE(ABORT, 'disposal_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `disposal_checks_no_update` BEFORE UPDATE ON `disposal_checks` BEGIN SELECT RAISE(ABORT, 'disposal_checks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `disposal_checks_no_delete` BEFORE DELETE ON `disposal_checks` BEGIN SELECT RAISE(ABORT, 'disposal_checks is append-only'); END;

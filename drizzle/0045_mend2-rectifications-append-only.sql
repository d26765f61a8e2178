-- What was ordered and what came of it is evidence: nobody writes over it.
CREATE TRIGGER `rectifications_no_update` BEFORE UPDATE ON `rectifications` BEGIN SELECT RAISE(ABORT, 'rectifications is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rectifications_no_delete` BEFORE DELETE ON `rectifications` BEGIN SELECT RAISE(ABORT, 'rectifications is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rectification_steps_no_update` BEFORE UPDATE ON `rectification_steps` BEGIN SELECT RAISE(ABORT, 'rectification_steps is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rectification_steps_no_delete` BEFORE DELETE ON `rectification_steps` BEGIN SELECT RAISE(ABORT, 'rectification_steps is append-only'); END;

CREATE TRIGGER `alert_messages_no_update` BEFORE UPDATE ON `alert_messages` BEGIN SELECT RAISE(ABORT, 'alert_messages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `alert_messages_no_delete` BEFORE DELETE ON `alert_messages` BEGIN SELECT RAISE(ABORT, 'alert_messages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `alert_reviews_no_update` BEFORE UPDATE ON `alert_reviews` BEGIN SELECT RAISE(ABORT, 'alert_reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `alert_reviews_no_delete` BEFORE DELETE ON `alert_reviews` BEGIN SELECT RAISE(ABORT, 'alert_reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `alert_sightings_no_update` BEFORE UPDATE ON `alert_sightings` BEGIN SELECT RAISE(ABORT, 'alert_sightings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `alert_sightings_no_delete` BEFORE DELETE ON `alert_sightings` BEGIN SELECT RAISE(ABORT, 'alert_sightings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `alerts_no_delete` BEFORE DELETE ON `alerts` BEGIN SELECT RAISE(ABORT, 'an alert is never deleted'); END;
--> statement-breakpoint
-- Whatever the code above does: without the second person nothing is public (条例第十七条), and then exactly what was examined.
CREATE TRIGGER `alerts_begin_unsent` BEFORE INSERT ON `alerts`
WHEN NEW.`current_message_id` IS NOT NULL OR NEW.`holds_until` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an alert begins without a public message'); END;
--> statement-breakpoint
CREATE TRIGGER `alerts_second_person` BEFORE UPDATE ON `alerts`
WHEN NOT EXISTS (
  SELECT 1 FROM `alert_messages` m JOIN `alert_reviews` r ON r.`message_id` = m.`id`
   WHERE m.`id` = NEW.`current_message_id` AND m.`alert_id` = NEW.`id`
     AND r.`decision` = 'cleared' AND r.`content_hash` = m.`content_hash`
     AND NEW.`holds_until` IS CASE WHEN m.`action` = 'lift' THEN NULL ELSE m.`valid_until` END
     AND NOT EXISTS (
       SELECT 1 FROM `alert_messages` w WHERE w.`alert_id` = NEW.`id` AND w.`seq` <= m.`seq` AND w.`author_id` = r.`staff_id`))
BEGIN SELECT RAISE(ABORT, 'no second person has examined this alert'); END;

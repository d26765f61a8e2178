-- A case bears the number of the agency that received it; no two agencies share a prefix. Where a prefix was changed since, the agency that holds it is the best that is known.
UPDATE `info_requests` SET `received_by_id` = coalesce(
  (SELECT `id` FROM `agencies` WHERE substr(`info_requests`.`number`, 1, length(`case_prefix`) + 1) = `case_prefix` || '-' ORDER BY length(`case_prefix`) DESC LIMIT 1),
  `agency_id`);

-- Past cases that were taken in before have their theme in the archive's own table.
UPDATE info_requests SET theme = (SELECT theme FROM archived_cases WHERE info_request_id = info_requests.id)
  WHERE id IN (SELECT info_request_id FROM archived_cases WHERE theme IS NOT NULL);

-- 「延长的期限最长不得超过20个工作日」, once (条例第三十三条): even two calls at the same moment leave one extension.
CREATE UNIQUE INDEX `info_request_events_one_extension` ON `info_request_events` (`info_request_id`) WHERE `kind` = 'extended';

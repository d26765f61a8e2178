CREATE VIRTUAL TABLE `log_search` USING fts5(t, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");

"""Reads a number, so many lines of tokens, then questions as JSON, from standard input; writes figures. See xapian.mjs."""
import json
import os
import sys
import time

import xapian

path = sys.argv[1]
lines = iter(sys.stdin)
total = int(next(lines))
started = time.process_time()
base = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
for _ in range(total):
    document = xapian.Document()
    for place, token in enumerate(next(lines).split()):
        document.add_posting(token, place + 1)
    base.add_document(document)
base.commit()
base.close()
build = time.process_time() - started
size = sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))

held = xapian.Database(path)
held_cpu = []
for line in lines:
    phrases = [
        xapian.Query(xapian.Query.OP_PHRASE, tokens, len(tokens)) if len(tokens) > 1 else xapian.Query(tokens[0])
        for tokens in json.loads(line)
    ]
    costs = []
    for _ in range(3):
        before = time.process_time()
        enquire = xapian.Enquire(held)
        enquire.set_query(xapian.Query(xapian.Query.OP_AND, phrases))
        enquire.set_weighting_scheme(xapian.BoolWeight())
        enquire.set_docid_order(xapian.Enquire.DESCENDING)
        for match in enquire.get_mset(0, 20, 10001):
            match.document.get_data()
        costs.append((time.process_time() - before) * 1000)
    held_cpu.append(min(costs))
print(json.dumps({"buildCpuSeconds": build, "bytes": size, "cpuMs": held_cpu}))

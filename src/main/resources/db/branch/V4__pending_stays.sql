-- Walks that wait for the ministry. The server that asks about one holds it by a claim, which decays by itself.
CREATE TABLE stay_wait(
  record_id VARCHAR(64) PRIMARY KEY REFERENCES record(record_id) ON DELETE CASCADE, tries INTEGER NOT NULL,
  next_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, claim VARCHAR(36), claimed_until TIMESTAMP(3) WITH TIME ZONE);
CREATE INDEX stay_wait_by_next ON stay_wait(next_at);
-- What came of each time the ministry was asked again.
CREATE TABLE stay_try(
  record_id VARCHAR(64) NOT NULL REFERENCES record(record_id) ON DELETE CASCADE, number INTEGER NOT NULL,
  asked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, answer VARCHAR(16) NOT NULL, PRIMARY KEY(record_id, number));
-- How a pending walk ended. The kiosk's own decision stays as it was.
CREATE TABLE stay_outcome(
  record_id VARCHAR(64) PRIMARY KEY REFERENCES record(record_id) ON DELETE CASCADE,
  outcome VARCHAR(16) NOT NULL, reason VARCHAR(32) NOT NULL, closed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, tries INTEGER NOT NULL);

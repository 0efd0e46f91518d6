-- What staff judged of a record: step 1 by the first person, step 2 by a second where one is needed.
CREATE TABLE ruling(
  record_id VARCHAR(64) NOT NULL REFERENCES record(record_id) ON DELETE CASCADE, step SMALLINT NOT NULL,
  judgement VARCHAR(16) NOT NULL, reason VARCHAR(32) NOT NULL, member VARCHAR(32) NOT NULL,
  judged_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, closes BOOLEAN NOT NULL,
  PRIMARY KEY(record_id, step));
-- Who asked to see a record's pictures, and who let them.
CREATE TABLE picture_request(
  record_id VARCHAR(64) NOT NULL REFERENCES record(record_id) ON DELETE CASCADE, member VARCHAR(32) NOT NULL,
  asked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, allowed_by VARCHAR(32), allowed_at TIMESTAMP(3) WITH TIME ZONE,
  PRIMARY KEY(record_id, member));
-- The newest step of a one-time code that was taken.
CREATE TABLE login_code(member VARCHAR(32) PRIMARY KEY, step BIGINT NOT NULL);
-- Signed heads of the servers' audit logs.
CREATE TABLE audit_head(
  log CHAR(64) NOT NULL, number BIGINT NOT NULL, hash CHAR(64) NOT NULL, signed_at VARCHAR(40) NOT NULL,
  key_id VARCHAR(64) NOT NULL, signature VARCHAR(128) NOT NULL, PRIMARY KEY(log, number));
CREATE INDEX by_decision ON record(decision, finished_at);

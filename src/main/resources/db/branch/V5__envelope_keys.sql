-- the newest is the one to wrap with; while a data key hangs on one, it cannot go
CREATE TABLE envelope_key(
  key_id VARCHAR(16) PRIMARY KEY, since TIMESTAMP(3) WITH TIME ZONE NOT NULL);
-- a table of its own, so that it is rewritten in no time when a data key is destroyed
CREATE TABLE data_key(
  record_id VARCHAR(64) PRIMARY KEY, key_id VARCHAR(16) NOT NULL REFERENCES envelope_key(key_id), wrapped ${bytes} NOT NULL);
CREATE INDEX data_key_by_key ON data_key(key_id);
-- what was readable is locked under the data key: receipt number and document type in the label
ALTER TABLE record ADD COLUMN receipt_tag VARCHAR(64);
ALTER TABLE record ADD COLUMN label ${bytes};
ALTER TABLE record ALTER COLUMN receipt_number DROP NOT NULL;
ALTER TABLE record ALTER COLUMN document_type DROP NOT NULL;
DROP INDEX by_receipt;
CREATE INDEX by_receipt_tag ON record(receipt_tag);
CREATE INDEX by_end ON record(keep_until);

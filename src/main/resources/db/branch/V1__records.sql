-- ${bytes}: any number of bytes (BLOB or BYTEA); everything else reads the same everywhere
CREATE TABLE record(
  record_id VARCHAR(64) PRIMARY KEY, kiosk_id VARCHAR(63) NOT NULL, sequence BIGINT NOT NULL,
  digest CHAR(64) NOT NULL, sealed ${bytes} NOT NULL, receipt_number VARCHAR(11) NOT NULL,
  finished_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, decision VARCHAR(16) NOT NULL,
  document_type VARCHAR(32) NOT NULL, received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  keep_until TIMESTAMP(3) WITH TIME ZONE NOT NULL);
CREATE INDEX by_receipt ON record(receipt_number);
CREATE INDEX by_time ON record(finished_at);

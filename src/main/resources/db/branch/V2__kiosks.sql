-- What the branch knows of each kiosk; nothing of any person.
CREATE TABLE kiosk(
  kiosk_id VARCHAR(63) PRIMARY KEY, signing_key CHAR(64) NOT NULL,
  certificate CHAR(64) NOT NULL, next_certificate CHAR(64), certificate_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- fingerprint in the registration file that this row was made from or has overruled; null where there was none
  provisioned CHAR(64),
  enrolled_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, revoked_at TIMESTAMP(3) WITH TIME ZONE,
  last_contact TIMESTAMP(3) WITH TIME ZONE, software VARCHAR(64), skew_millis BIGINT,
  waiting INT, refused INT, troubles VARCHAR(255), policy BIGINT);
-- One-time codes: their secrets only as keyed hashes. request: digest of the one signing request that used it.
CREATE TABLE enrolment_code(
  handle CHAR(4) PRIMARY KEY, kiosk_id VARCHAR(63) NOT NULL, kept CHAR(64) NOT NULL,
  until TIMESTAMP(3) WITH TIME ZONE NOT NULL, tries INT NOT NULL, request CHAR(64));
-- Highest sequence number stored of each kiosk, and the ranges below it that have not come.
CREATE TABLE kiosk_sequence(
  kiosk_id VARCHAR(63) PRIMARY KEY, highest BIGINT NOT NULL, repeats BIGINT NOT NULL, reused BIGINT NOT NULL);
CREATE TABLE kiosk_gap(
  kiosk_id VARCHAR(63) NOT NULL, first_missing BIGINT NOT NULL, last_missing BIGINT NOT NULL,
  PRIMARY KEY(kiosk_id, first_missing));
-- Of records from before this table only the highest number is known.
INSERT INTO kiosk_sequence SELECT kiosk_id, MAX(sequence), 0, 0 FROM record GROUP BY kiosk_id;
-- Policies for kiosks, as they were signed.
CREATE TABLE kiosk_policy(
  number BIGINT PRIMARY KEY, document ${bytes} NOT NULL, signature ${bytes} NOT NULL,
  published_at TIMESTAMP(3) WITH TIME ZONE NOT NULL);

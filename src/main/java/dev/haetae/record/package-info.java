/// What is kept of a session, why and how long; redaction; the erasure receipt. The table is docs/record.md.
package dev.haetae.record;

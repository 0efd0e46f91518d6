/// Outbox -> branch over mutual TLS: retry, back-off, idempotency; the stay gateway.
package dev.haetae.sync;

/// Append-only, hash-chained log of who did what to which record, at the kiosk and at the branch. Holds ids, never personal data.
package dev.haetae.audit;

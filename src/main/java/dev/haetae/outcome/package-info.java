/// `Outcome<T>` = Passed or Rejected; `RejectReason`, `Remedy`. The codes are explained in docs/reject-reasons.md.
package dev.haetae.outcome;

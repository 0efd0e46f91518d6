/// Versioned consent texts and `ConsentReceipt`.
package dev.haetae.consent;

/// Versioned consent texts, `ConsentReceipt`, and the account of what became of the data.
package dev.haetae.consent;

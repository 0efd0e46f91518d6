/// Whether a document that was read looks like an original: named checks over measured traces; pure.
package dev.haetae.document.authenticity;

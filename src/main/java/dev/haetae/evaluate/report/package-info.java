/// A report as values, written twice from the same values: a page that stands alone, and JSON.
package dev.haetae.evaluate.report;

/// Measuring on data with truth: parts that measure, datasets, halves, confidence bounds; `report` holds what they say.
/// Launch starts it; nobody else knows it.
package dev.haetae.evaluate;

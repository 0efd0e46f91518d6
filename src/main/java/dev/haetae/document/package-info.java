/// Frames -> `DocumentReading`: type, fields with confidence and place, portrait; find, rectify, classify, read, cross-check.
package dev.haetae.document;

/// Printed lines: found in a zone, cut to strips, read by our own recogniser (models/training/print).
package dev.haetae.document.print;

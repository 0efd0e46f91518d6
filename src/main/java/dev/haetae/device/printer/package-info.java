/// Receipts on paper: the slip as PDF, to a queue of CUPS or into a folder. No file of its own is left.
package dev.haetae.device.printer;

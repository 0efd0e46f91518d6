/// How well tampering, copies and displays are found, and how often a genuine document is doubted.
package dev.haetae.evaluate.tamper;

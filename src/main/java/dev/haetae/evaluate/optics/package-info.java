/// How well documents are found, and what is said of damaged pictures of them.
package dev.haetae.evaluate.optics;

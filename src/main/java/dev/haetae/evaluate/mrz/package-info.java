/// How well machine-readable zones are read.
package dev.haetae.evaluate.mrz;

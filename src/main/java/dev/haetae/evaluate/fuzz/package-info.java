/// Picture files made wrong on purpose, again and again the same from the same seed.
package dev.haetae.evaluate.fuzz;

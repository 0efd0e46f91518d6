/// How well Korean cards are read: worn cards drawn by [dev.haetae.demo.wear], field by field.
package dev.haetae.evaluate.cards;

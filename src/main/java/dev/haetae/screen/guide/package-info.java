/// Drawings that move: guides over the live picture, pictograms for every reason and movement, the cards as drawn.
package dev.haetae.screen.guide;

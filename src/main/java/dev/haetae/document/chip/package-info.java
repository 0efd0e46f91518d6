/// The chip of a travel document: the port that reads it, whether its data are genuine (passive authentication, ICAO 9303-11
/// section 5.1), and how what it says agrees with what is printed. No adapter for a card reader is here yet.
package dev.haetae.document.chip;

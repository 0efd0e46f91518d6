/// The machine-readable zone of ICAO Doc 9303: formats, check digits, exact-length decoding, repair, parsing. Pure.
package dev.haetae.document.mrz;

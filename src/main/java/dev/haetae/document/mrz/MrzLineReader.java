package dev.haetae.document.mrz;

/// Port: the line recogniser.
public interface MrzLineReader {
    CharacterGrid read(Strip strip);
}

package dev.haetae.document.chip;

import java.util.Arrays;

/// What came of reading a chip.
public sealed interface ChipAnswer {

    /// The files as they stand on the chip (ICAO 9303-10). Personal; overwritten by [#close()].
    /// @param dg1 the code lines
    /// @param dg2 the face
    /// @param sod the document security object: hashes of the files, signed by who issued them
    record Files(byte[] dg1, byte[] dg2, byte[] sod) implements ChipAnswer, AutoCloseable {
        @Override public void close() {
            Arrays.fill(dg1, (byte) 0);
            Arrays.fill(dg2, (byte) 0);
            Arrays.fill(sod, (byte) 0);
        }

        @Override public String toString() {
            return "Files[" + dg1.length + ", " + dg2.length + ", " + sod.length + " bytes]";
        }
    }

    /// No chip is there. Not every document has one, so this is no fault.
    record Absent() implements ChipAnswer {}

    /// It was lifted, or lost the field, in the middle.
    record Moved() implements ChipAnswer {}

    /// The chip refuses the key: the code lines were misread, or belong to another document.
    record KeyRefused() implements ChipAnswer {}
}

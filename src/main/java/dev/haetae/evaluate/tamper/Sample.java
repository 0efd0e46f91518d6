package dev.haetae.evaluate.tamper;

import dev.haetae.demo.forgery.Forgery;
import dev.haetae.demo.forgery.Seen;
import dev.haetae.demo.forgery.Strength;
import dev.haetae.document.DocumentSide;

/// One picture to be judged.
/// @param number of the holder in the series
/// @param passport else a card
record Sample(int number, boolean passport, DocumentSide side, Forgery forgery, Strength strength, Seen by) {
    String name() {
        return forgery + (forgery == Forgery.NONE ? "" : " " + strength) + " " + by + (passport ? " passport" : " card") + " " + number;
    }
}

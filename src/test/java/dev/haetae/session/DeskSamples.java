package dev.haetae.session;

import dev.haetae.decision.Operator;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.Arrays;

/// What tests of a desk's screen need from inside the session.
public final class DeskSamples {
    private DeskSamples() {}

    public static Walk assisted(Walk walk, Operator operator) {
        return walk.assistedBy(operator);
    }

    public static char[] letters(Password password) {
        return password.letters();
    }

    /// Two grey ones.
    public static DeskPictures pictures() {
        var pictures = new DeskPictures();
        byte[] grey = new byte[3 * 60 * 80];
        Arrays.fill(grey, (byte) 0x80);
        try (Frame frame = Frame.of(grey, 60, 80, 0)) {
            pictures.face(frame, new Region(10, 10, 30, 40));
            pictures.document.show(frame, LiveView.NOTHING);
        }
        return pictures;
    }
}

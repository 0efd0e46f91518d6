package dev.haetae.evaluate.optics;

import dev.haetae.demo.CardStyle;
import dev.haetae.demo.Holder;
import dev.haetae.demo.Specimens;
import dev.haetae.demo.damage.Flat;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Split;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The documents that are damaged: our own specimens, and of a dataset what fills its picture and has a truth. Those on
/// which limits were set and those reported are other documents.
final class Bases {
    private static final int DPI = 300;
    /// Smaller ones are damaged already.
    private static final int LEAST_WIDTH = 550;
    private static final long SPLIT_SEED = 3;

    private Bases() {}

    /// @return the caller's to close
    static List<Base> of(Job job, Split half) throws IOException {
        List<Base> bases = specimens(job, half);
        if (job.dataset() != null) {
            Set<List<String>> seen = new HashSet<>();
            for (Dataset.Row row : Dataset.open(job.dataset(), "mrz").rows()) {
                List<String> lines = List.of(row.value("mrz_lines").split("\\|"));
                boolean truth = row.value("status").startsWith("check-digits-all-valid");
                if (truth && Derived.names(row).isEmpty() && Split.of(lines.toString(), SPLIT_SEED) == half && seen.add(lines)
                        && Images.read(row.file()) instanceof Outcome.Passed<Frame>(Frame picture)) {
                    if (picture.width() < LEAST_WIDTH || picture.width() < picture.height()) {
                        picture.close();
                    } else {
                        bases.add(new Base(row.file().getFileName().toString(), picture, lines, Map.of()));
                    }
                }
            }
        }
        return bases;
    }

    private static List<Base> specimens(Job job, Split half) {
        Specimens drawn = Specimens.of(job.models().file("astronaut.png"), job.today());
        List<Base> bases = new ArrayList<>();
        if (half == Split.TUNING) {
            bases.add(card(drawn, DocumentType.RESIDENCE_CARD, CardStyle.NEW));
            bases.add(card(drawn, DocumentType.OVERSEAS_KOREAN_CARD, CardStyle.OLD));
            bases.add(passport(drawn, DocumentType.RESIDENCE_CARD));
        } else {
            bases.add(card(drawn, DocumentType.RESIDENCE_CARD, CardStyle.OLD));
            bases.add(card(drawn, DocumentType.PERMANENT_RESIDENT_CARD, CardStyle.NEW));
            bases.add(passport(drawn, DocumentType.OVERSEAS_KOREAN_CARD));
        }
        return bases;
    }

    private static Base card(Specimens drawn, DocumentType type, CardStyle style) {
        Holder holder = drawn.holder(type);
        return new Base(type + " " + style, Flat.of(drawn.card(type, style, holder), DocumentSide.FRONT, DPI), List.of(),
                Map.of(FieldName.REGISTRATION_NUMBER, holder.registrationNumber(), FieldName.NAME, holder.name()));
    }

    private static Base passport(Specimens drawn, DocumentType holder) {
        var passport = drawn.passport(drawn.holder(holder));
        return new Base("PASSPORT " + passport.mrz().getFirst().substring(2, 5), Flat.of(passport, DocumentSide.FRONT, DPI),
                passport.mrz(), Map.of());
    }
}

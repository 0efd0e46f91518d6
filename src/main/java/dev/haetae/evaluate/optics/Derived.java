package dev.haetae.evaluate.optics;

import dev.haetae.demo.damage.Damage;
import dev.haetae.evaluate.Dataset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Damaged pictures that others made, named DOCUMENT__DAMAGE.jpg: which damage a name means, and which documents they show.
final class Derived {
    private static final Map<String, Damage> MEANT = Map.ofEntries(Map.entry("base", Damage.NONE), Map.entry("blur", Damage.BLUR),
            Map.entry("motion", Damage.MOTION), Map.entry("lowres", Damage.LOW_RESOLUTION), Map.entry("dark", Damage.DARK),
            Map.entry("bright", Damage.BRIGHT), Map.entry("glare", Damage.GLARE), Map.entry("q", Damage.JPEG),
            Map.entry("rot", Damage.TILTED), Map.entry("persp", Damage.PERSPECTIVE), Map.entry("cropped_left", Damage.CUT_LEFT),
            Map.entry("cropped_right", Damage.CUT_RIGHT), Map.entry("cropped_top", Damage.CUT_TOP),
            Map.entry("cropped_bottom", Damage.CUT_BOTTOM), Map.entry("cropped_no_mrz", Damage.MRZ_CUT),
            Map.entry("finger", Damage.FINGER), Map.entry("truncated", Damage.TRUNCATED));

    private Derived() {}

    /// @param file such as `pass__blur4.jpg`
    static Optional<Damage> damage(String file) {
        int at = file.indexOf("__");
        int dot = file.lastIndexOf('.');
        return at < 0 || dot < at ? Optional.empty()
                : Optional.ofNullable(MEANT.get(file.substring(at + 2, dot).toLowerCase(Locale.ROOT).replaceAll("\\d+$", "")));
    }

    static boolean shows(String file, Dataset.Row row) {
        int at = file.indexOf("__");
        return at > 0 && names(row).filter(file.substring(0, at)::equals).isPresent();
    }

    /// Documents of which a public set of damaged pictures was made: none of them is damaged by us.
    static Optional<String> names(Dataset.Row row) {
        String name = row.file().getFileName().toString();
        return Stream.of("identity", "pass-fin", "pass-pol").filter(known -> name.matches(".*[_-]?" + known + "\\..*")).findFirst();
    }
}

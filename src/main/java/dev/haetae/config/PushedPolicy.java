package dev.haetae.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.decision.Policy;
import dev.haetae.document.DocumentType;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a branch pushes to its kiosks: some values of `policy` under their names in kiosk-config, as JSON. It may only make
/// a kiosk stricter, and only where the kiosk's own configuration lets it: who got hold of the branch's policy key cannot
/// open a kiosk wider than whoever set it up. One value that is wrong refuses the whole.
public final class PushedPolicy {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// What may be pushed, each a value of `policy`.
    public enum Part {
        ACCEPTED("accepted"), TRIES("tries"), ASK_STAY("askStay"), OVERRIDABLE("overridable");

        private final String key;

        Part(String key) {
            this.key = key;
        }
    }

    private PushedPolicy() {}

    /// @param own of kiosk-config
    /// @param allowed by kiosk-config
    /// @param number stands in each record, after the own version
    /// @throws ConfigRefused naming every value that is wrong, looser than the own one, or not allowed
    public static Policy over(Policy own, Set<Part> allowed, long number, byte[] text) {
        String shown = "pushed policy " + number;
        List<String> problems = new ArrayList<>();
        JsonNode tree = tree(text, shown);
        Section in = Section.root(tree, problems);
        for (Part part : Part.values()) {
            if (tree.has(part.key) && !allowed.contains(part)) {
                in.refuse(part.key, "may not be pushed to this kiosk (branch.pushed)");
            }
        }
        Set<DocumentType> accepted = tree.has("accepted") ? Set.copyOf(in.choices("accepted", DocumentType.class)) : own.accepted();
        int tries = tree.has("tries") ? in.whole("tries", 1, 10) : own.tries();
        boolean askStay = tree.has("askStay") ? in.flag("askStay") : own.askStay();
        Set<RejectReason> overridable = tree.has("overridable") ? Set.copyOf(in.choicesOrNone("overridable", RejectReason.class)) : own.overridable();
        stricter(in, "accepted", own.accepted().containsAll(accepted));
        stricter(in, "tries", tries <= own.tries());
        stricter(in, "askStay", askStay || !own.askStay());
        stricter(in, "overridable", own.overridable().containsAll(overridable));
        Policy pushed = in.build(() -> new Policy(own.version() + "+" + number, accepted, own.faceFmr(), own.faceSame(), own.padLive(), tries,
                own.expiryGraceDays(), askStay, own.acceptSpecimens(), own.keepDocumentPicture(), own.keepTemplate(), overridable));
        if (!problems.isEmpty()) {
            throw new ConfigRefused(shown, problems);
        }
        return pushed;
    }

    private static void stricter(Section in, String key, boolean is) {
        if (!is) {
            in.refuse(key, "must not be looser than this kiosk's own");
        }
    }

    private static JsonNode tree(byte[] text, String shown) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree == null || !tree.isObject()) {
                throw new ConfigRefused(shown, List.of("must hold a block of values"));
            }
            return tree;
        } catch (JacksonException e) {
            throw new ConfigRefused(shown, List.of("is no JSON"));
        } catch (IOException e) {
            throw new ConfigRefused(shown, List.of("cannot be read"));
        }
    }
}

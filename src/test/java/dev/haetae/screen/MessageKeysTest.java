package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.consent.ConsentText.Item;
import dev.haetae.consent.DataAccount;
import dev.haetae.decision.OverrideCode;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.name.NameVariant;
import dev.haetae.language.Messages;
import dev.haetae.liveness.Challenge;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.part.Stage;
import dev.haetae.session.LoginFault;
import dev.haetae.session.Step.Checking.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The code and the texts know the same keys: a missing one would throw before a person, a dead one would be
/// translated for nothing.
class MessageKeysTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z-]+)+)\"");
    private static final Set<String> TEXT_FAMILIES = Set.of("tool", "consent", "choose", "capture", "read", "confirm",
            "challenge", "checking", "retry", "name", "finished", "stopped", "staff", "timeout", "step", "desk", "mydata");

    private final Messages messages = Messages.load(Path.of("i18n"));

    @Test void everyKeyTheCodeUsesHasAText() throws IOException {
        var missing = new TreeSet<>(written());
        missing.addAll(derived());
        missing.removeIf(messages::has);
        assertEquals(List.of(), List.copyOf(missing), "add these lines to every file of i18n/");
    }

    @Test void noTextIsDead() throws IOException {
        var dead = new TreeSet<>(messages.keys());
        dead.removeAll(written());
        dead.removeAll(derived());
        dead.removeIf(key -> key.startsWith("status.")); // named by the cards, not by the code
        assertEquals(List.of(), List.copyOf(dead), "delete these lines from every file of i18n/");
    }

    /// Keys that stand in the code as they are.
    private static Set<String> written() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/dev/haetae"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .filter(key -> TEXT_FAMILIES.contains(key.split("\\.")[0]) && key.contains("."))
                        .filter(key -> !key.endsWith(".css")).forEach(keys::add);
            }
        }
        return keys;
    }

    /// Keys made of a code: enum names, decisions, the ids of the tools.
    private static Set<String> derived() {
        var keys = new TreeSet<>(Set.of("greeting", "language.name", "language.order", "consent.version"));
        each(keys, RejectReason.values(), "reject.%s.person", "reject.%s.staff");
        each(keys, DocumentType.values(), "document.%s");
        each(keys, FieldName.values(), "field.%s");
        each(keys, NameVariant.Kind.values(), "name.%s");
        each(keys, Challenge.values(), "challenge.%s");
        each(keys, Part.values(), "checking.%s");
        each(keys, OverrideCode.values(), "override.%s");
        each(keys, LoginFault.values(), "desk.%s");
        each(keys, DataAccount.Part.values(), "mydata.%s");
        each(keys, Item.values(), "consent.%s.title", "consent.%s.what", "consent.%s.why", "consent.%s.keep");
        Arrays.stream(Stage.values()).map(Stage::messageKey).forEach(keys::add);
        each(keys, new String[] {"approved", "pending", "referred", "declined"}, "finished.%s", "finished.%s.next");
        each(keys, new String[] {"text", "contrast", "sound", "low-reach"}, "tool.%s");
        return keys;
    }

    private static void each(Set<String> keys, Object[] codes, String... patterns) {
        Stream.of(codes).forEach(code -> Stream.of(patterns).forEach(pattern -> keys.add(pattern.formatted(code))));
    }
}

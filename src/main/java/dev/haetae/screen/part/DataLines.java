package dev.haetae.screen.part;

import dev.haetae.consent.DataAccount.Part;
import dev.haetae.language.Messages;
import dev.haetae.session.Erasure;
import dev.haetae.session.Receipt;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A receipt in the person's words, and what became of their data: for the screen and for paper.
/// @param tag BCP 47 tag
public record DataLines(Messages messages, String tag, Receipt receipt, Optional<Erasure> erasure) {
    public static final char NO_BREAK = '\u00a0';
    private static final String NEXT = NO_BREAK + "· ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy. MM. dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String day() {
        return DAY.format(receipt.local());
    }

    public String hour() {
        return HOUR.format(receipt.local());
    }

    /// To whom it goes, and what.
    public String sent() {
        return joined(sentParts());
    }

    public List<String> sentParts() {
        return named(receipt.account().sent());
    }

    /// Where and how long.
    public String kept() {
        String until = DAY.format(Receipt.local(receipt.account().keptUntil()));
        return messages.text(tag, "mydata.kept", until.replace(' ', NO_BREAK));
    }

    /// Of what was overwritten here, what nobody else has. Empty before there is a proof.
    public String erased() {
        return joined(erasedParts());
    }

    public List<String> erasedParts() {
        return erasure.map(gone -> named(receipt.account().gone(gone.overwritten().parts()))).orElse(List.of());
    }

    /// Empty before there is one.
    public String proof() {
        return erasure.map(gone -> messages.text(tag, "mydata.proof", gone.brief())).orElse("");
    }

    /// The same to be read aloud.
    public static String aloud(String line) {
        return line.replace(NEXT, ", ").replace(NO_BREAK, ' ');
    }

    private List<String> named(Collection<Part> parts) {
        return parts.stream().map(part -> messages.text(tag, "mydata." + part)).toList();
    }

    /// A line breaks between two parts, not within one.
    private static String joined(List<String> parts) {
        return parts.stream().map(part -> part.replace(' ', NO_BREAK)).collect(Collectors.joining(NEXT));
    }
}

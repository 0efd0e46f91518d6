package dev.haetae.screen;

import dev.haetae.screen.part.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// What is read aloud of a screen: the hint where there is one, otherwise its largest words, and, for who asked, the rows
/// that the document was read into.
final class Spoken {
    private Spoken() {}

    /// @param mine whether what is personal may be said
    static Optional<String> of(Parent screen, boolean mine) {
        var hint = screen.lookup("#hint");
        if (hint != null) {
            return Optional.ofNullable(hint.getAccessibleText());
        }
        var words = new ArrayList<Words>();
        collect(screen, words);
        var question = words.stream().filter(one -> one.text().codePoints().anyMatch(Character::isLetter)) // a countdown says nothing
                .max(Comparator.comparingDouble(Words::size)).map(Words::text);
        var rows = screen.lookupAll(".personal");
        return mine && !rows.isEmpty()
                ? Optional.of(question.map(text -> text + ". ").orElse("") + rows.stream().map(Node::getAccessibleText).collect(Collectors.joining(". ")))
                : question;
    }

    private static void collect(Node node, List<Words> words) {
        if (node instanceof Words one) {
            words.add(one);
        } else if (node instanceof Parent parent && !(node instanceof Button)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}

package dev.haetae.screen;

import dev.haetae.screen.part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// What is read aloud of a screen: the hint where there is one, otherwise its largest words.
final class Spoken {
    private Spoken() {}

    static Optional<String> of(Parent screen) {
        var hint = screen.lookup("#hint");
        if (hint != null) {
            return Optional.ofNullable(hint.getAccessibleText());
        }
        var words = new ArrayList<Words>();
        collect(screen, words);
        return words.stream().max((a, b) -> Double.compare(a.size(), b.size())).map(Words::text);
    }

    private static void collect(Node node, List<Words> words) {
        if (node instanceof Words one) {
            words.add(one);
        } else if (node instanceof Parent parent && !(node instanceof Button)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}

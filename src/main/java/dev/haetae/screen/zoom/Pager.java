package dev.haetae.screen.zoom;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/// Several things, one a page: previous and next, and which of how many this is, in dots and as "1 / 5". After the last
/// comes the first again, so that no key is ever dead. What is seen and what is touched of a thing stand in places of their own.
public final class Pager extends Region {
    private static final double KEY = 220;
    private static final double LIKED = 152;
    private static final double LEAST = 136;
    private static final double DOT = 26;
    private static final double SIGN_GAP = 24;
    /// More dots than these nobody counts.
    private static final int DOTS = 7;

    private final Desk desk;
    private final List<Leaf> leaves;
    private final Shelf looks;
    private final Shelf touches;
    private final Touch previous;
    private final Touch next;
    private final Words count;
    private final List<Region> dots = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private Consumer<Leaf> turned = _ -> { };
    private Optional<Region> sign = Optional.empty();
    private int at;

    /// @param first which is shown first
    public Pager(Desk desk, List<Leaf> leaves, int first) {
        this.desk = desk;
        this.leaves = leaves;
        setId("pager");
        looks = new Shelf(leaves.stream().map(Leaf::look).filter(Objects::nonNull).toList());
        touches = new Shelf(leaves.stream().map(Leaf::touch).filter(Objects::nonNull).toList());
        previous = turning("previous", "tool.previous", "left", -1);
        next = turning("next", "tool.next", "right", 1);
        count = Words.plain("en", "", 88).at(Pos.CENTER);
        for (int i = 0; i < leaves.size() && leaves.size() <= DOTS; i++) {
            dots.add(new Region());
        }
        getChildren().addAll(previous, count);
        getChildren().addAll(dots);
        getChildren().add(next);
        show(first);
    }

    /// Of what there is one a page, before the count: where the pages themselves do not say it to everybody.
    public Pager sign(Icon icon) {
        sign = Optional.of(icon);
        getChildren().add(1, icon);
        return this;
    }

    private Touch turning(String id, String key, String icon, int by) {
        return new Touch(id, "plain", desk.text(key), Icon.of(icon).size(84), () -> desk.taps().here(id, () -> turn(by)));
    }

    /// Where things are looked at.
    public Region look() {
        return looks;
    }

    /// What is touched of this thing, where anything is, and the way to the others, where there are any.
    public List<Region> keys() {
        return Stream.of(leaves.stream().anyMatch(leaf -> leaf.touch() != null) ? touches : null, leaves.size() > 1 ? this : null)
                .filter(Objects::nonNull).toList();
    }

    /// Which this is, from 1.
    public int place() {
        return at + 1;
    }

    public int size() {
        return leaves.size();
    }

    private void turn(int by) {
        turnTo(Math.floorMod(at + by, leaves.size()));
    }

    /// @param place from 0
    public void turnTo(int place) {
        show(place);
        desk.taps().reading();
        turned.accept(leaves.get(at));
    }

    /// Turns to the next that has not been seen.
    /// @return false where all have been
    public boolean turnToUnseen() {
        for (int by = 1; by < leaves.size(); by++) {
            if (!seen.contains((at + by) % leaves.size())) {
                turn(by);
                return true;
            }
        }
        return false;
    }

    /// @param listener told of every page turned
    public void onTurn(Consumer<Leaf> listener) {
        turned = turned.andThen(listener);
    }

    private void show(int place) {
        at = place;
        seen.add(place);
        looks.show(leaves.get(at).look());
        touches.show(leaves.get(at).touch());
        count.say((at + 1) + " / " + leaves.size());
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).getStyleClass().setAll(i == at ? "attempt-now" : "attempt-left");
        }
    }

    @Override protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override protected double computePrefHeight(double width) {
        return LIKED;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        previous.resizeRelocate(0, 0, KEY, height);
        next.resizeRelocate(width - KEY, 0, KEY, height);
        double row = dots.isEmpty() ? 0 : DOT + 10;
        double line = count.prefHeight(-1);
        double top = (height - line - row) / 2;
        double before = sign.map(icon -> icon.prefWidth(-1) + SIGN_GAP).orElse(0.0);
        count.resizeRelocate(KEY + before, top, width - 2 * KEY - before, line);
        sign.ifPresent(icon -> icon.relocate((width - before - count.prefWidth(-1)) / 2, (height - icon.prefHeight(-1)) / 2));
        double x = (width - dots.size() * DOT * 2 + DOT) / 2;
        for (Region dot : dots) {
            dot.resizeRelocate(x, top + line + 10, DOT, DOT);
            x += 2 * DOT;
        }
    }
}

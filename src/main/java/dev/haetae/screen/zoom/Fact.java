package dev.haetae.screen.zoom;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// One thing to look at, on a card: its icon and name, and below them what it says.
public final class Fact extends Region {
    /// A little less than the question above it.
    private static final double LARGEST = 148;
    private static final double PAD = 36;
    private static final double ICON = 100;
    private static final double GAP = 28;
    private static final double AIR = 24;

    private final Icon icon;
    private final Words name;
    private final Words value;
    private Region verdict;

    /// @param name empty where the icon says it
    /// @param tag language of the value
    public Fact(Desk desk, String icon, String name, String tag, String value) {
        this.icon = Icon.of(icon).size(ICON).tone("icon-quiet");
        this.name = Words.plain(desk.tag(), name, 88).lines(3).leading(1.06).tone("words-quiet");
        this.value = Words.bold(tag, value, LARGEST).downTo(88).lines(6).few().leading(1.1).at(Pos.TOP_LEFT);
        getStyleClass().add("card");
        getChildren().addAll(this.icon, this.name, this.value);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name.isEmpty() ? value : name + ": " + value);
    }

    /// A sentence with its icon.
    public static Fact of(Desk desk, String icon, String sentence) {
        return new Fact(desk, icon, "", desk.tag(), sentence);
    }

    /// @param sign how well it was read
    public Fact verdict(Region sign) {
        verdict = sign;
        getChildren().add(sign);
        return this;
    }

    public Fact tone(String words, String icons) {
        value.tone(words);
        icon.tone(icons);
        return this;
    }

    private double beside(double width) {
        return width - 2 * PAD - ICON - GAP - (verdict == null ? 0 : ICON + GAP);
    }

    private double head(double width) {
        return Math.max(ICON, name.text().isEmpty() ? 0 : name.minHeight(beside(width)));
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinHeight(double width) {
        return head(width) + AIR + value.minHeight(width - 2 * PAD) + 2 * PAD;
    }

    @Override protected double computePrefHeight(double width) {
        return minHeight(width) + 60;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double head = head(width);
        icon.relocate(PAD, PAD + (Math.min(head, 2 * ICON) - ICON) / 2);
        name.resizeRelocate(PAD + ICON + GAP, PAD, beside(width), head);
        if (verdict != null) {
            verdict.resizeRelocate(width - PAD - ICON, PAD, ICON, ICON);
        }
        value.resizeRelocate(PAD, PAD + head + AIR, width - 2 * PAD, getHeight() - head - AIR - 2 * PAD);
    }
}

package dev.haetae.screen.part;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Anything that can be touched: a button whose content fills it. Depth is a solid lip; pressed, the face moves onto it.
public class Touch extends Button {
    /// Of a plain one: 35 mm on the reference screen.
    public static final double HEIGHT = 112;
    /// Of an enlarged one.
    private static final double LEAST = 128;
    private final StackPane face = new StackPane();
    private final double lip;
    private Optional<String> aloud = Optional.empty();
    private Optional<String> language = Optional.empty();
    private boolean on;
    /// Height that it likes; 0 where its place decides.
    private double comfort;

    /// @param id node id, also the key of the tap gate
    /// @param style one of key, tile, plain, soft, tool, consent
    /// @param spoken what a screen reader says
    public Touch(String id, String style, String spoken, Region content, Runnable action) {
        setId(id);
        getStyleClass().setAll("touch", style);
        setAccessibleText(spoken);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        face.getChildren().add(content);
        face.setMouseTransparent(true);
        face.prefWidthProperty().bind(widthProperty());
        face.prefHeightProperty().bind(heightProperty());
        setGraphic(face);
        setMinSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        lip = switch (style) {
            case "key", "language-tile" -> 10;
            case "tile" -> 8;
            default -> 0;
        };
        armedProperty().addListener((_, _, armed) -> face.setTranslateY(armed ? lip / 2 : -lip / 2));
        face.setTranslateY(-lip / 2);
        setOnAction(_ -> action.run());
    }

    /// What the voice says of it, where its words name a person and others may listen.
    public Touch aloud(String text) {
        aloud = Optional.of(text);
        return this;
    }

    public String aloud() {
        return aloud.orElse(getAccessibleText());
    }

    /// @param tag of the language in which it is written, where that is not the screen's
    public Touch spokenIn(String tag) {
        language = Optional.of(tag);
        return this;
    }

    public Optional<String> spokenIn() {
        return language;
    }

    /// Of a switch: on or off, for those who do not see it.
    public Touch state(boolean on) {
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        this.on = on;
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        return this;
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? on : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// As high as its words need.
    /// @param liked its height where there is room
    public Touch growing(double liked) {
        comfort = liked;
        setMinHeight(USE_COMPUTED_SIZE);
        return this;
    }

    public Touch size(double width, double height) {
        setPrefSize(width, height);
        return this;
    }

    /// Gives the face an id of its own, so that "the one key of a screen" can always be found under `key`.
    Touch faceId(String id) {
        face.setId(id);
        return this;
    }

    @Override protected double computePrefWidth(double height) {
        return face.getChildren().getFirst().prefWidth(-1) + 2 * SIDE;
    }

    @Override protected double computeMinWidth(double height) {
        return 0;
    }

    @Override protected double computePrefHeight(double width) {
        return comfort == 0 ? HEIGHT : Math.max(comfort, computeMinHeight(width));
    }

    @Override protected double computeMinHeight(double width) {
        // the border takes its share: a word that fits the key's width may not fit within it
        double within = width < 0 ? width : width - getInsets().getLeft() - getInsets().getRight();
        return Math.max(LEAST, face.getChildren().getFirst().minHeight(within) + getInsets().getTop() + getInsets().getBottom() + lip);
    }

    /// Free room left and right of the content where the content decides the width.
    static final double SIDE = 36;
}

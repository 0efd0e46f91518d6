package dev.haetae.screen.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// One icon of icons.properties: a path on a 48 box, drawn with a stroke of 3.8 that scales along.
/// Its colour is `-fx-stroke` of `.icon-line`, the ink by default.
public final class Icon extends Region {
    private static final double BOX = 48;
    private static final Properties PATHS = load();

    private final Scale scale = new Scale(1, 1, 0, 0);
    private double size = 68;

    private Icon(String path) {
        getStyleClass().add("icon");
        getChildren().add(part("icon-line", path));
        getTransforms().add(scale);
        setMouseTransparent(true);
        size(size);
    }

    public static Icon of(String name) {
        String path = PATHS.getProperty(name);
        if (path == null) {
            throw new IllegalArgumentException("no icon " + name + " in icons.properties");
        }
        var icon = new Icon(path);
        if (name.equals("contrast")) {
            icon.getChildren().add(part("icon-fill", "M24 7a17 17 0 0 1 0 34z"));
        }
        return icon;
    }

    public static Set<String> names() {
        return new TreeSet<>(PATHS.stringPropertyNames());
    }

    /// @param pixels edge of the square the icon is drawn in
    public Icon size(double pixels) {
        size = pixels;
        scale.setX(pixels / BOX);
        scale.setY(pixels / BOX);
        setMinSize(pixels, pixels);
        setPrefSize(pixels, pixels);
        setMaxSize(pixels, pixels);
        return this;
    }

    /// @param style a class that sets another colour: icon-primary, icon-good, icon-quiet, icon-guide
    public Icon tone(String style) {
        getStyleClass().add(style);
        return this;
    }

    /// The children keep their own coordinates: the transform scales them, not the layout.
    @Override protected void layoutChildren() {}

    private static SVGPath part(String style, String path) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        return shape;
    }

    private static Properties load() {
        var paths = new Properties();
        try (var in = Icon.class.getResourceAsStream("icons.properties")) {
            paths.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}

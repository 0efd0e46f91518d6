package dev.haetae.screen.part;

import dev.haetae.screen.theme.Mark;
import dev.haetae.screen.theme.Theme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/// The receipt as a thermal printer gives it: 80 mm wide, black on white, longer where a language needs it.
public final class PaperSlip extends VBox {
    public static final double MILLIMETRES = 80;
    /// Design dots a millimetre (203 dpi), and how much finer it is drawn.
    private static final double DOTS = 8;
    private static final double FINER = 2;
    private static final double WIDTH = MILLIMETRES * DOTS;
    /// A thermal head does not reach the edges.
    private static final double MARGIN = 4 * DOTS;

    private PaperSlip(DataLines lines) {
        super(14);
        setPadding(new Insets(3 * DOTS, MARGIN, 5 * DOTS, MARGIN));
        setAlignment(Pos.TOP_CENTER);
        setPrefWidth(WIDTH);
        var code = new QrCode(lines.receipt().code(lines.erasure()));
        code.setMinSize(47 * DOTS, 47 * DOTS);
        code.setMaxSize(47 * DOTS, 47 * DOTS);
        var tag = lines.tag();
        var messages = lines.messages();
        getChildren().addAll(
                new Mark(72),
                Words.plain(tag, messages.text(tag, "finished.receipt"), 28).lines(2).few().at(Pos.CENTER),
                Words.bold(tag, lines.receipt().number(), 62).downTo(30).at(Pos.CENTER),
                Words.plain(tag, lines.day() + "   " + lines.hour(), 34).at(Pos.CENTER),
                code);
        say(tag, messages.text(tag, "mydata.sent"), lines.sent());
        getChildren().add(line(Words.bold(tag, lines.kept(), 30)));
        say(tag, messages.text(tag, "mydata.erased"), lines.erased());
        getChildren().add(Words.plain(tag, lines.proof(), 28).downTo(20).lines(2).few().at(Pos.CENTER));
    }

    private void say(String tag, String head, String text) {
        var rule = new Region();
        rule.setStyle("-fx-background-color: #000000");
        rule.setMinHeight(2);
        getChildren().addAll(rule, line(Words.bold(tag, head, 30)), line(Words.plain(tag, text, 30)));
    }

    private static Words line(Words words) {
        return words.downTo(28).lines(6).few();
    }

    /// FX thread.
    public static Image drawn(DataLines lines) {
        var slip = new PaperSlip(lines);
        Theme.dress(slip);
        var around = new Group(slip); // gives it the size it wants
        new Scene(around);
        around.applyCss();
        around.layout();
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(Transform.scale(FINER, FINER));
        return slip.snapshot(parameters, null);
    }
}

package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.transform.Rotate;

/// How to hold the face.
final class FaceActs {
    private FaceActs() {}

    static Act faceForward() {
        Head head = new Head();
        Group arrow = group(line("M12 52 C18 34 32 25 50 27", 9), line("M35 10 L52 27 L37 44", 9));
        return Act.of(b -> {
            head.turn(-1 + b.first());
            head.smile(b.between(0.8, 1.2));
            head.setOpacity(b.presence());
            arrow.setOpacity((1 - b.between(0.6, 0.9)) * b.presence());
        }, head, arrow);
    }

    static Act openEyes() {
        Head head = new Head();
        Node rays = line("M58 34 l-14 -14 M150 34 l14 -14 M40 70 h-20 M168 70 h20", 8);
        return Act.of(b -> {
            double open = b.between(0.4, 0.8) - b.between(2.2, 2.4);
            head.eyes(Math.max(0.05, open));
            rays.setOpacity(b.between(0.7, 1.0) - b.between(1.6, 2.0));
        }, head, rays).calm(1.2, 0.16);
    }

    /// Glasses, then a mask are lifted off; a head scarf stays, with a tick.
    static Act uncover() {
        Head head = new Head();
        Group scarf = Head.scarf();
        Group glasses = Head.glasses();
        Group mask = Head.mask();
        Group tick = Things.tick(170, 36, 24);
        head.smile(0.6);
        return Act.of(b -> {
            glasses.setTranslateY(-90 * b.first());
            glasses.setTranslateX(-30 * b.first());
            glasses.setRotate(-20 * b.first());
            glasses.setOpacity(b.between(-0.05, 0.15) * (1 - b.between(0.4, 0.7)));
            double off = b.between(0.8, 1.5);
            mask.setTranslateY(70 * off);
            mask.setTranslateX(36 * off);
            mask.setRotate(24 * off);
            mask.setOpacity(b.between(-0.05, 0.15) * (1 - b.between(1.2, 1.5)));
            tick.setOpacity(b.between(1.5, 1.7) * b.presence());
        }, head, scarf, mask, glasses, tick).calm(1.15, 2.1);
    }

    /// A half-lit oval is wiped to lit while the rays light up in turn.
    static Act light() {
        Group bust = at(104, 4, Figure.bust(Ink.INDIGO));
        bust.setScaleX(0.9);
        bust.setScaleY(0.9);
        Node shade = bare(52, 42, 104, 128, 0, Color.web("#12161D", 0.62));
        List<Node> rays = rays();
        Node[] stage = new Node[rays.size() + 3];
        stage[0] = bust;
        stage[1] = shade;
        stage[2] = new Window("M104 42 C76 42 56 70 56 106 C56 142 76 170 104 170 C132 170 152 142 152 106 C152 70 132 42 104 42 Z");
        for (int i = 0; i < rays.size(); i++) {
            stage[3 + i] = rays.get(i);
        }
        return Act.of(b -> {
            shade.setTranslateX(mix(52, 106, b.between(0.2, 1.4)));
            shade.setOpacity(b.presence());
            for (int i = 0; i < rays.size(); i++) {
                double from = 0.1 * i;
                rays.get(i).setOpacity(0.18 + 0.82 * b.between(from, from + 0.2) * b.presence());
            }
        }, stage);
    }

    private static List<Node> rays() {
        List<Node> rays = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(i * 30 - 90);
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            String ray = "M%.1f %.1f L%.1f %.1f".formatted(104 + 64 * x, 106 + 76 * y, 104 + 79 * x, 106 + 91 * y);
            rays.add(group(line(ray, 13), Ink.path(ray, null, Ink.AMBER, 6)));
        }
        return rays;
    }

    /// The lamp above dims.
    static Act dim() {
        Group bust = at(104, 8, Figure.bust(Ink.INDIGO));
        bust.setScaleX(0.9);
        bust.setScaleY(0.9);
        Node beam = Ink.flat("M74 46 H134 L176 200 H32 Z", Color.web("#FFB31A", 0.75));
        Node rays = line("M46 40 L22 30 M162 40 L186 30 M50 62 L32 78 M158 62 L176 78", 8);
        return Act.of(b -> {
            double dimmed = b.thereAndBack();
            beam.setOpacity(1 - 0.85 * dimmed);
            rays.setOpacity(1 - dimmed);
        }, beam, bust, Ink.solid("M84 14 H124 L138 46 H70 Z", Ink.PAPER), line("M104 2 V14", 8), rays);
    }

    static Act comeToRest() {
        Head head = new Head();
        Node waves = line("M22 46 q-10 14 0 28 q10 14 0 28 M186 46 q10 14 0 28 q-10 14 0 28", 8);
        Group tick = Things.tick(166, 164, 24);
        return Act.of(b -> {
            head.setTranslateX(9 * b.tremble(0.7, 1.4));
            waves.setOpacity(1 - b.between(0.7, 1.4));
            tick.setOpacity(b.between(1.5, 1.7) * b.presence());
        }, head, waves, tick);
    }

    /// Another movement, from the beginning.
    static Act another() {
        Head head = new Head();
        head.setScaleX(0.62);
        head.setScaleY(0.62);
        head.setTranslateY(2);
        Group round = Arrows.again();
        Rotate circling = new Rotate(0, 104, 104);
        round.getTransforms().add(circling);
        return Act.of(b -> {
            circling.setAngle(180 * (b.first() + b.second()));
            head.turn(-0.6 * b.between(0, 0.4) + 0.6 * b.between(0.6, 1.0) + 0.6 * b.between(1.2, 1.6) - 0.6 * b.between(1.8, 2.2));
        }, round, head);
    }

    /// A white page lit up; used where the kiosk itself turned its light on.
    static Act lamp() {
        List<Node> rays = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double angle = Math.toRadians(i * 45);
            rays.add(line("M%.1f %.1f L%.1f %.1f".formatted(104 + 42 * Math.cos(angle), 104 + 42 * Math.sin(angle),
                    104 + 56 * Math.cos(angle), 104 + 56 * Math.sin(angle)), 8));
        }
        Node[] stage = new Node[rays.size() + 2];
        stage[0] = box(26, 34, 156, 140, 20, Ink.PAPER);
        stage[1] = Ink.disc(104, 104, 26, Ink.AMBER);
        for (int i = 0; i < rays.size(); i++) {
            stage[2 + i] = rays.get(i);
        }
        return Act.of(b -> {
            for (int i = 0; i < rays.size(); i++) {
                rays.get(i).setOpacity(0.15 + 0.85 * b.between(0.1 * i, 0.1 * i + 0.2) * b.presence());
            }
        }, stage);
    }
}

package dev.haetae.evaluate.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/// A report for programs: everything that the page says but the pictures.
public final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    public static byte[] bytes(Report report) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("title", report.title())
                .put("made", report.made().toOffsetDateTime().toString()).put("command", report.command());
        root.putObject("machine").put("cores", report.machine().cores()).put("java", report.machine().java())
                .put("system", report.machine().system()).put("memory", report.machine().memory());
        ArrayNode sections = root.putArray("sections");
        for (Section section : report.sections()) {
            ObjectNode node = sections.addObject().put("name", section.name()).put("title", section.title());
            ArrayNode blocks = node.putArray("blocks");
            section.blocks().forEach(block -> block(blocks.addObject(), block));
        }
        return JSON.writeValueAsBytes(root);
    }

    /// The figures alone, by name.
    public static ObjectNode figures(List<Figure> figures) {
        ObjectNode node = JSON.createObjectNode();
        figures.forEach(figure -> number(node, figure.name(), figure.value()));
        return node;
    }

    private static void block(ObjectNode node, Block block) {
        switch (block) {
            case Block.Paragraph p -> node.put("kind", p.weak() ? "weakness" : "text").put("text", p.text());
            case Block.Figures f -> {
                ArrayNode list = node.put("kind", "figures").putArray("figures");
                f.figures().forEach(figure -> figure(list.addObject(), figure));
            }
            case Block.Table t -> {
                node.put("kind", "table").put("caption", t.caption());
                strings(node.putArray("heads"), t.heads());
                ArrayNode rows = node.putArray("rows");
                t.rows().forEach(row -> strings(rows.addArray(), row));
            }
            case Block.Cases c -> {
                ArrayNode list = node.put("kind", "cases").put("caption", c.caption()).putArray("cases");
                c.cases().forEach(one -> single(list.addObject(), one));
            }
            case Block.Plot p -> {
                node.put("kind", "plot").put("caption", p.caption()).put("x", p.x().label()).put("y", p.y().label());
                ArrayNode all = node.putArray("series");
                p.series().forEach(series -> {
                    ArrayNode points = all.addObject().put("name", series.name()).putArray("points");
                    series.points().forEach(spot -> points.addArray().add(spot.x()).add(spot.y()));
                });
            }
        }
    }

    private static void figure(ObjectNode node, Figure figure) {
        node.put("name", figure.name()).put("label", figure.label());
        number(node, "value", figure.value());
        node.put("unit", figure.unit().equals("%") ? "share" : figure.unit()).put("of", figure.of());
        figure.bounds().ifPresent(b -> node.put("low95", b.low()).put("high95", b.high()));
        figure.goal().ifPresent(goal -> node.put(goal.atLeast() ? "atLeast" : "atMost", goal.value()).put("met", !figure.missed()));
    }

    private static void single(ObjectNode node, Case one) {
        ArrayNode lines = node.put("name", one.name()).put("verdict", one.verdict().name()).put("note", one.note())
                .putArray("lines");
        one.lines().forEach(line -> lines.addObject().put("label", line.label()).put("expected", line.expected())
                .put("read", line.read()));
    }

    /// JSON has no NaN: what could not be measured is null.
    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static void strings(ArrayNode node, List<String> strings) {
        strings.forEach(node::add);
    }
}

package dev.haetae.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.authenticity.AuthenticityLimits;
import dev.haetae.document.visual.FieldFormat;
import dev.haetae.document.visual.Layout;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.document.visual.Layout.Span;
import dev.haetae.document.visual.StayCodes;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The card layouts, status codes and authenticity limits of kiosk-config/documents. A file that cannot be understood refuses to start.
public record DocumentLayouts(List<Layout> layouts, StayCodes codes, AuthenticityLimits limits) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String CODES = "stay-status.codes.yaml";
    private static final String LIMITS = "authenticity.limits.yaml";

    /// @param folder kiosk-config/documents
    /// @throws ConfigRefused naming the file and what is wrong with it
    public static DocumentLayouts load(Path folder) {
        List<Layout> layouts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                if (!file.endsWith(CODES) && !file.endsWith(LIMITS)) {
                    layouts.add(layout(file));
                }
            }
        } catch (IOException e) {
            throw refused(folder, "cannot be read: " + e.getClass().getSimpleName());
        }
        if (layouts.isEmpty()) {
            throw refused(folder, "holds no layout");
        }
        return new DocumentLayouts(List.copyOf(layouts), codes(folder.resolve(CODES)), limits(folder.resolve(LIMITS)));
    }

    private static Layout layout(Path file) {
        try {
            JsonNode root = YAML.readTree(file.toFile());
            Map<DocumentType, List<String>> titles = new EnumMap<>(DocumentType.class);
            need(root, "titles").properties().forEach(e -> titles.put(DocumentType.valueOf(e.getKey()), texts(e.getValue())));
            JsonNode at = need(root, "titlesAt");
            List<Point> places = StreamSupport.stream(at.get(1).spliterator(), false)
                    .map(y -> new Point(at.get(0).asDouble(), y.asDouble())).toList();
            List<FieldRule> fields = new ArrayList<>();
            need(root, "fields").properties().forEach(e -> fields.add(rule(e.getKey(), e.getValue())));
            return new Layout(need(root, "name").asText(), DocumentSide.valueOf(need(root, "side").asText()),
                    need(root, "size").get(0).asDouble(), need(root, "size").get(1).asDouble(), titles, statuses(root.path("statuses")), places,
                    Optional.ofNullable(root.get("portrait")).map(DocumentLayouts::region),
                    Optional.ofNullable(root.get("ghost")).map(DocumentLayouts::region), grounds(root.path("grounds")),
                    Optional.ofNullable(root.get("code")).map(DocumentLayouts::region), span(root.get("issued")), fields);
        } catch (IOException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw refused(file, e instanceof IllegalArgumentException ? e.getMessage() : "is no layout");
        }
    }

    private static Map<String, DocumentType> statuses(JsonNode codes) {
        Map<String, DocumentType> types = new LinkedHashMap<>();
        codes.properties().forEach(e -> types.put(e.getKey(), DocumentType.valueOf(e.getValue().asText())));
        return types;
    }

    private static Map<DocumentType, Integer> grounds(JsonNode colours) {
        Map<DocumentType, Integer> grounds = new EnumMap<>(DocumentType.class);
        colours.properties().forEach(e -> grounds.put(DocumentType.valueOf(e.getKey()), Integer.parseInt(e.getValue().asText(), 16)));
        return grounds;
    }

    private static FieldRule rule(String name, JsonNode node) {
        List<Region> zones = StreamSupport.stream(need(node, "zones").spliterator(), false).map(DocumentLayouts::region).toList();
        JsonNode label = need(node, "labelAt");
        return new FieldRule(FieldName.valueOf(name), zones, texts(need(node, "scripts")).stream().map(Script::valueOf).toList(),
                FieldFormat.valueOf(need(node, "format").asText()), texts(need(node, "labels")),
                new Point(label.get(0).asDouble(), label.get(1).asDouble()),
                node.path("rows").asText().equals("last"), Optional.ofNullable(node.get("beside")).map(DocumentLayouts::region),
                node.path("optional").asBoolean());
    }

    private static StayCodes codes(Path file) {
        try {
            Map<String, String> words = new LinkedHashMap<>();
            YAML.readTree(file.toFile()).properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
            return new StayCodes(words);
        } catch (IOException e) {
            throw refused(file, "cannot be read");
        }
    }

    private static AuthenticityLimits limits(Path file) {
        try {
            List<String> problems = new ArrayList<>();
            AuthenticityLimits limits = Thresholds.authenticity(Section.root(YAML.readTree(file.toFile()), problems));
            if (!problems.isEmpty()) {
                throw new ConfigRefused("documents/" + file.getFileName(), problems);
            }
            return limits;
        } catch (IOException e) {
            throw refused(file, "cannot be read");
        }
    }

    private static JsonNode need(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    private static Region region(JsonNode box) {
        if (box.size() != 4) {
            throw new IllegalArgumentException("a zone is [x, y, width, height]");
        }
        return new Region(box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble(), box.get(3).asDouble());
    }

    /// [first, last] days, either may be left empty.
    private static Span span(JsonNode days) {
        return days == null ? Span.EVER : new Span(day(days.get(0), LocalDate.MIN), day(days.get(1), LocalDate.MAX));
    }

    private static LocalDate day(JsonNode day, LocalDate where) {
        return day == null || day.asText().isEmpty() ? where : LocalDate.parse(day.asText());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static ConfigRefused refused(Path file, String problem) {
        return new ConfigRefused("documents/" + file.getFileName(), List.of(problem));
    }
}

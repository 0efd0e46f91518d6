package dev.haetae.launch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.SideReading;
import dev.haetae.document.name.NameFinding;
import dev.haetae.document.name.NameVariant;
import dev.haetae.document.name.Names;
import java.util.List;

/// The `name` object of `haetae read`: whether the sources of a document agree on one name, and the ways it may be written.
final class NameLine {
    private NameLine() {}

    static void put(ObjectNode out, SideReading side) {
        put(out, new DocumentReading(side.type(), side.mrz(), side.mrzValid(), side.fields(), side.checks(), side.warnings()));
    }

    static void put(ObjectNode out, DocumentReading reading) {
        switch (Names.of(reading)) {
            case NameFinding.Settled(var name, var note) -> variants(out, "settled", List.of(name)).put("note", note);
            case NameFinding.Open(var variants) -> variants(out, "open", variants);
            case NameFinding.Conflict _ -> variants(out, "conflict", List.of());
            case NameFinding.None _ -> { }
        }
    }

    private static ObjectNode variants(ObjectNode out, String finding, List<NameVariant> variants) {
        ObjectNode name = out.putObject("name").put("finding", finding);
        ArrayNode list = name.putArray("variants");
        variants.forEach(v -> list.addObject().put("value", v.value()).put("kind", v.kind().name()).put("source", v.source().name()));
        return name;
    }
}

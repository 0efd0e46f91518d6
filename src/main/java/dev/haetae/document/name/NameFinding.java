package dev.haetae.document.name;

import java.util.List;

/// What a document's sources say of the name, taken together.
public sealed interface NameFinding {

    /// One name; nothing to ask.
    /// @param note for staff: what was explained away; never a part of the name
    record Settled(NameVariant name, String note) implements NameFinding {}

    /// The sources differ in a way that can be explained, and only the person knows which is meant.
    record Open(List<NameVariant> variants) implements NameFinding {
        public Open {
            variants = List.copyOf(variants);
        }
    }

    /// The sources differ and nothing explains it: staff look.
    record Conflict() implements NameFinding {}

    /// No name was read.
    record None() implements NameFinding {}
}

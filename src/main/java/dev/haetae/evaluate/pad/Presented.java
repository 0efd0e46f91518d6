package dev.haetae.evaluate.pad;

/// A presentation and how it ended.
record Presented(String kind, WalkResult result) {}

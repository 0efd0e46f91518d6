package dev.haetae.decision;

/// A member of staff who has logged in at a desk.
/// @param mayOverride has the role
public record Operator(String id, boolean mayOverride) {}

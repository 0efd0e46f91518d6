package dev.haetae.session;

/// One moment of the kiosk: the step shown and what the walk has gathered so far.
public record SessionState(Step step, Walk walk) {}

package dev.haetae.session;

import java.time.Instant;

/// What the person takes away: a number that finds the record at the branch and says nothing about them.
public record Receipt(String number, Instant at) {}

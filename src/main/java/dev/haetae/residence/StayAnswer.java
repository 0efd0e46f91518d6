package dev.haetae.residence;

/// @param transaction the ministry's (or the gateway's) transaction id, for the record; empty when unavailable
/// @param source what answered, e.g. "moj" or "simulator": stands in the record so that nobody mistakes one for the other
public record StayAnswer(StayStatus status, String transaction, String source) {}

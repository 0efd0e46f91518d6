package dev.haetae.residence;

/// The ministry's answer. VALID: the record matches and the stay is current. UNAVAILABLE: no answer in time; ask later.
public enum StayStatus { VALID, EXPIRED, CANCELLED, NOT_FOUND, UNAVAILABLE }

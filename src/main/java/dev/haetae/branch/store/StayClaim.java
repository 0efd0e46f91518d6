package dev.haetae.branch.store;

/// The right to ask about one record, until it decays or is given back.
/// @param token whose claim it is: who comes too late with it changes nothing
/// @param tries how often the ministry was asked again, this time included
public record StayClaim(String recordId, String token, int tries) {}

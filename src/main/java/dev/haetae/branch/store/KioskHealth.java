package dev.haetae.branch.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a kiosk last said of itself.
/// @param skew its clock less the branch's
/// @param troubles codes; empty when all is well
/// @param policy version of the pushed policy in force; 0 for none
public record KioskHealth(Instant lastContact, String software, Duration skew, int waiting, int refused, List<String> troubles, long policy) {}

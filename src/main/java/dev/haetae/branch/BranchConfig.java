package dev.haetae.branch;

import dev.haetae.branch.access.AccessPolicy;
import dev.haetae.branch.pending.PendingRules;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.review.StaffSentences;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.seal.KeyCustody;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// Everything a branch server is made of.
/// @param data folder of the audit log, and of the database if that is a file
/// @param database where the tables lie
/// @param custody of the branch's keys; a missing one refuses to start
/// @param kiosks folder of registrations, see `Provisioner.registrations`
/// @param rules how kiosks are treated
/// @param host to listen on; "127.0.0.1" keeps it on this machine
/// @param port for kiosks, 0 for any free one
/// @param staffPort for staff, 0 for any free one
/// @param enrolPort for kiosks that have no certificate yet, 0 for any free one
/// @param ministry who knows about stay
/// @param stayPatience how long the ministry may take
/// @param pending when it is asked again
/// @param access how staff log in
/// @param sentences staff's wording of reasons, fields and documents
public record BranchConfig(Path data, DatabaseChoice database, KeyCustody custody, Path kiosks, KioskRules rules, String host, int port,
        int staffPort, int enrolPort, ResidenceRegistry ministry, Duration stayPatience, PendingRules pending, AccessPolicy access, StaffSentences sentences,
        InstantSource clock) {}

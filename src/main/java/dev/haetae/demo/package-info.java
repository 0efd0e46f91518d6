/// Specimen documents drawn from data, the replayed customer, its impostors and attackers, the simulated ministry. It ships; the
/// demo profile is chosen in the configuration. Nothing of the product is tuned on it (docs/demo.md).
package dev.haetae.demo;

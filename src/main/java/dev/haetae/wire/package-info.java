/// Versioned messages between a kiosk's sync and a branch.
package dev.haetae.wire;

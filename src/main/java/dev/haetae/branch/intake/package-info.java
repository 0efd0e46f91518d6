/// The kiosks' side of the branch server: records and stay questions over mutual TLS.
package dev.haetae.branch.intake;

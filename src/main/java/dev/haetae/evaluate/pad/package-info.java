/// Presentation-attack detection, measured: walks before drawn attackers and living people, clips cut into walks, stills.
package dev.haetae.evaluate.pad;

/// Observation, quality, `Template`, `Comparison`; ports for detection, landmarks and template extraction.
package dev.haetae.face;

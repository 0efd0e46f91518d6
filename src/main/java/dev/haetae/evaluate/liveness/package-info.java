/// Measures whether movements are found in recordings, and no others.
package dev.haetae.evaluate.liveness;

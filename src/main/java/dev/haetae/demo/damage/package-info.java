/// Pictures of documents as people really hand them in: turned, blurred, lit badly, cut, covered, torn, on busy tables.
/// Drawn from any base picture by a seed and a strength, so that the same picture comes out again; for evaluation and tests.
package dev.haetae.demo.damage;

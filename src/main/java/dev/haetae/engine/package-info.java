/// Adapters of the engine ports, and the weights they run on: every file checked against models/manifest.json.
package dev.haetae.engine;

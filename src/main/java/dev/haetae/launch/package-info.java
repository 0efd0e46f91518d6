/// The `haetae` command line and the wiring: plain `new`, no framework. The only room that sees all others.
package dev.haetae.launch;

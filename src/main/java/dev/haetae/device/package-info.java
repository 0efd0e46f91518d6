/// Adapters of cameras, scanners and replays to the ports of `frame`; pixels in, frames out, failures as reasons. Printers of receipts.
package dev.haetae.device;

/// Document scanners behind saned.
package dev.haetae.device.scanner;

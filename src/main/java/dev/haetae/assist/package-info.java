/// Hand-over to staff: calling them from the kiosk.
package dev.haetae.assist;

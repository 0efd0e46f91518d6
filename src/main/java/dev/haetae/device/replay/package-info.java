/// Recorded clips and folders of pictures as cameras and scanners: first-class devices, not test doubles.
package dev.haetae.device.replay;

/// Webcams and network cameras, kept alive through unplugging, hanging and restarts.
package dev.haetae.device.camera;

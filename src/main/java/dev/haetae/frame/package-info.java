/// `Frame` (pixels, time), geometry, the ports `FrameSource` and `DocumentSource`, and pure gates.
package dev.haetae.frame;

/// OpenCV: pictures in and out of [dev.haetae.frame.Frame], finding and straightening documents, finding MRZ lines.
package dev.haetae.engine.opencv;

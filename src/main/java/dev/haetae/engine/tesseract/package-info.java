/// Text reading by tesseract 5.5 through tess4j, over the native libraries that bytedeco publishes.
package dev.haetae.engine.tesseract;

/// ONNX Runtime: finding and measuring faces (`FaceObserver`), face templates. How each model is fed stands beside it.
package dev.haetae.engine.onnx;

/// Face templates by dlib's ResNet, through a binding of our own (docs/decisions/0003).
package dev.haetae.engine.dlib;

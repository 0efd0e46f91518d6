/// ZXing: the QR codes of cards.
package dev.haetae.engine.zxing;

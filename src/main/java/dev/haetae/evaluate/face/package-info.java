/// How well faces are told apart: one model, the other, both together, and templates as they are kept (ISO/IEC 19795-1).
package dev.haetae.evaluate.face;

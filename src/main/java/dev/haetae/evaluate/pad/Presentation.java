package dev.haetae.evaluate.pad;

import dev.haetae.demo.ReplayedCustomer;
import java.util.function.Supplier;

/// One person or instrument to be put before the camera.
/// @param kind the species, or what is varied about a living person
/// @param seed of the prompts and the answering
/// @param opened a fresh camera with it; called on the thread that walks
record Presentation(String kind, long seed, Supplier<ReplayedCustomer> opened) {}

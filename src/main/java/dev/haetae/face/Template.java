package dev.haetae.face;

import java.util.Arrays;

/// A biometric template: a vector of one model. Personal and sensitive: overwritten on [#close()], never logged.
public final class Template implements AutoCloseable {
    private final String model;
    private final float[] values;

    public Template(String model, float[] values) {
        this.model = model;
        this.values = values.clone();
    }

    /// Name and version of the model; templates of different models cannot be compared.
    public String model() {
        return model;
    }

    /// A copy; the caller overwrites it.
    public float[] values() {
        return values.clone();
    }

    @Override public void close() {
        Arrays.fill(values, 0);
    }

    @Override public String toString() {
        return "Template[" + model + "]";
    }
}

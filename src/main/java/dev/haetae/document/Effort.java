package dev.haetae.document;

/// Port: how much work one picture may cost. Reading asks before each further try, so that a picture made to be slow
/// ends in a reason, not in a screen that waits. Begun once a picture; each thread has its own.
public interface Effort {
    Effort UNBOUNDED = new Effort() {
        @Override public void begin() {}

        @Override public boolean spent() {
            return false;
        }

        @Override public boolean exhausted() {
            return false;
        }
    };

    void begin();

    /// Whether nothing more may be begun; what is under way goes on.
    boolean spent();

    /// Whether what is under way must come to its end too.
    boolean exhausted();
}

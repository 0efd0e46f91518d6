package dev.haetae.document;

/// Port: how much work one picture may cost. Reading asks before each further try, so that a picture made to be slow
/// ends in a reason, not in a screen that waits. Begun once a picture; each thread has its own.
public interface Effort {
    Effort UNBOUNDED = new Effort() {
        @Override public void begin() {}

        @Override public boolean spent() {
            return false;
        }
    };

    void begin();

    /// Whether nothing more may be begun; what is under way goes on to its end.
    boolean spent();
}

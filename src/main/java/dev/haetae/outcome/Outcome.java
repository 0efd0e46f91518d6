package dev.haetae.outcome;

import java.util.function.Function;

/// What an operation that may fail for an expected reason answers. Exceptions are for bugs and broken I/O only;
/// an adapter turns them into a [RejectReason] once, at its edge.
public sealed interface Outcome<T> {

    record Passed<T>(T value) implements Outcome<T> {
        @Override public String toString() {
            return "Passed"; // the value may be personal
        }
    }

    /// @param field the code of the field the reason is about (an enum name of the caller), or empty;
    ///              never a value
    record Rejected<T>(RejectReason reason, String field) implements Outcome<T> {
        public Rejected(RejectReason reason) {
            this(reason, "");
        }
    }

    static <T> Outcome<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Outcome<T> rejected(RejectReason reason) {
        return new Rejected<>(reason);
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Passed<T>(var value) -> next.apply(value);
            case Rejected<T>(var reason, var field) -> new Rejected<>(reason, field);
        };
    }

    default <R> Outcome<R> map(Function<? super T, R> change) {
        return then(value -> passed(change.apply(value)));
    }
}

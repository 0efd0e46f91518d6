package dev.haetae.branch.access;

import io.helidon.http.Method;
import java.util.Objects;
import java.util.function.Consumer;

/// One row of the staff's table.
/// @param path as Helidon matches it: `/records/{id}`
/// @param work called only when the rule is met and, for a POST, the form is one of ours
public record Route(Method method, String path, Rule rule, Consumer<Visit> work) {
    public Route {
        Objects.requireNonNull(rule, () -> "no rule for " + path);
    }

    public static Route get(String path, Rule rule, Consumer<Visit> work) {
        return new Route(Method.GET, path, rule, work);
    }

    public static Route post(String path, Rule rule, Consumer<Visit> work) {
        return new Route(Method.POST, path, rule, work);
    }
}

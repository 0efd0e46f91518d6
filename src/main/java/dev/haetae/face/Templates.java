package dev.haetae.face;

import java.util.List;
import java.util.stream.Collectors;

/// One face as every model sees it, in the order of the verifier's extractors. Overwritten on [#close()].
public record Templates(List<Template> byModel) implements AutoCloseable {
    public Templates {
        byModel = List.copyOf(byModel);
    }

    public String models() {
        return byModel.stream().map(Template::model).collect(Collectors.joining("+"));
    }

    @Override public void close() {
        byModel.forEach(Template::close);
    }

    @Override public String toString() {
        return "Templates[" + models() + "]";
    }
}

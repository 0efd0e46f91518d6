package dev.haetae.branch.review;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Markup that is safe by construction: what is put into a template is escaped unless it is Html itself.
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /// @param template literal markup with `{}` where the parts go; a list of Html is joined
    static Html of(String template, Object... parts) {
        var out = new StringBuilder();
        int from = 0;
        for (Object part : parts) {
            int at = template.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalArgumentException("more parts than places");
            }
            out.append(template, from, at).append(markup(part));
            from = at + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more places than parts");
        }
        return new Html(out.append(template, from, template.length()).toString());
    }

    private static String markup(Object part) {
        return switch (part) {
            case Html html -> html.markup;
            case Collection<?> all -> StreamSupport.stream(all.spliterator(), false).map(Html::markup).collect(Collectors.joining());
            default -> escaped(part.toString());
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}

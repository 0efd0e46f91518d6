package dev.haetae.evaluate.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A report as one page that needs nothing but itself: style and pictures inside, no script, no address of the network.
public final class HtmlReport {
    private final StringBuilder out = new StringBuilder();

    private HtmlReport() {}

    public static byte[] bytes(Report report) throws IOException {
        var page = new HtmlReport();
        page.write(report);
        return page.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private void write(Report report) throws IOException {
        out.append("<!doctype html>\n<html lang=en><head><meta charset=utf-8>")
                .append("<meta name=viewport content='width=device-width, initial-scale=1'><title>")
                .append(escaped(report.title())).append("</title>\n<style>").append(style()).append("</style></head>\n<body><main>\n");
        out.append("<header><h1>").append(escaped(report.title())).append("</h1><p class=made>")
                .append(escaped(report.made().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT))))
                .append(" &middot; ").append(report.machine().cores()).append(" cores &middot; ")
                .append(escaped(report.machine().java())).append(" &middot; ").append(escaped(report.machine().system()))
                .append("</p><pre class=command>").append(escaped(report.command())).append("</pre>")
                .append("<p class=private>The pictures and lines here are of test data. Made from anything else, this page holds "
                        + "personal data in the clear: do not pass it on, erase it when it was read.</p></header>\n");
        if (report.sections().size() > 1) {
            out.append("<nav>").append(report.sections().stream().map(section -> "<a href='#" + escaped(section.name()) + "'>"
                    + escaped(section.title()) + "</a>").collect(Collectors.joining(" "))).append("</nav>\n");
        }
        for (Section section : report.sections()) {
            out.append("<section id='").append(escaped(section.name())).append("'><h2>").append(escaped(section.title()))
                    .append("</h2>\n");
            section.blocks().forEach(this::write);
            out.append("</section>\n");
        }
        out.append("</main></body></html>\n");
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph p -> out.append(p.weak() ? "<p class=weak>" : "<p>").append(escaped(p.text())).append("</p>\n");
            case Block.Figures f -> {
                out.append("<div class=figures>");
                f.figures().forEach(this::write);
                out.append("</div>\n");
            }
            case Block.Table t -> write(t);
            case Block.Cases c -> {
                out.append("<details class=cases").append(c.open() ? " open" : "").append("><summary>").append(escaped(c.caption()))
                        .append(" <span class=count>").append(c.cases().size()).append("</span></summary>\n");
                c.cases().forEach(this::write);
                out.append("</details>\n");
            }
            case Block.Plot p -> out.append("<figure>").append(PlotSvg.of(p)).append("<figcaption>").append(escaped(p.caption()))
                    .append("</figcaption></figure>\n");
        }
    }

    private void write(Figure figure) {
        String state = figure.goal().isEmpty() ? "" : figure.missed() ? " missed" : " met";
        out.append("<div class='figure").append(state).append("'><b>").append(escaped(Numbers.of(figure))).append("</b><span>")
                .append(escaped(figure.label())).append("</span><small>");
        var notes = new StringBuilder(figure.of());
        figure.bounds().ifPresent(b -> notes.append(notes.isEmpty() ? "" : "; ").append("95 %: ").append(Numbers.percent(b.low()))
                .append(" to ").append(Numbers.percent(b.high())));
        if (figure.goal().isPresent()) {
            notes.append(notes.isEmpty() ? "" : "; ").append("goal ").append(Numbers.goal(figure))
                    .append(figure.missed() ? ": missed" : ": met");
        }
        out.append(escaped(notes.toString())).append("</small></div>");
    }

    private void write(Block.Table table) {
        out.append("<div class=wide><table>");
        if (!table.caption().isEmpty()) {
            out.append("<caption>").append(escaped(table.caption())).append("</caption>");
        }
        out.append("<thead><tr>");
        table.heads().forEach(head -> out.append("<th>").append(escaped(head)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            row.forEach(cell -> out.append(cell.matches("[-+<]?[\\d.,\u202f ]+( ?%| ms| s)?") ? "<td class=n>" : "<td>")
                    .append(escaped(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void write(Case one) {
        out.append("<article class='case ").append(one.verdict().name().toLowerCase(Locale.ROOT)).append("'>");
        byte[] picture = one.jpeg();
        if (picture.length > 0) {
            out.append("<img loading=lazy alt='' src='data:image/jpeg;base64,")
                    .append(Base64.getEncoder().encodeToString(picture)).append("'>");
        }
        out.append("<div><h3><span class=verdict>").append(one.verdict().name().toLowerCase(Locale.ROOT)).append("</span> ")
                .append(escaped(one.name())).append("</h3>");
        if (!one.note().isEmpty()) {
            out.append("<p>").append(escaped(one.note())).append("</p>");
        }
        one.lines().forEach(this::write);
        out.append("</div></article>\n");
    }

    private void write(Case.Line line) {
        out.append("<dl><dt>").append(escaped(line.label())).append("</dt>");
        if (line.expected() != null && line.read() != null && !line.expected().equals(line.read())) {
            var both = Differences.between(line.expected(), line.read());
            out.append("<dd class=expected title=expected>").append(marked(both.expected(), "ins")).append("</dd><dd title=read>")
                    .append(marked(both.read(), "del")).append("</dd>");
        } else if (line.read() == null) {
            out.append("<dd class=expected title=expected>").append(escaped(line.expected() == null ? "" : line.expected()))
                    .append("</dd><dd class=none>not read</dd>");
        } else {
            out.append("<dd title='").append(line.expected() == null ? "read; no truth" : "read as expected").append("'>")
                    .append(escaped(line.read())).append("</dd>");
        }
        out.append("</dl>");
    }

    private static String marked(List<Differences.Run> runs, String mark) {
        return runs.stream().map(run -> run.same() ? escaped(run.text())
                : "<" + mark + ">" + escaped(run.text()) + "</" + mark + ">").collect(Collectors.joining());
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("report.css is missing from the installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

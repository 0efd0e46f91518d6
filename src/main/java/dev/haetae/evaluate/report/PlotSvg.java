package dev.haetae.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Plots as inline SVG: lines or bars, linear or logarithmic axes. Colours come from the page's style sheet.
final class PlotSvg {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 14;
    private static final int BOTTOM = 52;
    private static final int COLOURS = 6;

    private PlotSvg() {}

    static String of(Block.Plot plot) {
        var out = new StringBuilder("<svg viewBox='0 0 " + WIDTH + " " + HEIGHT + "' role='img' class='plot'>");
        out.append("<title>").append(HtmlReport.escaped(plot.caption())).append("</title>");
        for (double tick : ticks(plot.x())) {
            double x = x(plot, tick);
            out.append(format("<line class='grid' x1='%.1f' x2='%.1f' y1='%d' y2='%d'/>", x, x, TOP, HEIGHT - BOTTOM));
            out.append(format("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", x, HEIGHT - BOTTOM + 18, label(tick)));
        }
        for (double tick : ticks(plot.y())) {
            double y = y(plot, tick);
            out.append(format("<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, y, y));
            out.append(format("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 8, y + 4, label(tick)));
        }
        out.append(format("<text x='%d' y='%d' text-anchor='middle'>%s</text>", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10,
                HtmlReport.escaped(plot.x().label())));
        out.append(format("<text transform='translate(16 %d) rotate(-90)' text-anchor='middle'>%s</text>",
                (TOP + HEIGHT - BOTTOM) / 2, HtmlReport.escaped(plot.y().label())));
        for (int i = 0; i < plot.series().size(); i++) {
            draw(out, plot, plot.series().get(i), i);
        }
        return out.append("</svg>").toString();
    }

    private static void draw(StringBuilder out, Block.Plot plot, Block.Series series, int index) {
        String style = "s" + index % COLOURS;
        if (series.bars()) {
            double width = Math.max(2, 0.7 * (WIDTH - LEFT - RIGHT) / Math.max(1, series.points().size()));
            for (Block.Spot spot : series.points()) {
                double top = y(plot, spot.y());
                out.append(format("<rect class='bar %s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>", style,
                        x(plot, spot.x()) - width / 2, top, width, HEIGHT - BOTTOM - top));
            }
        } else {
            var way = new StringBuilder();
            series.points().forEach(spot -> way.append(format("%.1f,%.1f ", x(plot, spot.x()), y(plot, spot.y()))));
            out.append("<polyline class='line ").append(style).append("' points='").append(way.toString().strip()).append("'/>");
        }
        int at = TOP + 16 + 20 * index;
        out.append(format("<rect class='bar %s' x='%d' y='%d' width='14' height='4'/>", style, WIDTH - RIGHT - 180, at - 5));
        out.append(format("<text x='%d' y='%d'>%s</text>", WIDTH - RIGHT - 160, at, HtmlReport.escaped(series.name())));
    }

    private static double x(Block.Plot plot, double value) {
        return LEFT + share(plot.x(), value) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(Block.Plot plot, double value) {
        return HEIGHT - BOTTOM - share(plot.y(), value) * (HEIGHT - TOP - BOTTOM);
    }

    /// Values beyond the axis stand at its end.
    private static double share(Block.Axis axis, double value) {
        double share = axis.log()
                ? (Math.log(Math.max(value, axis.from())) - Math.log(axis.from())) / (Math.log(axis.to()) - Math.log(axis.from()))
                : (value - axis.from()) / (axis.to() - axis.from());
        return Math.clamp(share, 0, 1);
    }

    private static List<Double> ticks(Block.Axis axis) {
        List<Double> ticks = new ArrayList<>();
        if (axis.log()) {
            for (int power = (int) Math.ceil(Math.log10(axis.from()) - 1e-9); Math.pow(10, power) <= axis.to() * 1.000001; power++) {
                ticks.add(Math.pow(10, power));
            }
            return ticks;
        }
        double raw = (axis.to() - axis.from()) / 6;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw / power > 5 ? 10 * power : raw / power > 2 ? 5 * power : raw / power > 1 ? 2 * power : power;
        for (double tick = Math.ceil(axis.from() / step) * step; tick <= axis.to() + step / 1e6; tick += step) {
            ticks.add(Math.abs(tick) < step / 1e6 ? 0 : tick);
        }
        return ticks;
    }

    private static String label(double value) {
        return value == 0 ? "0" : Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6 ? format("%.0e", value)
                : format("%.6f", value).replaceAll("\\.?0+$", "");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

package dev.haetae.evaluate.report;

import java.util.ArrayList;
import java.util.List;

/// @param name of the part that measured it
public record Section(String name, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    public List<Figure> figures() {
        return blocks.stream().filter(Block.Figures.class::isInstance)
                .flatMap(block -> ((Block.Figures) block).figures().stream()).toList();
    }

    public static Builder of(String name, String title) {
        return new Builder(name, title);
    }

    /// Collects blocks in the order of reading.
    public static final class Builder {
        private final String name;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        public Builder say(String text) {
            return add(new Block.Paragraph(text, false));
        }

        /// A weakness, plainly.
        public Builder warn(String text) {
            return add(new Block.Paragraph(text, true));
        }

        public Builder figures(Figure... figures) {
            return add(new Block.Figures(List.of(figures)));
        }

        public Builder table(String caption, List<String> heads, List<List<String>> rows) {
            return add(new Block.Table(caption, heads, rows));
        }

        public Builder cases(String caption, List<Case> cases) {
            return cases.isEmpty() ? this : add(new Block.Cases(caption, cases, false));
        }

        public Builder plot(String caption, Block.Axis x, Block.Axis y, List<Block.Series> series) {
            return add(new Block.Plot(caption, x, y, series));
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Section build() {
            return new Section(name, title, blocks);
        }
    }
}

package dev.haetae.screen.zoom;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Parts one below the other. Each gets what its words need at their smallest; what is left lets all grow alike towards what
/// they would like, and then the one that fills takes the rest.
/// @param filler the least height of what fills: a drawing or a live picture that is smaller shows nothing
record Column(List<Region> parts, Optional<Region> filling, double filler) {
    static final double GAP = 16;

    private double least(Region part, double width) {
        return Math.max(part.minHeight(width), filling.filter(part::equals).isPresent() ? filler : 0);
    }

    private double liked(Region part, double width) {
        return Math.max(part.prefHeight(width), least(part, width));
    }

    double least(double width) {
        return parts.stream().mapToDouble(part -> least(part, width)).sum() + gaps();
    }

    double liked(double width) {
        return parts.stream().mapToDouble(part -> liked(part, width)).sum() + gaps();
    }

    private double gaps() {
        return GAP * Math.max(0, parts.size() - 1);
    }

    /// From the top.
    void lay(double x, double y, double width, double height) {
        double least = least(width);
        double liked = liked(width);
        double share = liked <= least ? 0 : Math.clamp((height - least) / (liked - least), 0, 1);
        double rest = Math.max(0, height - liked);
        for (Region part : parts) {
            double own = least(part, width);
            double tall = own + share * (liked(part, width) - own) + (filling.filter(part::equals).isPresent() ? rest : 0);
            part.resizeRelocate(x, y, width, tall);
            y += tall + GAP;
        }
    }

    /// Down to the bottom.
    /// @return where it begins
    double layAbove(double x, double bottom, double width, double room) {
        double height = Math.min(room, liked(width));
        lay(x, bottom - height, width, height);
        return bottom - height;
    }
}

package dev.haetae.demo;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.frame.Region;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/// A drawn document with the truth about it.
/// @param sides pictures with transparent corners
/// @param places where each field's value is printed, in pixels of its side
/// @param portraitPlace on the front
/// @param mrz as printed (a variant may have a wrong check digit); empty for Korean cards
public record Specimen(DocumentType type, Holder holder, int dpi, Map<DocumentSide, BufferedImage> sides,
        Map<DocumentSide, Map<FieldName, Region>> places, Region portraitPlace, List<String> mrz) {

    public Specimen {
        sides = Map.copyOf(sides);
        places = Map.copyOf(places);
        mrz = List.copyOf(mrz);
    }

    public BufferedImage side(DocumentSide side) {
        BufferedImage image = sides.get(side);
        if (image == null) {
            throw new IllegalArgumentException("a " + type + " has no " + side);
        }
        return image;
    }

    @Override public String toString() {
        return "Specimen[" + type + "]";
    }
}

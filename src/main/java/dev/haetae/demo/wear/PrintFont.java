package dev.haetae.demo.wear;

import dev.haetae.demo.Typefaces;
import java.awt.Font;
import java.util.List;

/// A typeface in two weights for printing cards, from Debian's packages.
/// @param unseen never used while the reader, or its recogniser of lines (models/training/print), was made
/// @param latin of values without Hangul, regular and bold
record PrintFont(String name, Font regular, Font bold, List<Font> latin, boolean unseen) {

    static List<PrintFont> usual() {
        return List.of(
                load("Noto Sans CJK", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "fonts-noto-cjk", false),
                load("NanumGothic", "NanumGothic.ttf", "NanumGothicBold.ttf", "fonts-nanum", false),
                load("UnGraphic", "UnGraphic.ttf", "UnGraphicBold.ttf", "fonts-unfonts-core", false),
                load("Baekmuk Gulim", "gulim.ttf", "gulim.ttf", "fonts-baekmuk", false),
                load("Noto Sans CJK", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "fonts-noto-cjk", false)
                        .withLatin("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "fonts-dejavu-core"),
                load("NanumGothic", "NanumGothic.ttf", "NanumGothicBold.ttf", "fonts-nanum", false)
                        .withLatin("Open Sans", "OpenSans-Regular.ttf", "OpenSans-Bold.ttf", "fonts-open-sans"));
    }

    static List<PrintFont> kept() {
        return List.of(
                load("NanumBarunGothic", "NanumBarunGothic.ttf", "NanumBarunGothicBold.ttf", "fonts-nanum", true),
                load("NanumSquare", "NanumSquareR.ttf", "NanumSquareB.ttf", "fonts-nanum-extra", true),
                load("UnDotum", "UnDotum.ttf", "UnDotumBold.ttf", "fonts-unfonts-core", true),
                load("Baekmuk Dotum", "dotum.ttf", "dotum.ttf", "fonts-baekmuk", true),
                load("NanumBarunGothic", "NanumBarunGothic.ttf", "NanumBarunGothicBold.ttf", "fonts-nanum", true)
                        .withLatin("Liberation Sans", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "fonts-liberation"),
                load("UnDotum", "UnDotum.ttf", "UnDotumBold.ttf", "fonts-unfonts-core", true)
                        .withLatin("Lato", "Lato-Regular.ttf", "Lato-Bold.ttf", "fonts-lato"));
    }

    private static PrintFont load(String name, String regular, String bold, String debianPackage, boolean unseen) {
        Font light = Typefaces.face(regular, debianPackage);
        Font heavy = Typefaces.face(bold, debianPackage);
        return new PrintFont(name, light, heavy, List.of(light, heavy), unseen);
    }

    private PrintFont withLatin(String family, String light, String heavy, String debianPackage) {
        return new PrintFont(name + " with " + family, regular, bold,
                List.of(Typefaces.face(light, debianPackage), Typefaces.face(heavy, debianPackage)), unseen);
    }
}

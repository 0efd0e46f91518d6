package dev.haetae.demo.wear;

import dev.haetae.demo.Typefaces;
import java.awt.Font;
import java.util.List;

/// A typeface in two weights for printing cards, from Debian's packages.
/// @param unseen never used while the reader, or its recogniser of lines (models/training/print), was made
record PrintFont(String name, Font regular, Font bold, boolean unseen) {

    static List<PrintFont> usual() {
        return List.of(
                load("Noto Sans CJK", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "fonts-noto-cjk", false),
                load("NanumGothic", "NanumGothic.ttf", "NanumGothicBold.ttf", "fonts-nanum", false),
                load("UnGraphic", "UnGraphic.ttf", "UnGraphicBold.ttf", "fonts-unfonts-core", false),
                load("Baekmuk Gulim", "gulim.ttf", "gulim.ttf", "fonts-baekmuk", false));
    }

    static List<PrintFont> kept() {
        return List.of(
                load("NanumBarunGothic", "NanumBarunGothic.ttf", "NanumBarunGothicBold.ttf", "fonts-nanum", true),
                load("NanumSquare", "NanumSquareR.ttf", "NanumSquareB.ttf", "fonts-nanum-extra", true),
                load("UnDotum", "UnDotum.ttf", "UnDotumBold.ttf", "fonts-unfonts-core", true),
                load("Baekmuk Dotum", "dotum.ttf", "dotum.ttf", "fonts-baekmuk", true));
    }

    private static PrintFont load(String name, String regular, String bold, String debianPackage, boolean unseen) {
        return new PrintFont(name, Typefaces.face(regular, debianPackage), Typefaces.face(bold, debianPackage), unseen);
    }
}

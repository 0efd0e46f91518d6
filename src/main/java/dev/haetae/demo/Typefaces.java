package dev.haetae.demo;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The fonts of the specimens, from Debian's fonts-ocr-b and fonts-noto-cjk. Looked up as files: a font that fontconfig
/// would put in their place makes documents that no reader reads.
public record Typefaces(Font machine, Font regular, Font bold) {
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"));

    /// One face of Debian's, for cards in another print. Of a collection, the Korean one.
    /// @throws IllegalStateException naming the package to install
    public static Font face(String file, String debianPackage) {
        List<Font> faces = faces(FOLDERS, file, debianPackage);
        return faces.size() == 1 ? faces.getFirst() : korean(faces);
    }

    static Typefaces load() {
        return load(FOLDERS);
    }

    static Typefaces load(List<Path> folders) {
        return new Typefaces(
                faces(folders, "OCRB.otf", "fonts-ocr-b").getFirst(),
                korean(faces(folders, "NotoSansCJK-Regular.ttc", "fonts-noto-cjk")),
                korean(faces(folders, "NotoSansCJK-Bold.ttc", "fonts-noto-cjk")));
    }

    private static Font korean(List<Font> collection) {
        return collection.stream().filter(f -> f.getFontName(Locale.ENGLISH).matches("Noto (Sans|Serif) CJK KR.*"))
                .findFirst().orElseThrow(() -> new IllegalStateException("the Noto CJK file holds no KR face"));
    }

    private static List<Font> faces(List<Path> folders, String file, String debianPackage) {
        try {
            return Arrays.asList(Font.createFonts(find(folders, file, debianPackage).toFile()));
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("the font " + file + " cannot be read; reinstall " + debianPackage, broken);
        }
    }

    private static Path find(List<Path> folders, String file, String debianPackage) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (var files = Files.walk(folder)) {
                var found = files.filter(p -> p.getFileName().toString().equals(file)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        throw new IllegalStateException(
                "specimen documents need the font " + file + ": install the Debian package " + debianPackage);
    }
}

package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.dot;
import static dev.haetae.screen.guide.Ink.flat;

import dev.haetae.document.DocumentType;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The print of an ID-1 card (ISO/IEC 7810: 85.60 x 53.98 mm), ten units a millimetre.
record CardPrint(String korean, String latin, Color ground, Color farWave, Color nearWave) {
    static final double WIDTH = 856;
    static final double HEIGHT = 540;
    static final Color WORD = Color.web("#1C2534");
    static final Color SMALL_WORD = Color.web("#35435C");
    static final Color LABEL = Color.web("#93A7C4");
    static final Color VALUE = Color.web("#5D7397");
    static final Color PHOTO = Color.web("#DCE5F4");
    static final Color PERSON = Color.web("#8FA3C4");

    static CardPrint of(DocumentType type) {
        return switch (type) {
            case RESIDENCE_CARD -> new CardPrint("외국인등록증", "RESIDENCE CARD",
                    Color.web("#DDEBF4"), Color.web("#C2D7E8"), Color.web("#ADC8DF"));
            case OVERSEAS_KOREAN_CARD -> new CardPrint("국내거소신고증", "OVERSEAS KOREAN RESIDENT CARD",
                    Color.web("#F3E9DA"), Color.web("#E7D5BB"), Color.web("#DEC5A2"));
            case PERMANENT_RESIDENT_CARD -> new CardPrint("영주증", "PERMANENT RESIDENT CARD",
                    Color.web("#E2F0E4"), Color.web("#C5DECA"), Color.web("#AED0B6"));
            case PASSPORT, OTHER_TD1, OTHER_TD2, VISA, UNKNOWN -> new CardPrint("신분증", "IDENTITY CARD",
                    Color.web("#ECEAF3"), Color.web("#D9D5E6"), Color.web("#C6C0DA"));
        };
    }

    List<Node> front() {
        List<Node> art = backdrop();
        art.add(word(korean, 38, 16, 60, WORD));
        art.add(word(latin, 41, 106, 25, SMALL_WORD));
        double[][] lines = {{196, 240, 0}, {240, 392, 1}, {298, 180, 0}, {342, 350, 1}, {414, 300, 0}, {458, 240, 0}};
        for (double[] line : lines) {
            art.add(bare(40, line[0], line[1], line[2] == 1 ? 24 : 20, 10, line[2] == 1 ? VALUE : LABEL));
        }
        art.addAll(portrait(574, 112, 236, 294));
        art.add(MatrixMark.at(704, 424, 94, WORD));
        return art;
    }

    /// The back: serial number, then rows of permission and expiry (the last row counts).
    List<Node> back() {
        List<Node> art = backdrop();
        art.add(word("일련번호", 40, 36, 30, SMALL_WORD));
        art.add(bare(190, 50, 260, 20, 10, VALUE));
        art.add(bare(40, 104, 776, 276, 14, Color.gray(1, 0.55)));
        String[] heads = {"허가일자", "만료일자", "확인"};
        for (int column = 0; column < 3; column++) {
            double x = 64 + column * 262;
            art.add(word(heads[column], x, 118, 34, WORD));
            for (int row = 0; row < 3; row++) {
                double width = row == 2 ? 0 : column == 2 ? 90 : 190;
                art.add(bare(x, 192 + row * 64, width, 22, 10, VALUE));
            }
            if (column > 0) {
                art.add(bare(x - 26, 104, 4, 276, 0, LABEL));
            }
        }
        for (int row = 0; row < 3; row++) {
            art.add(bare(40, 168 + row * 72, 776, 4, 0, LABEL));
        }
        art.add(word("유효기간", 40, 404, 30, SMALL_WORD));
        art.add(bare(190, 414, 330, 20, 10, VALUE));
        art.add(bare(40, 462, 420, 18, 9, LABEL));
        art.add(bare(40, 494, 330, 18, 9, LABEL));
        return art;
    }

    private List<Node> backdrop() {
        List<Node> art = new ArrayList<>();
        art.add(bare(0, 0, WIDTH, HEIGHT, 26, ground));
        art.add(flat("M0 400 C150 360 250 410 390 440 C560 476 700 370 856 400 V514 A26 26 0 0 1 830 540 H26 A26 26 0 0 1 0 514 Z",
                farWave));
        art.add(flat("M0 452 C140 420 260 440 400 470 C560 500 700 440 856 436 V514 A26 26 0 0 1 830 540 H26 A26 26 0 0 1 0 514 Z",
                nearWave));
        return art;
    }

    static List<Node> portrait(double x, double y, double width, double height) {
        double half = width * 0.41;
        double middle = x + width / 2;
        double foot = y + height;
        String shoulders = "M%s %s A%s %s 0 0 1 %s %s Z".formatted(middle - half, foot, half, height * 0.32, middle + half, foot);
        return List.of(bare(x, y, width, height, 10, PHOTO), dot(middle, y + height * 0.39, width * 0.23, PERSON),
                flat(shoulders, PERSON));
    }

    /// @param y of the line's top
    static Text word(String words, double x, double y, double size, Color colour) {
        Text text = new Text(x, y, words);
        text.setTextOrigin(VPos.TOP);
        text.setFont(Font.font("Noto Sans CJK KR", FontWeight.BOLD, size));
        text.setFill(colour);
        return text;
    }
}

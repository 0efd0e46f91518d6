package dev.haetae.engine.opencv;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.nio.file.*;
import org.opencv.core.*;
import org.opencv.imgproc.Imgproc;

class EyesMeasure {
    public static void main(String[] a) throws Exception {
        var eyes = new OpenCvDocumentEyes();
        for (String arg : a) try (var s = Files.walk(Path.of(arg))) { for (Path f : s.filter(Files::isRegularFile).sorted().toList()) {
            if (!(Images.read(f) instanceof Outcome.Passed<Frame>(Frame frame))) { System.out.println(f + " UNREADABLE"); continue; }
            Mat m = Images.view(frame);
            for (int i = 0; i < 3; i++) eyes.look(frame);
            long t = System.nanoTime(); var v = eyes.look(frame); t = System.nanoTime() - t;
            var found = DocumentFinder.find(m, 720);
            Mat page = found.isEmpty() ? m : DocumentFinder.straighten(m, found.get(0).quad(), 1011, 638);
            Mat p2 = new Mat(); Imgproc.resize(page, p2, new Size(1011, 1011.0 * page.rows() / page.cols()), 0, 0, Imgproc.INTER_AREA);
            var q = PageMeasure.of(p2, 0);
            System.out.printf("%s %dx%d found %d %s  fault %s %d us  light %.0f contrast %.0f sharp %.2f glare %.3f%n", f.getFileName(), frame.width(), frame.height(), found.size(), found.isEmpty() ? "" : String.format("%.2f of area", DocumentFinder.area(found.get(0).quad())/frame.width()/frame.height()), v.fault().map(Enum::name).orElse("-"), t/1000, q.brightness(), q.contrast(), q.sharpness(), q.glare());
            frame.close(); } }
    }
}
